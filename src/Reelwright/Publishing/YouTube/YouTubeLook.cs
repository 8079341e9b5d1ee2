using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;
using static Reelwright.Domain.PublicationState;

namespace Reelwright.Publishing.YouTube;

/// <summary>Asks how a video is (contract 3.3).</summary>
internal sealed class YouTubeLook(YouTubeLine line)
{
    private const string Missing = "missing";
    private const string Locked = "YouTube made it private: Google has not audited the API project of the app. Have it audited, or make the film public in YouTube Studio.";
    private const string Hidden = "It is private at YouTube now, though it was posted for others to see.";

    // Until then, one that was never seen may still be on its way into the lists.
    private static readonly TimeSpan Unseen = TimeSpan.FromMinutes(10);

    public async Task<PostJournal> Look(PostWork work, CancellationToken ct)
    {
        try
        {
            var answer = await line.Read(work.Access, $"/videos?part=status,processingDetails,snippet,contentDetails,suggestions&id={Uri.EscapeDataString(work.Journal.RemoteId!)}", ct);
            var video = answer.Json.At("items").Each().FirstOrDefault();
            return (video is null ? Gone(work) : Seen(work, video)) with { Reply = YouTubeLine.Kept(answer) };
        }
        catch (PlatformException refused) when (!YouTubeErrors.Passes(refused.Fault))
        {
            // It is posted: what cannot be seen does not make it fail.
            var journal = work.Journal.Looked(work.Now, work.Journal.State);
            return Stands(journal) ? journal : journal with { Warning = refused.Message, WarningCode = refused.Code };
        }
    }

    // What was seen of it outlives a look that saw nothing; why that saw nothing is over with the next one that sees.
    private static bool Stands(PostJournal journal) => journal.Warning is not null && journal.WarningCode?.StartsWith("platform_", StringComparison.Ordinal) is not true;

    private static PostJournal Gone(PostWork work)
    {
        var journal = work.Journal;
        var waits = journal.RemoteState is null or Missing && journal.State is Submitted && journal.SubmitReplyAt is { } replied && work.Now - replied < Unseen;
        return journal.Looked(work.Now, waits ? journal.State : Removed) with { RemoteState = Missing, RemoteReason = null };
    }

    private static PostJournal Seen(PostWork work, JsonNode video)
    {
        var (journal, wanted) = (work.Journal, YouTubeCard.Wanted(work.Post));
        var (upload, privacy) = (video.At("status.uploadStatus").Word(), video.At("status.privacyStatus").Word());
        var planned = video.At("status.publishAt").Instant() is not null;
        var state = State(journal.State, upload, privacy, planned);
        var locked = upload is "processed" && privacy is "private" && !planned && wanted is not VisibilityType.Private;
        var warning = Stands(journal) ? journal.Warning : journal.State is Published ? Hidden : Locked;
        return journal.Looked(work.Now, state) with
        {
            RemoteState = $"{upload} {privacy}".Trim(),
            RemoteReason = Why(video),
            Fault = state is Failed ? Fault(video.At("status.rejectionReason").Word()) : journal.Fault,
            Warning = locked ? warning : null,
            WarningCode = Stands(journal) ? journal.WarningCode : journal.State is Published ? "private_now" : "made_private",
            PublishedAt = state is Published ? journal.PublishedAt ?? video.At("snippet.publishedAt").Instant() ?? work.Now : journal.PublishedAt,
        };
    }

    private static PublicationState State(PublicationState now, string? upload, string? privacy, bool planned) => (upload, privacy) switch
    {
        ("deleted", _) => Removed,
        ("failed" or "rejected", _) => now is Published ? Removed : Failed,
        _ when now is Published => Published,
        ("uploaded", _) => Processing,
        ("processed", "public" or "unlisted") => Published,
        // A time that has come is still ahead until YouTube has acted on it.
        ("processed", "private") => planned ? ScheduledRemote : Published,
        _ => now,
    };

    private static string? Why(JsonNode video)
    {
        var processing = video.At("processingDetails.processingStatus").Word();
        string?[] said =
        [
            video.At("status.failureReason").Word(), video.At("status.rejectionReason").Word(),
            processing is "failed" or "terminated" ? $"processing {processing}" : null,
            video.At("processingDetails.processingFailureReason").Word(), .. video.At("suggestions.processingErrors").Each().Select(e => e.Word()),
        ];
        return said.OfType<string>().ToList() is { Count: > 0 } why ? string.Join(", ", why) : null;
    }

    private static PlatformFault Fault(string? rejected) => rejected switch
    {
        null or "length" => PlatformFault.MediaRejected,
        "duplicate" => PlatformFault.Duplicate,
        "uploaderAccountClosed" or "uploaderAccountSuspended" => PlatformFault.AuthRevoked,
        _ => PlatformFault.Moderation,
    };
}
