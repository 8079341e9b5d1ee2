using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing.Fakes;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Engine.Use;

/// <summary>A channel that is connected; a film that is posted there at its time with all that can be said of it, and its numbers; and a post that is refused twice.</summary>
internal static class UsedPosts
{
    /// <summary>Uses them; nothing is to be posted afterwards.</summary>
    /// <param name="film">Of a chapter.</param>
    /// <param name="cover">The url_path of a picture of hers.</param>
    public static async Task Run(Hands hands, string film, string cover)
    {
        await using var tube = new FakeYouTube { Processing = TimeSpan.Zero };
        await tube.Start();
        var account = await Channel.Connect(hands.Server, hands.Ada, tube, await Channel.App(hands.Ada, tube));
        await Count(hands, await Post(hands, film, account, cover));
        await Fail(hands, film, account, tube);
    }

    /// <summary>Posts it at its time: the post's id.</summary>
    private static async Task<string> Post(Hands hands, string film, string account, string cover)
    {
        var post = (await hands.Post("/publications", new
        {
            film_id = film, account_id = account, title = "The lamp", description = "It burned low.", tags = new[] { "sea", "night" }, thumbnail_url = cover, visibility = "unlisted", allow_comments = false, allow_download = false,
            age_restriction = true, scheduled_at = TimeProvider.System.GetUtcNow().AddSeconds(5), publish = true,
        })).Text("id");
        await Until(hands, post, "published");
        return post;
    }

    /// <summary>What the platform tells of it, what a person read there besides, and no more looks.</summary>
    private static async Task Count(Hands hands, string post)
    {
        await hands.Post($"/publications/{post}/sync");
        await hands.Until($"/publications/{post}", p => p.GetProperty("stats_last_updated").ValueKind is JsonValueKind.String);
        await hands.Post($"/publications/{post}/numbers", new { comment_count = 4, share_count = 2 });
        await hands.Ada.Send(HttpMethod.Patch, $"/api/publications/{post}/sync", new { sync_enabled = false }).Is(200);
    }

    /// <summary>One that the platform refuses, and refuses again: what is tried again forgets how it failed.</summary>
    private static async Task Fail(Hands hands, string film, string account, FakeYouTube tube)
    {
        Refuse(tube);
        var post = (await hands.Post("/publications", new { film_id = film, account_id = account, title = "Not this one", publish = true })).Text("id");
        await Until(hands, post, "failed");
        Refuse(tube);
        (await hands.Post($"/publications/{post}/retry")).GetProperty("error_code").ValueKind.ShouldBe(JsonValueKind.Null);
        await Until(hands, post, "failed");
    }

    private static void Refuse(FakeYouTube tube) => tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, status: 400, body: FakeYouTube.Refusal(400, "invalidTitle"));

    private static Task<JsonElement> Until(Hands hands, string post, string state) => PostWait.Until(hands.Server, post, state, hands.Ada);
}
