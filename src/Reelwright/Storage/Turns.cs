using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Reelwright.Storage;

/// <summary>Repeats a transaction that met another one in a circle: sentences that are being made change a few times a second.</summary>
internal static class Turns
{
    private const int Most = 10;

    /// <summary>The transaction's answer.</summary>
    public static async Task<T> Take<T>(Func<Task<T>> transaction)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await transaction();
            }
            catch (Exception race) when (turn < Most && Collided(race))
            {
                // All of it was taken back: it begins again with what is there now.
            }
        }
    }

    /// <summary>The same for one that answers nothing.</summary>
    public static Task Take(Func<Task> transaction) => Take(async () =>
    {
        await transaction();
        return true;
    });

    /// <summary>Whether somebody else's transaction is why this one failed, however deep it says so: the context wraps what the database says once or twice.</summary>
    public static bool Collided(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at is DbUpdateConcurrencyException or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure })
            {
                return true;
            }
        }

        return false;
    }
}
