using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>Turns what PostgreSQL's programs say when they fail into one line for a person.</summary>
public static class PostgresFailure
{
    private const long LeastToSpeak = 1 << 20;
    private static readonly string[] Grave = ["FATAL:", "PANIC:", "error:", "ERROR:"];

    /// <summary>Throws unless the program ended well. Errors: <c>disk_full</c>, <c>postgres_failed</c>.</summary>
    public static void OrFail(this ChildResult result, PostgresPlace place, string doing)
    {
        if (result.Code != 0)
        {
            throw Because(place, doing, result.Error);
        }
    }

    /// <summary>The error for what was said: <c>disk_full</c>, or <c>postgres_failed</c> with its gravest last line.</summary>
    public static ReelException Because(PostgresPlace place, string doing, string said)
    {
        // On a full disk it may not even get to say so.
        if (DiskSpace.IsFull(said) || DiskSpace.Free(place.Home) < LeastToSpeak)
        {
            return DiskSpace.Full(place.Home);
        }

        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // After the reason PostgreSQL goes on to say that it shuts down, or gives a hint.
        var reason = Array.FindLast(lines, line => Grave.Any(word => line.Contains(word, StringComparison.Ordinal))) ?? lines.LastOrDefault("it gave no reason");
        return new ReelException("postgres_failed", $"PostgreSQL could not {doing}: {reason}; its log is {place.Log}.");
    }
}
