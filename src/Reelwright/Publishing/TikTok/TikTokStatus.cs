using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>How a task is, and what that says of the post (contract §4.7). Asked the same for what the upload holds and for what became of it.</summary>
internal sealed class TikTokStatus(TikTokLine line, TikTokList list)
{
    private const string AddressDead = "upload_url_expired";

    public async Task<PostJournal> Look(PostWork work, CancellationToken ct)
    {
        try
        {
            var answer = await line.Ask(work.Access, "/v2/post/publish/status/fetch/", new JsonObject { ["publish_id"] = work.Journal.Task }, ct);
            var data = answer.Data;
            return Told(work, work.Journal with { Reply = answer.Shown, RemoteState = data.At("status").Word(), RemoteReason = data.At("fail_reason").Word(), Warning = null }, data);
        }
        catch (PlatformException gone) when (gone.PlatformCode is TikTokErrors.TaskUnknown)
        {
            return await Forgotten(work, gone, ct);
        }
        catch (PlatformException refused) when (!refused.Passes())
        {
            // That it may not be read says nothing of the post.
            return Kept(work, work.Journal with { Warning = refused.Message, WarningCode = refused.Code });
        }
    }

    private static PostJournal Told(PostWork work, PostJournal journal, JsonNode? data) => journal.RemoteState switch
    {
        "PROCESSING_UPLOAD" or "PROCESSING_DOWNLOAD" when !journal.Uploaded => Bytes(work, journal, data.At("uploaded_bytes").Count()),
        "PROCESSING_UPLOAD" or "PROCESSING_DOWNLOAD" => journal.Looked(work.Now, journal.State is PublicationState.Submitted ? PublicationState.Processing : journal.State),
        "SEND_TO_USER_INBOX" => (journal with { Uploaded = true }).Looked(work.Now, PublicationState.AwaitingUser),
        "PUBLISH_COMPLETE" => Out(work, journal with { Uploaded = true }, data),
        "FAILED" => (journal with { RemoteReason = journal.RemoteReason ?? "not_told", Fault = TikTokErrors.OfReason(journal.RemoteReason ?? "") })
            .Looked(work.Now, journal.State is PublicationState.PublishedUnlinked ? PublicationState.Removed : PublicationState.Failed),
        _ => Kept(work, journal),
    };

    private static PostJournal Bytes(PostWork work, PostJournal journal, long? held)
    {
        var all = work.Film.Length;
        if (held >= all)
        {
            return (journal with { Confirmed = all, Located = true, Uploaded = true }).Looked(work.Now, PublicationState.Processing);
        }

        if (journal.Session is not null)
        {
            return (journal with { Confirmed = held ?? journal.Confirmed, Located = true }).Looked(work.Now, PublicationState.Uploading);
        }

        // Nothing more can come. Had the last byte been sent, TikTok could still be about to say that it has it.
        return journal.Offered < all || (held is not null && work.Now - journal.SubmitSentAt >= TikTokSteps.AddressLives) ? Dead(work, journal) : Kept(work, journal);
    }

    private static PostJournal Dead(PostWork work, PostJournal journal) =>
        (journal with { Fault = PlatformFault.Transient, RemoteReason = AddressDead, Warning = "TikTok takes no more bytes for this post, and has not made it: post it anew.", WarningCode = "upload_over" }).Looked(work.Now, PublicationState.Failed);

    private static PostJournal Out(PostWork work, PostJournal journal, JsonNode? data)
    {
        // The first id is the post's; lists that come later may have others.
        var id = journal.RemoteId ?? data.At("publicaly_available_post_id").Each().Select(i => i.Word()).FirstOrDefault(i => i is not (null or "0"));
        var known = journal with { RemoteId = id, RemoteUrl = journal.RemoteUrl ?? (id is null ? null : TikTokLink.Of(work.Access.Handle, id)), PublishedAt = journal.PublishedAt ?? work.Now };
        return id is not null
            ? known.Looked(work.Now, PublicationState.Published)
            : (known with { Warning = TikTokSteps.Comes(work.Post) ? "TikTok is still looking at it: its address comes when everybody can see it." : null, WarningCode = "address_later" }).Looked(work.Now, PublicationState.PublishedUnlinked);
    }

    /// <summary>For how long TikTok knows a task is not written down: that it no longer does says nothing of the post.</summary>
    private async Task<PostJournal> Forgotten(PostWork work, PlatformException gone, CancellationToken ct)
    {
        var journal = work.Journal with { RemoteState = TikTokErrors.TaskUnknown, Reply = null };
        if (!journal.Uploaded && journal.Offered < work.Film.Length)
        {
            return journal.Session is null ? Dead(work, journal) : (journal with { Located = true }).Looked(work.Now, PublicationState.Uploading);
        }

        try
        {
            if (await list.Search(work, ct) is { Id: not null } found)
            {
                return TikTokFind.Bound(work, journal, found);
            }
        }
        catch (PlatformException refused) when (!refused.Passes())
        {
            // The list may be closed to us as well.
        }

        return Kept(work, journal with { Warning = gone.Message, WarningCode = gone.Code, State = journal.Uploaded ? journal.State : PublicationState.Ambiguous });
    }

    private static PostJournal Kept(PostWork work, PostJournal journal) => (journal with { Located = journal.Uploaded && journal.Located }).Looked(work.Now, journal.State);
}
