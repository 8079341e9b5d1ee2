namespace Reelwright.Features;

/// <summary>A door through which something is changed answers with it: as it is then, or, where it is taken away, as it was.</summary>
internal static class ToldChange
{
    /// <summary>Changes it, and tells how it is then.</summary>
    public static async Task<T> Then<T>(this Task change, Func<Task<T>> tell)
    {
        await change;
        return await tell();
    }

    /// <summary>Tells how it was before it is changed.</summary>
    public static async Task<T> Before<T>(this Task<T> told, Func<Task> change)
    {
        var was = await told;
        await change();
        return was;
    }
}
