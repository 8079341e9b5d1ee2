namespace Reelwright.Pipeline.Publications;

/// <summary>When a post's numbers are looked at: often while it is young, rarely when it is old.</summary>
public static class StatsTimes
{
    /// <summary>After it was published.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    /// <summary>After a look.</summary>
    /// <param name="age">Since it was published.</param>
    public static TimeSpan Next(TimeSpan age) => age.TotalDays switch
    {
        < 1 => TimeSpan.FromHours(1),
        < 7 => TimeSpan.FromHours(6),
        < 30 => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };
}
