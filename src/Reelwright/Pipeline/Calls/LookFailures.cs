using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Calls;

/// <summary>What a look or a fetch that went wrong says of its call: that it has failed, that nobody knows any more, or nothing, and then it is done again.</summary>
public sealed class LookFailures(Ledger ledger, TimeProvider clock, ILogger<LookFailures> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // Results are fetched again as often; then it is a failed call that was paid.
    private const int MostFetches = 8;

    /// <summary>Closes the call, or leaves it alone for a while.</summary>
    public async Task Settle(ProviderCall call, Exception failure)
    {
        switch (failure)
        {
            case StageTakenOverException:
                // Closed by somebody else, or nobody's any more.
                break;
            case MakerException { Passing: false } gone when !OfTheAccount(gone) && (gone.Fate is Fate.Unknown || gone.Code is "job_lost"):
                await ledger.Lost(call, Gone(call, gone));
                break;
            case MakerException { Passing: false, Fate: Fate.Failed } failed when !OfTheAccount(failed):
                await ledger.Failed(call, failed);
                break;
            default:
                log.LogWarning(failure, "Job {Job} of maker {Maker} could not be looked at", call.VendorJobId, call.Provider);
                await Later(call, failure);
                break;
        }
    }

    /// <summary>Whether the vendor has worked on it for too long.</summary>
    public bool IsLate(ProviderCall call) => clock.GetUtcNow() > (call.LateAt ?? call.StartedAt + Ledger.LongestJob);

    /// <summary>What a person is told of a job that does not end.</summary>
    public static MakerException Endless(ProviderCall call) => new(
        "job_endless",
        $"The job {call.VendorJobId} of {call.Provider} has not ended within {Ledger.LongestJob.TotalHours:0} hours, or could not be looked at: find out there what became of it, then settle the call.",
        Fate.Unknown);

    // It was taken and may be paid: that the vendor no longer shows it is no proof of anything.
    private static MakerException Gone(ProviderCall call, MakerException told) => new(
        "job_lost", $"{told.Message.TrimEnd('.')}. It may have been made and paid: find out at {call.Provider} what became of the job {call.VendorJobId}, then settle the call.", Fate.Unknown, told) { RequestId = told.RequestId };

    // A key that was taken back, an address that is refused, an empty purse: that says nothing of a job which was taken before.
    private static bool OfTheAccount(MakerException failure) => failure.Code is "maker_key_refused" or "maker_forbidden" or "maker_unpaid" or "maker_moved" or "address_refused" or "secrets_missing";

    private async Task Later(ProviderCall call, Exception failure)
    {
        if (call.ResultAddress is null && IsLate(call))
        {
            await ledger.Lost(call, Endless(call));
        }
        else if (Faults.IsAway(failure) || Faults.IsStore(failure) || failure is ReelException { Code: "disk_full" or "tool_failed" or "tool_missing" or "tool_stuck" or "secrets_missing" })
        {
            await ledger.LookAgain(call, LongestPause, counts: false);
        }
        else if (call.ResultAddress is not null && call.Looks > MostFetches)
        {
            await ledger.Failed(call, failure as ReelException is { } told
                ? new MakerException(told.Code, told.Message, Fate.Failed, failure) { Charged = true }
                : new MakerException("result_broken", $"The result of {call.Provider} could not be fetched: {failure.Message}", Fate.Failed, failure) { Charged = true });
        }
        else
        {
            var pause = (failure as MakerException)?.After ?? TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(call.Looks, 10))));
            await ledger.LookAgain(call, pause);
        }
    }
}
