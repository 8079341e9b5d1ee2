using System.Text.Json;
using System.Text.RegularExpressions;
using Reelwright.Features.Bench;
using Reelwright.Features.Images;

namespace Reelwright.Tests.Features.Http;

/// <summary>What reading costs the database in a busy installation: every GET there is, with every filter and in every order, looked at through the plans that really ran.</summary>
public abstract class PlanTests(Server server, IngestSizes book, int clips)
{
    private const int Projects = 200;

    // A large table has more rows than that, and no step of a read may look at so many.
    private const int Many = 1500;

    /// <summary>What a part of an address is, in the large table it is of.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["project"] = "projects", ["chapter"] = "chapters", ["paragraph"] = "paragraphs", ["sentence"] = "sentences", ["order"] = "generation_tasks", ["film"] = "generated_videos", ["user"] = "users",
        ["asset"] = "media_assets", ["attempt"] = "video_generation_jobs", ["job"] = "video_generation_jobs", ["task"] = "generation_tasks", ["cleanUp"] = "clean_ups", ["maker"] = "api_configs", ["clip"] = "videos", ["take"] = "video_generations", ["errand"] = "errands", ["series"] = "publication_series", ["publication"] = "publication_records", ["account"] = "platform_accounts", ["app"] = "platform_apps", ["picture_take"] = "image_generations", ["shot"] = "storyboards", ["character"] = "characters", ["story"] = "chapters",
    };

    /// <summary>What need not answer with 200 here, and why.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["/media/{area}/{name}"] = "the rows here have no files",
        ["/api/films/{film}/poster"] = "the films here are rows without files",
        ["/api/orders/{order}/timeline"] = "the attempts here have no cut lists",
        ["/media/bridge/{file}"] = "no tool was sent a link",
        ["/api/publications/{publication}/package"] = "the films here are rows without files",
        ["/api/platform-accounts/{account}/options"] = "the accounts here are at no platform",
        ["/api/platform-accounts/{account}/picture"] = "as their options",
    };

    /// <summary>What looks at many rows all the same, and why.</summary>
    private static readonly Dictionary<string, string> Long = new(StringComparer.Ordinal)
    {
        ["/api/projects"] = "the orders and films of the projects in a part are counted, each found by an index: as many as those projects have, however many there are beside them",
        ["/api/orders project"] = "with few orders in all, those of one project are sought among the newest of all, by an index",
        ["/api/films project"] = "as the orders of one project",
        ["/api/assets project"] = "all that the sentences of one project have is sought by indexes and then put in order: as much as that project has, however much there is beside it",
        ["/api/numbers"] = "all that one has posted is added up: as much as that is, however much others have beside it",
        ["/api/numbers.csv"] = "as /api/numbers",
        ["/api/storage"] = "what everybody keeps is added up from all their rows, for an owner who looks at it",
        ["/api/storage/usage"] = "what one keeps is added up from all one's rows",
    };

    protected async Task No_read_goes_through_a_large_table()
    {
        await Crowd.Fill(server.Runs, Projects, book, clips);
        var plans = await Plans.Open(server.Runs);
        var large = (await server.Runs.Rows($"select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > {Many}")).Select(r => (string)r[0]).ToHashSet(StringComparer.Ordinal);
        (large.Contains("sentences") && large.Contains("generation_tasks") && large.Contains("videos") && large.Contains("image_video_status")).ShouldBeTrue();
        await Planted(plans, large);
        foreach (var colour in new[] { "red", "green" })
        {
            await server.Ada.PostAsync("/api/assets", new ByteArrayContent(await Pictures.Draw(Pictures.Red.Replace("red", colour, StringComparison.Ordinal), "picture.png"))).Is(201);
            await server.Ada.Send(HttpMethod.Post, "/api/storage/clean-ups", new { }).Is(201);
        }

        var document = await server.Nobody().GetAsync("/openapi/v1.json").Is(200);
        var (statements, wrong) = (0, new List<string>());
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _)))
        {
            foreach (var address in await Addresses(path.Name, path.Value.GetProperty("get")))
            {
                await plans.Next(large);
                await Get(path.Name, address);
                foreach (var plan in await plans.Next(large))
                {
                    statements++;
                    if ((plan.WholeTables.Count > 0 || plan.MostRows > Many) && !Long.Keys.Any(key => IsLong(address, key.Split(' '))))
                    {
                        wrong.Add($"{address} looks at {plan.MostRows} rows, all of {string.Join(", ", plan.WholeTables)}: {plan.Sql}\n{plan.By}");
                    }
                }
            }
        }

        statements.ShouldBeGreaterThan(100);
        wrong.ShouldBeEmpty();
        await Many_names(plans, large);
    }

    /// <summary>However many pictures are named, one statement answers; and it finds each by its name where that is the shorter way.</summary>
    private async Task Many_names(Plans plans, HashSet<string> large)
    {
        var all = await server.Runs.One<long>("select count(*) from image_video_status");
        foreach (var (many, few) in new[] { (Math.Min(ReadImageStatus.Most, all), false), (all / 200, true) })
        {
            var names = (await server.Runs.Rows($"select img_name::text from image_video_status order by id limit {many}")).Select(r => (string)r[0]).ToList();
            await plans.Next(large);
            var answer = await server.Ada.Send(HttpMethod.Post, "/api/images/video-status", new { img_names = names }).Is(200);
            answer.GetProperty("items").GetArrayLength().ShouldBe(names.Count);
            var read = (await plans.Next(large)).Where(p => p.Sql.Contains("image_video_status", StringComparison.Ordinal)).ShouldHaveSingleItem();
            (read.WholeTables.Count == 0 && read.MostRows <= many || !few).ShouldBeTrue($"{names.Count} of {all} names: {read.By}");
        }
    }

    // A path of its own, or a path with a filter.
    private static bool IsLong(string address, string[] key) => address.StartsWith(key[0] + "?", StringComparison.Ordinal)
        && (key.Length == 1 || address.Contains($"&{key[1]}=", StringComparison.Ordinal));

    /// <summary>What must be seen is seen.</summary>
    private async Task Planted(Plans plans, HashSet<string> large)
    {
        await plans.Next(large);
        await server.Runs.One<long>("select count(*) from sentences where content = 'nobody wrote this'");
        var seen = await plans.Next(large);
        seen.ShouldContain(p => p.WholeTables.Contains("sentences", StringComparer.Ordinal) && p.MostRows > Many);
    }

    /// <summary>A route's address as it is, with each filter alone, and in each order.</summary>
    private async Task<List<string>> Addresses(string path, JsonElement operation)
    {
        var at = path;
        foreach (Match part in Regex.Matches(path, @"\{([a-z_A-Z]+)\}", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            at = at.Replace(part.Value, await Part(part.Groups[1].Value), StringComparison.Ordinal);
        }

        var query = operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Where(p => p.Text("in") is "query").ToList() : [];
        at += "?" + string.Join('&', query.Where(p => p.TryGetProperty("required", out var required) && required.GetBoolean()).Select(p => p.Text("name") + "=1"));
        if (path is "/api/events")
        {
            return [at + "project=" + await Part("project"), at + "order=" + await Part("order"), at + "session=mine"];
        }

        var addresses = new List<string> { at };
        foreach (var name in query.Select(p => p.Text("name")).Where(n => n is not "after"))
        {
            addresses.AddRange((await Values(at, name, query.Single(p => p.Text("name").Equals(name, StringComparison.Ordinal)).GetProperty("schema"))).SelectMany(value =>
                name is "sort" ? new[] { $"{at}&sort={value}&order=asc", $"{at}&sort={value}&order=desc" } : [$"{at}&{name}={value}"]));
        }

        // And the second part of each.
        foreach (var address in addresses.Where(_ => query.Exists(p => p.Text("name") is "after")).ToList())
        {
            using var first = await server.Ada.GetAsync(address + (address.Contains("limit=", StringComparison.Ordinal) ? "" : "&limit=2"));
            if (first.IsSuccessStatusCode && JsonSerializer.Deserialize<JsonElement>(await first.Content.ReadAsStringAsync()).TryGetProperty("next", out var next) && next.GetString() is { } after)
            {
                addresses.Add(address + "&after=" + after);
            }
        }

        return addresses;
    }

    private async Task<string> Part(string name) => name is "img_name" ? await server.Runs.One<string>("select img_name from image_video_status order by id offset 1 limit 1")
        : name is "drama" ? await server.Runs.One<string>("select id::text from dramas where not is_library order by id limit 1") : name is "episode" ? await server.Runs.One<string>("select chapter_id::text from storyboards order by id limit 1")
        : name is "clip" ? await server.Runs.One<string>("select id::text from videos where not is_deleted order by id offset 1 limit 1") : name is "documentName" ? "v1" : name is "format" ? "mp4" : name is "shelf" ? "IMAGES" : name is "area" ? "videos" : name is "name" or "file" ? $"{Guid.NewGuid()}.mp4"
        : (string)(await server.Runs.Rows($"select id::text from {Parts.GetValueOrDefault(name) ?? throw new ShouldAssertException($"Say in PlanTests what {{{name}}} is.")} order by id offset 1 limit 1")).ShouldHaveSingleItem($"there are no two of {{{name}}}")[0];

    private async Task<string[]> Values(string at, string name, JsonElement schema)
    {
        var type = schema.GetRawText();
        if (type.Contains("\"date\"", StringComparison.Ordinal))
        {
            return ["2026-10-02"];
        }

        if (type.Contains("\"uuid\"", StringComparison.Ordinal))
        {
            return [await Part(name)];
        }

        if (type.Contains("\"boolean\"", StringComparison.Ordinal))
        {
            return ["true", "false"];
        }

        if (type.Contains("\"integer\"", StringComparison.Ordinal))
        {
            return ["2", "100"];
        }

        if (type.Contains("date-time", StringComparison.Ordinal))
        {
            return ["2026-01-02T03:04:05Z"];
        }

        // What takes words names them to whoever says another.
        using var answer = await server.Ada.GetAsync($"{at}&{name}=no_such_word");
        var words = Regex.Match(await answer.Content.ReadAsStringAsync(), "(none|one) of (?<words>[^\"]+?)\\.?\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return words.Success ? words.Groups["words"].Value.Split(", ") : name is "order" ? ["asc", "desc"] : ["novel"];
    }

    private async Task Get(string path, string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var answer = await server.Ada.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        if (answer.Content.Headers.ContentType?.MediaType is "text/event-stream")
        {
            // Its first read of the database follows its first word; then there may be nothing to tell.
            await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
            (await stream.ReadAsync(new byte[1], patience.Token)).ShouldBe(1);
            await Task.Delay(500, patience.Token);
            return;
        }

        var body = await answer.Content.ReadAsStringAsync(patience.Token);
        ((int)answer.StatusCode < 300 || Elsewhere.ContainsKey(path)).ShouldBeTrue($"{address} was not answered, so nothing was seen of it: {body}");
    }
}

/// <summary>The same in a size that is made in a few seconds.</summary>
public sealed class ShortPlanTests(Server server) : PlanTests(server, new IngestSizes(10, 1500, 1), clips: 20_000), IClassFixture<Server>
{
    [Fact]
    public Task No_read_goes_through_a_large_table_of_a_small_installation() => No_read_goes_through_a_large_table();
}

/// <summary>The same with a million sentences and a hundred thousand clips.</summary>
[Trait("suite", "load"), Trait("long", "true")]
public sealed class FullPlanTests(Server server) : PlanTests(server, new IngestSizes(42, 10_000, 1), clips: 100_000), IClassFixture<Server>
{
    [Fact]
    public Task No_read_goes_through_a_large_table_of_a_large_one() => No_read_goes_through_a_large_table();
}
