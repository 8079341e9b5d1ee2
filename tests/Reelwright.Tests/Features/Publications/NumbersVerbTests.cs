using System.Globalization;
using System.Text;
using System.Text.Json;
using Reelwright.Domain;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.Publications;

/// <summary><c>reel publish numbers</c>: what is added up by what, and the table that is written, filled in and brought back.</summary>
[Trait("turn", "a")]
[Trait("suite", "publish")]
public sealed class NumbersVerbTests(PostOffice office) : IClassFixture<PostOffice>
{
    private const string OfOne = "2 posts  views 12  likes 0  comments –  shares –  cost 1.25 USD";
    private const string OfOther = "1 post  views –  likes –  comments –  shares –  cost 1.25 USD";
    private const string OfAll = "3 posts  views 12  likes 0  comments –  shares –  cost 2.5 USD";

    private Server Server => office.Server;

    [Fact]
    public async Task Numbers_are_added_up_and_what_nobody_told_is_a_dash()
    {
        // Where she lives it is another day than in coordinated time, and stays that day for an hour at least.
        var now = TimeProvider.System.GetUtcNow();
        var (zone, ahead) = now.Hour < 11 ? ("Etc/GMT+12", -12) : ("Etc/GMT-14", 14);
        await Server.Runs.Rows($"update users set timezone = '{zone}'");
        (await Run("--by", "film")).Output.ShouldBe("Nothing is out yet.\n");
        var (one, other) = (await Film("The tide", 1), await Film("The ebb", 2));
        var (first, unread) = (await Posted(one), await Posted(other));
        var second = (await office.Do(first, "again", new { publish = true }).Is(201)).Text("id");
        await office.Until(second, "published");
        await Tell(first, new { view_count = 7, like_count = 0 });
        await Tell(second, new { view_count = 5 });

        await Lines("film", $"{one.Id}  {OfOne}  The tide", $"{other.Id}  {OfOther}  The ebb");
        await Lines("chapter", $"{one.Chapter}  {OfOne}  The tide", $"{other.Chapter}  {OfOther}  The ebb");
        var projects = await By("project");
        (projects.Count, projects[0].StartsWith($"{one.Project}  {OfOne}", StringComparison.Ordinal), projects[1].StartsWith($"{other.Project}  {OfOther}", StringComparison.Ordinal)).ShouldBe((2, true, true), string.Join('\n', projects));
        await Lines("platform", $"youtube  {OfAll}  youtube");
        var days = await By("day");
        (days.Count, days[0].Contains("  0 posts  views –  likes –", StringComparison.Ordinal), days[^1].Contains(OfAll, StringComparison.Ordinal)).ShouldBe((30, true, true), string.Join('\n', days));
        (await By("publication")).Select(l => l.Split(' ')[0]).ShouldBe([first, second, unread]);
        (await By("film", "--project", other.Project.ToString())).ShouldHaveSingleItem().ShouldStartWith(other.Id.ToString());
        (await Run("--by", "film", "--from", "2100-01-01")).Output.ShouldBe("Nothing is out yet.\n");
        (await Run("--by", "day", "--from", "2100-01-02", "--to", "2100-01-01")).Error.ShouldStartWith("reel: range_invalid: ");
        (await Run("--by", "week")).Error.ShouldStartWith("reel: word_unknown: 'week' is none of film, chapter, project, platform, day, publication.");
        await Tables(other, unread, now.AddHours(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private async Task Tables(StoredFilm other, string unread, string today)
    {
        var path = Server.Runs.Write("numbers.csv", "");
        await By("platform", "--csv", path);
        (await File.ReadAllTextAsync(path)).ShouldBe("platform,name,publications,views,views_known,likes,likes_known,comments,comments_known,shares,shares_known,costs\r\nyoutube,youtube,3,12,2,0,1,,0,,0,2.5 USD\r\n");
        (await Run("--by", "platform", "--csv", Path.Combine(Path.GetDirectoryName(path)!, "none", "numbers.csv"))).Error.ShouldStartWith("reel: file_unwritable: ");

        await By("publication", "--csv", path, "--bom");
        (await File.ReadAllBytesAsync(path))[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var table = await File.ReadAllTextAsync(path);
        table.ShouldContain($"{unread},https://www.youtube.com/watch?v=");
        Days(table).ShouldBe([today, today, today]);
        Days(await Server.Ada.GetStringAsync("/api/numbers.csv?by=publication")).ShouldBe([today, today, today]);
        // What a person read of the one that nobody had told of.
        var filled = table.Replace("The ebb,,,,,", "The ebb,,,,3,", StringComparison.Ordinal);
        var taken = await Server.Ada.PostAsync("/api/numbers/import", new ByteArrayContent([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(filled)])).Is(200);
        (taken.GetProperty("taken").GetInt32(), taken.GetProperty("troubles").GetArrayLength()).ShouldBe((3, 0), taken.ToString());
        (await By("film", "--project", other.Project.ToString())).ShouldBe([$"{other.Id}  {OfOther.Replace("shares –", "shares 3", StringComparison.Ordinal)}  The ebb"]);
        await Lines("platform", $"youtube  {OfAll.Replace("shares –", "shares 3", StringComparison.Ordinal)}  youtube");
    }

    /// <summary>The day in each line of a table of posts, whose names have no comma.</summary>
    private static List<string> Days(string table) => [.. table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[2])];

    private async Task Lines(string by, params string[] lines) => (await By(by)).ShouldBe(lines);

    private async Task<List<string>> By(string by, params string[] more)
    {
        var (_, output, error) = await Run(["--by", by, .. more]);
        error.ShouldBe("");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private Task<JsonElement> Tell(string post, object numbers) => Server.Ada.Send(HttpMethod.Post, $"/api/publications/{post}/numbers", numbers).Is(204);

    private async Task<string> Posted(StoredFilm film)
    {
        var post = (await office.Make(film, new { publish = true })).Text("id");
        await office.Until(post, "published");
        return post;
    }

    /// <summary>A film of a book of its own.</summary>
    private async Task<StoredFilm> Film(string name, int seed)
    {
        var project = await Server.Added(name + ".md", $"# {name}\n\nIt was so.\n");
        var bytes = new FilmBytes(50_000, seed);
        await using var from = await bytes.File().Part(0, bytes.File().Length, CancellationToken.None);
        return await StoredFilm.Add(Server, Guid.Parse(project), Guid.Parse((await Server.Chapters(project))[0]), name, await Server.Installation.Files.Put(StorageType.Videos, from, "mp4"), 30);
    }

    private Task<VerbRun> Run(params string[] arguments) => VerbRun.Publish(Server.Runs, ["publish", "numbers", .. arguments]);
}
