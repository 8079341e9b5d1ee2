namespace Reelwright.Pipeline.Engine;

/// <summary>What is looked after again and again while the node runs.</summary>
internal static class Rounds
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Makes rounds until the node stops. One that is interrupted, as when the database is away, ends none but itself.</summary>
    /// <param name="interrupted">Tells of one that was.</param>
    public static async Task Go(Func<CancellationToken, Task> round, Action<Exception> interrupted, TimeProvider clock, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await round(ct);
            }
            catch (Exception away) when (away is not OperationCanceledException)
            {
                interrupted(away);
            }

            await Task.Delay(Every, clock, ct);
        }
    }
}
