using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers.Wire;

/// <summary>What a vendor says is wrong, read from its answer.</summary>
/// <param name="Code">Ours, such as <c>maker_busy</c>.</param>
/// <param name="Vendor">The vendor's own code.</param>
/// <param name="Message">In the vendor's words.</param>
public sealed record Told(string Code, string? Vendor, string? Message)
{
    /// <summary>The same may well succeed later.</summary>
    public bool Passing { get; init; }

    /// <summary>It is paid for all the same.</summary>
    public bool Charged { get; init; }

    /// <summary>The vendor documents that nothing was carried out, though its status alone would not say so.</summary>
    public bool Unsent { get; init; }

    /// <summary>The setting of the account that is to blame.</summary>
    public string? Setting { get; init; }

    /// <summary>How long to wait.</summary>
    public TimeSpan? After { get; init; }
}

/// <summary>Turns refusals of vendors into failures a person can act on.</summary>
public static class VendorErrors
{
    private const int Shown = 300;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>What a status says when the vendor's own code says no more.</summary>
    public static Told OfStatus(int status, string? vendor, string? message) => status switch
    {
        401 => new("maker_key_refused", vendor, message) { Setting = "api_key" },
        402 => new("maker_unpaid", vendor, message),
        403 => new("maker_forbidden", vendor, message),
        404 or 410 => new("maker_not_found", vendor, message) { Setting = "model" },
        408 or 409 or 425 or 429 => new("maker_busy", vendor, message) { Passing = true },
        >= 500 => new("maker_failed", vendor, message) { Passing = true },
        >= 300 and < 400 => new("maker_moved", vendor, message ?? "it redirects") { Setting = "endpoint" },
        _ => new("request_refused", vendor, message),
    };

    /// <summary>The failure that tells it.</summary>
    /// <param name="submits">Whether something may have been executed by it.</param>
    /// <param name="own">Whether the vendor itself spoke, and not a gateway before it.</param>
    public static MakerException Failure(string maker, VendorAnswer answer, Told told, bool submits, bool own)
    {
        if (submits && !told.Charged && !told.Unsent && MayHaveBegun(answer, told))
        {
            var word = told.Message is { Length: > 0 } why ? $" with “{Titles.Cut(Scrub.Clean(why), Shown)}”" : " without a word of its own";
            return new MakerException(
                "outcome_unknown", $"{maker} answered {Where(answer.Status, told.Vendor)}{word}: the call may have been executed and paid; settle it before it is made again.", Fate.Unknown)
            { VendorCode = told.Vendor, RequestId = RequestId(answer) };
        }

        var message = told.Message is { Length: > 0 } said ? $": {Titles.Cut(Scrub.Clean(said), Shown)}" : ".";
        return new MakerException(told.Code, $"{maker} {Sense(told.Code)} ({Where(answer.Status, told.Vendor)}){message}", submits ? told.Charged ? Fate.Failed : Fate.NotExecuted : Seen(told, own))
        {
            // What a gateway says of a job is no word of the vendor's: it is asked again.
            Passing = told.Passing || !(submits || own || IsOfTheAccount(told.Code)), Charged = told.Charged, VendorCode = told.Vendor, Setting = told.Setting, After = told.After ?? (told.Passing ? After(answer) : null),
            RequestId = RequestId(answer),
        };
    }

    /// <summary>A server that failed, or waited for one that did, may have begun all the same. One that is full has passed nothing on, nor has one that says what it refuses.</summary>
    private static bool MayHaveBegun(VendorAnswer answer, Told told) =>
        (told.Code is "maker_failed" || (answer.Status is (408 or >= 500) && told.Code is "maker_busy" or "request_refused")) && !(answer.Status is 503 && answer.Header("Retry-After") is not null);

    /// <summary>That a job is not found, or may not be asked after so, does not say that it failed.</summary>
    private static Fate Seen(Told told, bool own) => own && told.Code is "maker_not_found" or "request_refused" or "job_lost" ? Fate.Unknown : Fate.Failed;

    private static bool IsOfTheAccount(string code) => code is "maker_key_refused" or "maker_forbidden" or "maker_unpaid" or "maker_moved";

    /// <summary>What a code of ours means, after the maker's name.</summary>
    public static string Sense(string code) => code switch
    {
        "maker_key_refused" => "does not accept the key of this account: enter it anew",
        "maker_unpaid" => "wants to be paid first: add credit there or choose another account",
        "maker_forbidden" => "does not allow this account that: look up its rights there or choose another model",
        "maker_not_found" => "does not know the model or address: correct the account's settings",
        "maker_busy" => "is busy or this account asks too often",
        "maker_failed" => "failed",
        "maker_moved" => "is not at this address: correct the account's endpoint",
        "content_refused" => "refuses what the prompt shows or says: word it differently",
        "result_expired" => "no longer keeps the result",
        "job_lost" => "no longer knows the job",
        "job_cancelled" => "cancelled the job",
        _ => "refuses the request",
    };

    /// <summary>How long the vendor asks to be left alone; null when it does not say.</summary>
    public static TimeSpan? After(VendorAnswer answer)
    {
        if (double.TryParse(answer.Header("retry-after-ms"), NumberStyles.Float, CultureInfo.InvariantCulture, out var ms))
        {
            return Bounded(TimeSpan.FromMilliseconds(ms));
        }

        return answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => Bounded(delta),
            { Date: { } date } when answer.Headers.Date is { } now => Bounded(date - now),
            _ => null,
        };
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;

    private static string Where(int status, string? code) => code is null ? status.ToString(CultureInfo.InvariantCulture) : $"{status.ToString(CultureInfo.InvariantCulture)}, {Titles.Cut(code, 60)}";

    // Each calls it something else in front.
    private static string? RequestId(VendorAnswer answer) => answer.Headers
        .Where(h => Array.Exists(["request-id", "requestid", "logid"], end => h.Key.EndsWith(end, StringComparison.OrdinalIgnoreCase))).Select(h => h.Value.FirstOrDefault()).FirstOrDefault();
}
