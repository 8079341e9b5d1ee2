using Reelwright.Domain;

namespace Reelwright.Publishing.TikTok;

/// <summary>Looks whether a post is there of which nobody knows whether it was made (contract §4.12).</summary>
internal sealed class TikTokFind(TikTokList list)
{
    public async Task<PostJournal> Do(PostWork work, CancellationToken ct)
    {
        try
        {
            var found = await list.Search(work, ct);
            var journal = work.Journal with { Warning = null };
            return found.Id is not null ? Bound(work, journal, found) : (journal with { Absent = found.Sure && Over(work) }).Looked(work.Now, PublicationState.Ambiguous);
        }
        catch (PlatformException refused) when (!refused.Passes())
        {
            return (work.Journal with { Warning = refused.Message, WarningCode = refused.Code }).Looked(work.Now, PublicationState.Ambiguous);
        }
    }

    /// <summary>The journal of a post that was found.</summary>
    public static PostJournal Bound(PostWork work, PostJournal journal, TikTokList.Found found) => (journal with
    {
        RemoteId = journal.RemoteId ?? found.Id, RemoteUrl = journal.RemoteUrl ?? found.Address, PublishedAt = found.Created, Uploaded = true, Warning = null,
    }).Looked(work.Now, PublicationState.Published);

    // As long as not all bytes were sent, nobody but us could have made it of them, and after an hour we cannot either.
    private static bool Over(PostWork work) => work.Now - work.Journal.SubmitSentAt is { } passed
        && (work.Journal.Offered < work.Film.Length ? passed >= TikTokSteps.AddressLives : TikTokSteps.Comes(work.Post) && passed >= TikTokSteps.Longest);
}
