using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bridge;

/// <summary>What a bridge says of a post when it calls back (publishing contract §8.2). Whoever takes it has verified <see cref="BridgeSignature"/> first.</summary>
public sealed record BridgeCallback
{
    private readonly BridgeOutcome outcome;

    private BridgeCallback(Guid attempt, BridgeOutcome outcome, PostNumbers? numbers) => (Attempt, this.outcome, Numbers) = (attempt, outcome, numbers);

    /// <summary>The attempt it is about.</summary>
    public Guid Attempt { get; }

    /// <summary><c>published</c>, <c>accepted</c> or <c>failed</c>.</summary>
    public string Status => outcome.Status;

    /// <summary>The post's numbers, where the bridge tells any.</summary>
    public PostNumbers? Numbers { get; }

    /// <summary>Reads the body. Errors: <c>callback_invalid</c>.</summary>
    public static BridgeCallback Read(ReadOnlySpan<byte> body)
    {
        var said = BridgeJson.Read(body) ?? throw new ReelException("callback_invalid", "What the bridge sent is no JSON: send an object with attemptId and status.");
        if (!Guid.TryParse(said.At("attemptId").Word(), out var attempt))
        {
            throw new ReelException("callback_invalid", "attemptId is missing, or is not the one that was sent: send it back as it came.");
        }

        var told = BridgeOutcome.Read(said) ?? throw new ReelException("callback_invalid", "status is none of published, accepted, failed.");
        return new BridgeCallback(attempt, told with { Reason = told.Reason is { } why ? Scrub.Clean(why) : null }, Told(told, said.At("metrics")));
    }

    /// <summary>
    /// The journal after it; the same one where it says nothing new: for another attempt, for one that was never sent, twice, or too late.
    /// What is out stays out; what has ended otherwise stays so, with a warning when the bridge has posted it after all.
    /// </summary>
    /// <param name="platform">Where the bridge posts.</param>
    public PostJournal On(PostJournal journal, PlatformType platform, DateTimeOffset now)
    {
        if (journal.Attempt != Attempt || journal.SubmitSentAt is null)
        {
            return journal;
        }

        var after = outcome.On(journal, platform, now);
        return journal.State switch
        {
            PublicationState.Ready or PublicationState.Submitted or PublicationState.Ambiguous => Changed(journal, after),
            PublicationState.Processing or PublicationState.InReview => Changed(journal, outcome.Status is "accepted" ? after with { State = journal.State } : after),
            PublicationState.PublishedUnlinked when after.State is PublicationState.Published => Changed(journal, after),
            PublicationState.Failed or PublicationState.Cancelled when outcome.Status is "published" => journal with
            {
                Warning = $"The bridge has posted it after all{(after.RemoteUrl is { } url ? $", at {url}" : "")}: take it down there, or do not post it again.",
                WarningCode = "posted_after_all",
            },
            _ => journal,
        };
    }

    /// <summary>The platform's id of the post that it names; null where it names none.</summary>
    public string? Named(PlatformType platform) => outcome.Named(platform);

    // What stopped being in doubt needs no warning of that; the state's own looks begin anew.
    private static PostJournal Changed(PostJournal before, PostJournal after) =>
        after with { Warning = after.State is PublicationState.Published or PublicationState.PublishedUnlinked ? after.Warning : null, Looks = after.State == before.State ? before.Looks : 0 };

    private static PostNumbers? Told(BridgeOutcome outcome, JsonNode? metrics)
    {
        if (metrics is not JsonObject)
        {
            return null;
        }

        long? One(string name) => metrics.At(name).Count() is { } count and >= 0 ? count : null;
        var (views, likes, comments, shares) = (One("views"), One("likes"), One("comments"), One("shares"));
        return new PostNumbers(outcome.RemoteId ?? "", views, likes, comments, shares, views is null || likes is null || comments is null || shares is null ? "not_told" : null);
    }
}
