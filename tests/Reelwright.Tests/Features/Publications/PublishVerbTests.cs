using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.Publications;

/// <summary><c>reel publish</c> beside a running server.</summary>
[Trait("suite", "publish")]
public sealed class PublishVerbTests(PostOffice office) : IClassFixture<PostOffice>
{
    [Fact]
    public async Task A_post_is_checked_drafted_changed_and_published_and_nothing_goes_out_unasked()
    {
        var film = await office.Film("By hand");
        var before = office.Tube.Posts.Count;
        var told = await Run("publish", "post", film.Id.ToString(), "Ada's", "--set", "tags=sea", "--set", "title=By hand and eye");
        (told.Output.Contains("To youtube, Ada's: By hand and eye", StringComparison.Ordinal), told.Output.Contains("title: 15 of 100 (utf16)", StringComparison.Ordinal), told.Output.Contains("Nothing is posted yet: say --yes.", StringComparison.Ordinal))
            .ShouldBe((true, true, true), told.Output + told.Error);
        (await office.Server.Runs.One<long>($"select count(*) from publication_records where video_id = '{film.Id}'")).ShouldBe(0);
        (await Run("publish", "check", film.Id.ToString(), office.Account.ToString(), "--set", "options={\"nobody\":\"1\"}")).Output.ShouldContain("wrong: nobody:");
        (await Run("publish", "post", film.Id.ToString(), "nobody")).Error.ShouldStartWith("reel: not_found: There is no account 'nobody': see `reel publish accounts`.");

        var draft = (await Run("publish", "draft", film.Id.ToString(), "Ada's", "--json")).Read();
        var post = draft.Text("id");
        draft.Text("state").ShouldBe("draft");
        (await Run("publish", "edit", post, "--set", "title=Anew", "--set", "tags=calm")).Output.ShouldContain("Anew");
        (await Run("publish", "list")).Output.ShouldContain(post);
        (await Run("publish", "show", post)).Output.ShouldContain("It may be: edit, publish, cancel, delete.");
        (await Run("publish", "start", post)).Output.ShouldContain("draft");
        office.Tube.Posts.Count.ShouldBe(before);
        (await Run("publish", "start", post, "--yes")).Error.ShouldBe("");
        await office.Until(post, "published");
        (await Run("publish", "steps", post)).Output.ShouldContain("begin");
        (await Run("publish", "history", post)).Output.ShouldContain("to published");
        (await Run("publish", "cancel", post)).Error.ShouldStartWith("reel: wrong_state: ");
        (await Run("publish", "settle", post, "posted")).Error.ShouldStartWith("reel: wrong_state: ");

        var posted = await Run("publish", "post", film.Id.ToString(), "Ada's", "--set", "title=Anew", "--set", "tags=calm", "--yes");
        posted.Error.ShouldContain("reel: already_posted: ");
        var other = (await Run("publish", "post", film.Id.ToString(), "Ada's", "--set", "title=Once more", "--yes", "--no-wait", "--json")).Read();
        await office.Until(other.GetProperty("publication").Text("id"), "published");
        office.Tube.Posts.Count.ShouldBe(before + 2);
    }

    [Fact]
    public async Task What_is_posted_is_named_by_its_file_too_and_only_by_the_file_as_it_was_made()
    {
        var bytes = new FilmBytes(600_000, 4711);
        var film = await StoredFilm.Add(office.Server, "By its file", bytes);
        var path = office.Server.Runs.Write("01-By-its-file.mp4", "");
        await using (var file = File.Create(path))
        {
            await using var from = await bytes.File().Part(0, bytes.File().Length, CancellationToken.None);
            await from.CopyToAsync(file);
        }

        var draft = (await Run("publish", "draft", path, "Ada's", "--json")).Read();
        (draft.Text("video_id"), draft.Text("title")).ShouldBe((film.Id.ToString(), "By its file"));
        (await Run("publish", "check", path, "Ada's", "--clip")).Error.ShouldStartWith($"reel: not_found: '{path}' is no clip of yours");
        await File.AppendAllTextAsync(path, "more");
        (await Run("publish", "check", path, "Ada's")).Error.ShouldStartWith($"reel: not_found: '{path}' is no film of yours");
        (await Run("publish", "check", path + ".not", "Ada's")).Error.ShouldStartWith("reel: file_missing: ");
        (await office.Server.Runs.Reel("projects", "films", film.Project.ToString())).Output.ShouldSatisfyAllConditions(o => o.ShouldContain(film.Id.ToString()), o => o.ShouldContain("By its file"));
        (await office.Server.Runs.Reel("projects", "films", Guid.NewGuid().ToString())).Error.ShouldStartWith("reel: not_found: ");
    }

    [Fact]
    public async Task What_waits_for_a_person_is_not_waited_for_and_the_last_line_says_what_goes_on()
    {
        var film = await office.Film("Held up");
        await Run("publish", "accounts", "pause", "Ada's");
        var held = await Run("publish", "post", film.Id.ToString(), "Ada's", "--yes");
        (held.Code, held.Error.TrimEnd().Split('\n')[^1]).ShouldBe((1, $"reel: account_held: The account 'Ada's' is paused: `reel publish accounts resume {office.Account}`. Then it goes on wherever `reel serve` or `reel worker` runs."));
        await Run("publish", "accounts", "resume", "Ada's");
        await office.Until(await Post(film), "published");

        film = await office.Film("By my own hand");
        await Channel.ByHand(office.Server.Runs, "xiaohongshu", "my page");
        var mine = await Run("publish", "post", film.Id.ToString(), "my page", "--set", "description=It rained.", "--set", "tags=sea", "--yes");
        var id = await Post(film);
        (mine.Code, mine.Output.TrimEnd().Split('\n')[^1]).ShouldBe((0, $"You post it at xiaohongshu: `reel publish package {id}` makes all that is needed, and `reel publish link {id} --url URL` says where it is then."), mine.Error);
    }

    private async Task<string> Post(StoredFilm film) => (await office.Server.Runs.One<Guid>($"select id from publication_records where video_id = '{film.Id}'")).ToString();

    private Task<VerbRun> Run(params string[] arguments) => VerbRun.Publish(office.Server.Runs, arguments);
}
