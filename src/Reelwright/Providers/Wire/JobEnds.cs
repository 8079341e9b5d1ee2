using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers.Wire;

/// <summary>How vendors' jobs end that bring nothing.</summary>
internal static class JobEnds
{
    private const int Shown = 300;

    /// <summary>It failed, and the vendor says why.</summary>
    /// <param name="code">Ours. What would speak of the account and not of the job is a failure like any other: nothing becomes of the job any more.</param>
    /// <param name="vendor">The vendor's own code.</param>
    /// <param name="charged">It is paid for all the same.</param>
    public static MakerException Failed(VendorLine line, string code, string? vendor, string? message, bool charged = false) => new(
        Ours(code), $"{line.Maker} {VendorErrors.Sense(Ours(code))}{(vendor is null ? "" : $" ({Titles.Cut(vendor, 60)})")}: {(message is { Length: > 0 } said ? Titles.Cut(Scrub.Clean(said), Shown) : "it gives no reason.")}", Fate.Failed)
    {
        VendorCode = vendor, Charged = charged,
    };

    private static string Ours(string code) => code is "content_refused" or "request_refused" or "job_cancelled" or "result_expired" ? code : "maker_failed";

    /// <summary>What was answered about a job, if it can be read: what nobody can read says nothing, not even that there is none. Errors: <c>maker_failed</c>, passing.</summary>
    public static VendorAnswer Read(VendorLine line, VendorAnswer answer) => answer.Json is null
        ? throw new MakerException("maker_failed", $"{line.Maker} answered what nobody can read when it was asked after a job: it is asked again.", Fate.Failed) { Passing = true }
        : answer;

    /// <summary>What the vendor says of a job. Errors: <c>job_lost</c> when it says that it knows none; as above.</summary>
    public static async Task<VendorAnswer> Known(VendorLine line, string job, Task<VendorAnswer> asked)
    {
        try
        {
            return Read(line, await asked);
        }
        catch (MakerException unknown) when (unknown is { Code: "maker_not_found", Passing: false })
        {
            throw Lost(line, job, unknown);
        }
    }

    /// <summary>The one of the jobs that a call may have begun; null when there is none. Errors: <c>find_unsupported</c> when there are several.</summary>
    public static string? One(VendorLine line, IReadOnlySet<string> begun) => begun.Count > 1 ? throw Unsure(line, $"{begun.Count} were begun at that time") : begun.SingleOrDefault();

    /// <summary>Which of its jobs a call began cannot be told.</summary>
    public static MakerException Unsure(VendorLine line, string why) =>
        new("find_unsupported", $"{line.Maker} cannot say which of its jobs this call began ({why}): look there, then settle the call.", Fate.Unknown);

    /// <summary>The vendor knows no such job any more: what became of it, and whether it is paid, is for a person to find out.</summary>
    public static MakerException Lost(VendorLine line, string job, MakerException? said = null) =>
        new("job_lost", $"{line.Maker} {VendorErrors.Sense("job_lost")} {Titles.Cut(job, 80)}: look there what became of it, then settle the call.", Fate.Unknown, said) { VendorCode = said?.VendorCode };
}
