using Npgsql;

namespace Reelwright.Storage;

/// <summary>Locks of a session: whoever dies lets go of them, but a connection that goes back to its pool keeps them until somebody takes it again.</summary>
internal static class Locks
{
    /// <summary>Lets go of all that a connection holds. One that is lost has none.</summary>
    public static async Task Free(NpgsqlConnection connection)
    {
        try
        {
            await connection.Do("select pg_advisory_unlock_all()", CancellationToken.None);
        }
        catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException)
        {
            // With it went the locks.
        }
    }
}
