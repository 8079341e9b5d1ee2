using System.Text.Json;
using Reelwright.Domain;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.Publications;

/// <summary>What may be done with a post as it stands: the door takes all that is told, and nothing else.</summary>
[Trait("turn", "d")]
[Trait("suite", "publish")]
public sealed class PostMayTests(PostOffice office) : IClassFixture<PostOffice>
{
    private static readonly string[] Deeds = ["edit", "publish", "pause", "resume", "cancel", "retry", "settle", "find", "link", "again", "delete"];
    private static int made;

    [Theory]
    [InlineData("draft", "", "edit publish cancel delete")]
    [InlineData("scheduled_local", "is_scheduled = true, scheduled_at = now() + interval '3 hours'", "edit pause cancel")]
    [InlineData("scheduled_local", "is_scheduled = true, scheduled_at = now() + interval '3 hours', paused_at = now()", "edit resume cancel")]
    [InlineData("validating", "", "pause cancel")]
    [InlineData("ready", "", "pause cancel")]
    [InlineData("uploading", "session_at = now(), offered_bytes = 1000", "pause cancel")]
    [InlineData("uploading", "session_at = now(), offered_bytes = 1000, paused_at = now()", "resume cancel")]
    // The call that makes the post was sent, and was not answered.
    [InlineData("uploading", "doing = 'submit', submit_sent_at = now()", "")]
    [InlineData("uploading", "doing = 'submit', submit_sent_at = now(), paused_at = now()", "resume")]
    [InlineData("uploading", "submit_sent_at = now(), offered_bytes = film_bytes", "")]
    // It was answered, or of what was sent the platform has said that it is no post.
    [InlineData("uploading", "doing = 'cover', submit_sent_at = now(), submit_reply_at = now()", "pause cancel")]
    [InlineData("uploading", "submit_sent_at = now(), offered_bytes = film_bytes, located = true", "pause cancel")]
    [InlineData("submitted", "due_at = now() + interval '1 day'", "find")]
    [InlineData("processing", "due_at = now() + interval '1 day'", "find")]
    [InlineData("in_review", "due_at = now() + interval '1 day'", "find")]
    [InlineData("scheduled_remote", "due_at = now() + interval '1 day'", "find")]
    // Nobody can ask about it.
    [InlineData("submitted", "", "settle find link")]
    [InlineData("processing", "", "settle find link")]
    [InlineData("in_review", "", "settle find link")]
    [InlineData("scheduled_remote", "", "settle find link")]
    [InlineData("awaiting_user", "", "cancel link")]
    [InlineData("ambiguous", "", "settle find")]
    [InlineData("published", "", "again")]
    [InlineData("published_unlinked", "", "find link again")]
    [InlineData("removed", "", "again")]
    [InlineData("failed", "", "edit retry delete")]
    [InlineData("failed", "session_at = now()", "edit retry")]
    [InlineData("cancelled", "", "again delete")]
    [InlineData("cancelled", "platform_video_id = 'left-' || left(id::text, 20)", "again")]
    public async Task What_is_told_is_taken_and_all_else_is_refused(string state, string also, string may)
    {
        var (film, told) = (await office.Film("May"), may.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var post = await Standing(film, state, also);
        PostOffice.May(await office.Read(post)).ShouldBe(told);
        foreach (var deed in Deeds.Except(told, StringComparer.Ordinal))
        {
            (await Does(post, deed).Refused(409)).ShouldBe("wrong_state", deed);
        }

        PostOffice.May(await office.Read(post)).ShouldBe(told);
        // The platform of one that was never sent would find nothing there: SettlingTests asks it of posts that were.
        foreach (var deed in told.Where(d => d is not "find"))
        {
            await Does(await Standing(film, state, also), deed).Is(200, 201, 204);
        }
    }

    [Fact]
    public async Task A_post_that_was_really_made_is_told_the_same_at_each_of_its_stations()
    {
        var film = await office.Film("Stations");
        var post = (await office.Make(film)).Text("id");
        await May(post, "edit", "publish", "cancel", "delete");
        await office.Do(post, "publish").Is(200);
        await office.Until(post, "published");
        await May(post, "again");
        var again = (await office.Do(post, "again").Is(201)).Text("id");
        await May(again, "edit", "publish", "cancel", "delete");
        await office.Do(again, "cancel").Is(200);
        await May(again, "again", "delete");
        (await office.Change(HttpMethod.Delete, again).Is(204)).ValueKind.ShouldBe(JsonValueKind.Undefined);

        var later = (await office.Make(film, new { title = "Later", publish = true, scheduled_at = TimeProvider.System.GetUtcNow().AddHours(3) })).Text("id");
        await May(later, "edit", "pause", "cancel");
        await office.Do(later, "pause").Is(200);
        await May(later, "edit", "resume", "cancel");
        await office.Do(later, "cancel").Is(200);
        await May(later, "again", "delete");
    }

    private async Task May(string post, params string[] may) => PostOffice.May(await office.Read(post)).ShouldBe(may);

    private Task<HttpResponseMessage> Does(string post, string deed) => deed switch
    {
        "edit" => office.Change(HttpMethod.Patch, post, new { title = Named() }),
        "delete" => office.Change(HttpMethod.Delete, post),
        "settle" => office.Do(post, deed, new { outcome = "posted" }),
        "link" => office.Do(post, deed, new { url = $"https://www.youtube.com/watch?v=MayBe{Interlocked.Increment(ref made):000000}" }),
        _ => office.Do(post, deed),
    };

    /// <summary>A post that stands so, without having come there, and of which nothing is due.</summary>
    /// <param name="also">Further assignments.</param>
    private async Task<string> Standing(StoredFilm film, string state, string also)
    {
        var post = (await office.Make(film, new { title = Named() })).Text("id");
        var status = PublicationMoves.Status(Words.Read<PublicationState>(state)).Word();
        await office.Server.Runs.Rows($"""
            update publication_records set state = '{state}', status = '{status}', published_at = {(status is "published" ? "now()" : "null")}, error_code = {(status is "failed" ? "'planted'" : "null")},
                platform_url = {(state is "published" ? "'https://www.youtube.com/watch?v=MayBePlaced'" : "null")}{(also.Length == 0 ? "" : ", " + also)}
            where id = '{post}'
            """);
        return post;
    }

    private static string Named() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"May {Interlocked.Increment(ref made)}");
}
