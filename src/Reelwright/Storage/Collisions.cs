using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>Repeats a transaction that met another one in a circle: sentences that are being made change a few times a second.</summary>
internal static class Collisions
{
    private const int Most = 10;

    /// <summary>The transaction's answer.</summary>
    public static async Task<T> Retry<T>(Func<Task<T>> transaction)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await transaction();
            }
            catch (Exception race) when (turn < Most && Met(race))
            {
                // All of it was taken back: it begins again with what is there now.
            }
        }
    }

    /// <summary>The same for one that answers nothing.</summary>
    public static Task Retry(Func<Task> transaction) => Retry(async () =>
    {
        await transaction();
        return true;
    });

    /// <summary>Whether somebody else's transaction is why this one failed, however deep it says so: the context wraps what the database says once or twice.</summary>
    public static bool Met(Exception failure)
    {
        // What has been told in our own words is an answer, whatever led to it.
        for (var at = failure; at is not null and not ReelException; at = at.InnerException)
        {
            if (at is DbUpdateConcurrencyException or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure })
            {
                return true;
            }
        }

        return false;
    }
}
