using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reelwright.Tests.Features.Http;

/// <summary>A project of Ada's with one thing of every kind in it, and how each route is rightly asked about it.</summary>
internal sealed class Hers(IReadOnlyDictionary<string, string> things)
{
    /// <summary>What a place of an address is in the table where its version stands.</summary>
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["project"] = "projects", ["chapter"] = "chapters", ["paragraph"] = "paragraphs", ["sentence"] = "sentences", ["order"] = "generation_tasks", ["film"] = "generated_videos", ["asset"] = "media_assets",
        ["user"] = "users", ["shelf"] = "media_storage",
    };

    private byte[] picture = [];

    /// <summary>The project.</summary>
    public string Project => things["project"];

    /// <summary>Its film that is in the trash.</summary>
    private const string TrashedFilm = "trashed film";

    /// <summary>A new one.</summary>
    public static async Task<Hers> Of(Server server)
    {
        var text = $"# One\n\nIt is hers. It stays hers, {Guid.NewGuid()}.\n\nThis is another paragraph.\n\n# Two\n\nThis one is thrown away.\n";
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "hers", text }).Is(201)).Text("id");
        var chapters = await server.Chapters(project);
        var line = (await Read(server, chapters[0]))[0].GetProperty("sentences")[1];
        var edit = (await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{line.Text("id")}/insert", new { text = "It was added." }, ("If-Match", Tag(line))).Is(200)).Text("edit");
        var orders = new List<string>();
        foreach (var chapter in chapters)
        {
            orders.Add((await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { confirm = true }).Is(200)).Text("order"));
        }

        var paragraphs = await Read(server, chapters[0]);
        var sentence = paragraphs[0].GetProperty("sentences")[0];
        var red = await Pictures.Draw(Pictures.Red, "red.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/picture") { Content = new ByteArrayContent(red) };
        request.Headers.TryAddWithoutValidation("If-Match", Tag(sentence));
        await server.Ada.SendAsync(request).Is(200);
        var version = (await server.Ada.GetAsync($"/api/sentences/{sentence.Text("id")}/versions").Is(200)).GetProperty("items")[0];
        var trashed = await server.Runs.One<Guid>($"update generated_videos set is_deleted = true, deleted_at = now(), deleted_by = '{server.Installation.Owner}' where script_id = '{chapters[1]}' returning id");
        return new Hers(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["project"] = project, ["chapter"] = chapters[0], ["other chapter"] = chapters[1], ["paragraph"] = paragraphs[0].Text("id"), ["other paragraph"] = paragraphs[1].Text("id"),
            ["sentence"] = sentence.Text("id"), ["other sentence"] = paragraphs[0].GetProperty("sentences")[1].Text("id"), ["order"] = orders[0], ["edit"] = edit,
            ["film"] = (await server.Runs.One<Guid>($"select id from generated_videos where script_id = '{chapters[0]}'")).ToString(), [TrashedFilm] = trashed.ToString(),
            ["media"] = version.Text("id"), ["asset"] = version.GetProperty("asset").Text("id"), ["attempt"] = (await server.Runs.One<Guid>($"select id from video_generation_jobs where task_id = '{orders[0]}'")).ToString(),
            ["user"] = (await server.Join("guest-" + project[^12..])).Id.ToString(),
        }) { picture = red };
    }

    /// <summary>Whether a route names something that is hers.</summary>
    public bool Has(string route) => Places(route).Any(place => things.ContainsKey(place) && place is not "user");

    /// <summary>A route's address with her things in it; what she has none of is named at random.</summary>
    public string At(string route)
    {
        var thrown = route.Contains("/trash/films/", StringComparison.Ordinal);
        return route is "/openapi/{documentName}.json" ? "/openapi/v1.json" : Regex.Replace(route, @"\{(?<place>\w+)[^}]*\}", m => m.Groups["place"].Value switch
        {
            "film" when thrown => things.GetValueOrDefault(TrashedFilm) ?? Guid.NewGuid().ToString(),
            "shelf" => "IMAGES",
            "area" => route.StartsWith("/media", StringComparison.Ordinal) ? "images" : "IMAGES",
            "name" => (things.GetValueOrDefault("asset") ?? Guid.NewGuid().ToString()) + ".png",
            "task" => "records",
            var place => things.GetValueOrDefault(place) ?? Guid.NewGuid().ToString(),
        }, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    /// <summary>The version of what a route changes, as it is now; null where that has none.</summary>
    public async Task<string?> Version(Server server, string route)
    {
        var place = Places(route).LastOrDefault(Tables.ContainsKey);
        var rows = place is null or "shelf" || !things.ContainsKey(place) ? []
            : await server.Runs.Rows($"select xmin::text from {Tables[place]} where id = '{things[place]}'");
        return rows.Count == 1 ? $"\"{rows[0][0]}\"" : null;
    }

    /// <summary>A body that is as it must be; null for a route that takes none.</summary>
    /// <param name="name">Method and path, such as <c>POST /api/sentences/{sentence:guid}/split</c>.</param>
    public HttpContent? Body(string name)
    {
        var plain = name.Replace(":guid", "", StringComparison.Ordinal);
        return plain switch
        {
            "POST /api/projects" => new ByteArrayContent(Encoding.UTF8.GetBytes($"It rained, {Guid.NewGuid()}.")),
            "POST /api/assets" or "POST /api/sentences/{sentence}/picture" => new ByteArrayContent(picture),
            "POST /api/sentences/{sentence}/voice" or "PUT /api/me/avatar" => new ByteArrayContent([1]),
            _ => Json(plain) is { } body ? JsonContent.Create(body) : null,
        };
    }

    private object? Json(string name) => name switch
    {
        "POST /api/projects/text" => new { title = "x", text = $"It rained, {Guid.NewGuid()}." },
        "PUT /api/orders/{order}/priority" => new { priority = 1 },
        "POST /api/sentences/{sentence}/insert" => new { text = "x" },
        "POST /api/sentences/{sentence}/split" => new { at = 4 },
        "POST /api/paragraphs/{paragraph}/split" => new { target = things["other sentence"] },
        "POST /api/chapters/{chapter}/split" => new { target = things["other paragraph"] },
        "POST /api/sentences/{sentence}/move" => new { target = things["other sentence"] },
        "POST /api/paragraphs/{paragraph}/move" => new { target = things["other paragraph"] },
        "POST /api/chapters/{chapter}/move" => new { target = things["other chapter"] },
        "POST /api/projects/{project}/edits" => new { changes = new[] { new { @do = "delete_sentence", id = things["sentence"], version = 1 } } },
        "POST /api/calls/{call}/settle" => new { outcome = "paid" },
        "POST /api/projects/{project}/find" => new { text = "x" },
        "POST /api/projects/{project}/replace" => new { sought = new { text = "x" }, token = "x" },
        "PUT /api/sentences/{sentence}/picture" => new { asset_id = things["asset"] },
        "POST /api/projects/{project}/members" => new { name = "guest-" + Project[^12..], role = "viewer" },
        _ => name.StartsWith("POST", StringComparison.Ordinal) || name.StartsWith("PATCH", StringComparison.Ordinal) || name.StartsWith("PUT", StringComparison.Ordinal) ? new { } : null,
    };

    private static IEnumerable<string> Places(string route) => Regex.Matches(route, @"\{(?<place>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["place"].Value);

    private static async Task<List<JsonElement>> Read(Server server, string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()];

    private static string Tag(JsonElement sentence) => $"\"{sentence.GetProperty("version").GetUInt32()}\"";
}
