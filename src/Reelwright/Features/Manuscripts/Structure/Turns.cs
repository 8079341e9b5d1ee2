using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Reelwright.Features.Manuscripts.Structure;

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
            catch (Exception race) when (turn < Most && (race is DbUpdateConcurrencyException || (race as PostgresException ?? race.InnerException as PostgresException) is { SqlState: PostgresErrorCodes.DeadlockDetected }))
            {
                // All of it was taken back: it begins again with what is there now.
            }
        }
    }
}
