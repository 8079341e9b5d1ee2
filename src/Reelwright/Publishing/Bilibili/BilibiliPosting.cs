using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Makes the post at Bilibili of what was uploaded: its cover, then the call that is never repeated by itself (contract 5A.3).</summary>
internal sealed class BilibiliPosting(BilibiliLine line)
{
    // A post that was made and not told would have to be searched for.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Sends the cover, without which nothing can be posted.</summary>
    public async Task<PostJournal> Cover(PostWork work, CancellationToken ct)
    {
        var cover = work.Cover ?? throw new PlatformException(PlatformFault.Validation, $"{BilibiliLine.Name} takes no film without a cover: choose one.") { Field = "cover" };
        var name = cover.Type is "image/png" ? "cover.png" : "cover.jpg";
        var reply = await line.Give(work.Access, "/arcopen/fn/archive/cover/upload", await cover.All(ct), name, cover.Type, ct);
        var address = reply.Data.At("url").Word()
            ?? throw new PlatformException(PlatformFault.Transient, $"{BilibiliLine.Name} took the cover and named no address of it: it is sent again.");
        return work.Journal with { Doing = null, Cover = address, Reply = reply.Said };
    }

    /// <summary>Makes the post.</summary>
    public async Task<PostJournal> Submit(PostWork work, CancellationToken ct)
    {
        try
        {
            var reply = await line.Tell(work.Access, "/arcopen/fn/archive/add-by-utoken", Body(work.Post, work.Journal.Cover!), work.Journal.Session, posts: true, Patience, ct);
            var id = reply.Data.At("resource_id").Word()
                ?? throw new PlatformException(PlatformFault.Ambiguous, $"{BilibiliLine.Name} took the post and named no resource_id: it is searched for.", maybeDone: true);
            return work.Journal with
            {
                Doing = null, State = PublicationState.Submitted, RemoteId = id, SubmitReplyAt = line.Now, Session = null, LookedAt = null, Looks = 0, Fault = null, Reply = reply.Said,
            };
        }
        catch (PlatformException gone) when (gone.PlatformCode is BilibiliErrors.NoUpload)
        {
            // Such a refusal makes no post: the film is uploaded anew.
            return BilibiliUpload.Anew(work.Journal);
        }
    }

    private static byte[] Body(Post post, string cover)
    {
        var repost = post.Option(BilibiliCard.Copyright) is BilibiliCard.Repost;
        var body = new JsonObject
        {
            ["title"] = post.Title,
            ["cover"] = cover,
            ["tid"] = long.Parse(post.Option(BilibiliCard.Category)!, CultureInfo.InvariantCulture),
            ["tag"] = string.Join(',', post.Tags),
            ["desc"] = post.Description,
            ["copyright"] = repost ? 2 : 1,
            ["no_reprint"] = post.Option(BilibiliCard.NoReprint) is "true" ? 1 : 0,
        };
        if (repost)
        {
            body["source"] = post.Option(BilibiliCard.Source);
        }

        return JsonSerializer.SerializeToUtf8Bytes(body, BilibiliUpload.Writing);
    }
}
