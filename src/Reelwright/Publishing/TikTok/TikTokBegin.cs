using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>The call that opens an upload and names the task that will be the post (contract §4.3, §4.4). It is never repeated unless it was clearly refused.</summary>
internal sealed class TikTokBegin(TikTokLine line, TikTokAccount account, TikTokChunks chunks)
{
    private const string Path = "/v2/post/publish/video/init/";
    private const int MostTold = 3;
    private const string DraftPath = "/v2/post/publish/inbox/video/init/";

    public async Task<PostJournal> Do(PostWork work, CancellationToken ct)
    {
        var (draft, plan) = (work.Post.IsDraft(), chunks.Plan(work.Film.Length));
        var body = new JsonObject
        {
            ["source_info"] = new JsonObject { ["source"] = "FILE_UPLOAD", ["video_size"] = work.Film.Length, ["chunk_size"] = plan.Size, ["total_chunk_count"] = plan.Count },
        };
        if (!draft)
        {
            await Ensure(work, ct);
            body["post_info"] = Info(work.Post);
        }

        var answer = await line.Make(work.Access, draft ? DraftPath : Path, body, ct);
        return answer.Data.At("publish_id").Word() is { } task && answer.Data.At("upload_url").Word() is { } address && Uri.IsWellFormedUriString(address, UriKind.Absolute)
            ? work.Journal with
            {
                Doing = null, State = PublicationState.Uploading, SubmitReplyAt = line.Now, Reply = answer.Shown, Warning = null, Looks = 0,
                Task = task, Session = address, SessionAt = line.Now, PartSize = plan.Size, PartCount = plan.Count, Confirmed = 0, Located = true, Cover = "-",
            }
            : throw new PlatformException(PlatformFault.Ambiguous, "TikTok took the post and named no address for its bytes: nobody knows yet what became of it.", maybeDone: true);
    }

    /// <summary>What an account may do changes, so it is asked right before.</summary>
    private async Task Ensure(PostWork work, CancellationToken ct)
    {
        var live = await account.Options(work.Access, ct);
        if (TikTokCheck.Issues(work.Post, live).Where(i => !i.Warns).ToList() is [var first, ..] issues)
        {
            throw new PlatformException(PlatformFault.Validation, string.Join(' ', issues.Take(MostTold).Select(i => i.Message))) { Field = first.Field, Issues = issues };
        }
    }

    private static JsonObject Info(Post post)
    {
        var info = new JsonObject
        {
            ["privacy_level"] = TikTokPrivacy.Level(post),
            ["disable_comment"] = !post.AllowComments,
            ["disable_duet"] = !post.On(TikTokFields.Duet),
            ["disable_stitch"] = !post.On(TikTokFields.Stitch),
            ["brand_content_toggle"] = post.On(TikTokFields.BrandContent),
            ["brand_organic_toggle"] = post.On(TikTokFields.BrandOrganic),
            ["is_aigc"] = post.MadeByAi,
        };
        if (TikTokCaption.Of(post) is { Length: > 0 } caption)
        {
            info["title"] = caption;
        }

        if (post.Chosen(TikTokFields.CoverAt) is { } at)
        {
            info["video_cover_timestamp_ms"] = int.Parse(at, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return info;
    }
}
