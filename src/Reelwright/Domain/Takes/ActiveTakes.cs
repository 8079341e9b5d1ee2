namespace Reelwright.Domain;

/// <summary>Takes that have not ended: waiting, or being made.</summary>
public static class ActiveTakes
{
    /// <summary>Those of a query.</summary>
    public static IQueryable<T> Active<T>(this IQueryable<T> takes)
        where T : Take => takes.Where(t => t.Status == TakeStatus.Pending || t.Status == TakeStatus.Processing);
}
