using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Errands;

/// <summary>Waits for an errand's end, for whoever sits at the machine.</summary>
public sealed class AwaitErrand(ReadErrand read, TimeProvider clock)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    /// <summary>What came of it. Errors: what it failed with; <c>outcome_unknown</c> when it waits for a person's word.</summary>
    public async Task<ReadErrand.Answer> Run(Caller caller, Guid errand, CancellationToken ct)
    {
        while (true)
        {
            var answer = await read.Run(caller, errand, ct);
            switch (answer.Errand)
            {
                case { Status: ErrandStatus.Completed }: return answer;
                case { Status: ErrandStatus.Failed } failed: throw new ReelException(failed.ErrorCode!, failed.ErrorMessage!);
                case { NeedsAttention: true }: throw new ReelException("outcome_unknown", $"A call of errand {errand} may have been executed and paid: settle it (see `reel spending calls --status unknown`), then it goes on wherever `reel serve` or `reel worker` runs.");
                default: await Task.Delay(Often, clock, ct); break;
            }
        }
    }
}
