using System.Globalization;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bridge;

/// <summary>What an answer of a bridge means: above all, whether it may have posted.</summary>
internal static class BridgeReply
{
    private const int MostSaid = 1000;
    private const int MostReason = 300;
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <summary>The journal after it. Errors: <see cref="PlatformException"/>.</summary>
    /// <param name="name">As the bridge is called in messages.</param>
    public static PostJournal Read(PlatformAnswer answer, PlatformType platform, string name, BridgeTarget target, PostJournal journal, DateTimeOffset now)
    {
        var said = target.Clean(answer.Text, MostSaid);
        if (!answer.Taken)
        {
            throw Refusal(answer, name, target.Clean(BridgeJson.Read(answer.Body).At("reason").Word() ?? "", MostReason), now);
        }

        var outcome = BridgeOutcome.Read(BridgeJson.Read(answer.Body)) ?? throw Doubt($"{name} answers {answer.Status} without a status of published, accepted or failed");
        return (outcome with { Reason = outcome.Reason is { } why ? target.Clean(why, MostReason) : null }).On(journal with { SubmitReplyAt = now, Reply = said }, platform, now);
    }

    private static PlatformException Refusal(PlatformAnswer answer, string name, string reason, DateTimeOffset now)
    {
        var why = reason.Length > 0 ? $" ({reason})" : "";
        return answer.Status switch
        {
            // Pages that take forms answer so when they have done what they were asked.
            302 or 303 => Doubt($"{name} answers {answer.Status}, which is followed nowhere"),
            // A bridge that has the key already has been asked before, and works on it.
            408 or 409 or 425 => Doubt($"{name} answers {answer.Status}{why}"),
            >= 500 => Doubt($"{name} answers {answer.Status}{why}"),
            429 => Busy(answer, name, why, now),
            401 or 403 => new PlatformException(PlatformFault.Permission, $"{name} refuses it{why}: look whether it has the same secret, and the right time."),
            < 400 => new PlatformException(PlatformFault.Validation, $"{name} answers with a redirect, which is never followed: give its final address.") { Field = "url" },
            404 or 410 => new PlatformException(PlatformFault.Validation, $"{name} is not at that address{why}: correct it.") { Field = "url" },
            _ => new PlatformException(PlatformFault.Validation, $"{name} refuses it with {answer.Status}{why}: correct what it names."),
        };
    }

    private static PlatformException Doubt(string what) => new(PlatformFault.Ambiguous, $"{what}: nobody knows yet whether it posted.", maybeDone: true);

    private static PlatformException Busy(PlatformAnswer answer, string name, string why, DateTimeOffset now)
    {
        var after = int.TryParse(answer.Header("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : Usual;
        return after > Soon
            ? new PlatformException(PlatformFault.Quota, $"{name} takes no more for now{why}: it is asked again in {after.TotalHours:0.#} h.") { After = after, ResetsAt = now + after }
            : new PlatformException(PlatformFault.RateLimited, $"{name} is busy{why}: it is asked again.") { After = after };
    }
}
