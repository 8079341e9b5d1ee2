using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Accounts;
using Reelwright.Tests.Features.PlatformAccounts;

namespace Reelwright.Tests.Features.Http;

/// <summary>A project of Ada's with one thing of every kind in it, and how each route is rightly asked about it.</summary>
internal sealed class Hers(IReadOnlyDictionary<string, string> things)
{
    /// <summary>What a place of an address is in the table where its version stands.</summary>
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["project"] = "projects", ["chapter"] = "chapters", ["paragraph"] = "paragraphs", ["sentence"] = "sentences", ["order"] = "generation_tasks", ["film"] = "generated_videos", ["asset"] = "media_assets", ["clip"] = "videos",
        ["drama"] = "dramas", ["character"] = "characters", ["user"] = "users", ["shelf"] = "media_storage", ["publication"] = "publication_records", ["series"] = "publication_series",
    };

    /// <summary>What is hers alone, whoever has a role in her project.</summary>
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["maker"] = "api_configs", ["budget"] = "budgets", ["call"] = "provider_calls", ["token"] = "api_tokens", ["app"] = "platform_apps", ["account"] = "platform_accounts",
    };

    private byte[] picture = [];

    /// <summary>The project.</summary>
    public string Project => things["project"];

    /// <summary>Its film that is in the trash.</summary>
    private const string TrashedFilm = "trashed film";

    /// <summary>Her clip that is in the trash.</summary>
    private const string TrashedClip = "trashed clip";

    private const string TrashedShot = "trashed shot";
    private const string TrashedTake = "trashed take";
    private const string TrashedPicture = "trashed picture take";
    private const string TrashedCharacter = "trashed character";

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
        var (clip, take) = await Clip(server, project, chapters[0], version.GetProperty("asset").Text("id"));
        var (thrown, _) = await Clip(server, project, chapters[0], null);
        await server.Runs.Rows($"update videos set is_deleted = true, deleted_at = now(), deleted_by = user_id where id = '{thrown}'");
        var (shot, character, pictured) = await Shot(server, project, chapters[0]);
        var trashedShot = await server.Runs.One<long>($"insert into storyboards (drama_id, chapter_id, storyboard_number, is_deleted, deleted_at, deleted_by) select id, '{chapters[0]}', 9, true, now(), owner_id from dramas where project_id = '{project}' returning id");
        var trashedCharacter = await server.Runs.One<long>($"insert into characters (drama_id, name, is_deleted, deleted_at, deleted_by) select id, 'thrown away', true, now(), owner_id from dramas where project_id = '{project}' returning id");
        var (trashedTake, trashedPicture) = (await Again(server, "video_generations", take), await Again(server, "image_generations", pictured));
        var (maker, budget, call) = await Money(server, project, clip);
        var (app, account) = await AtPlatform(server);
        return new Hers(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["publication"] = await Publication(server, project, chapters[0]), ["series"] = await Series(server, project, chapters[0]), ["maker"] = maker, ["budget"] = budget, ["call"] = call, ["token"] = await Token(server), ["app"] = app, ["account"] = account,
            [TrashedTake] = trashedTake, [TrashedPicture] = trashedPicture,
            ["errand"] = await Errand(server, project, chapters[0]), ["drama"] = Text(await server.Runs.One<long>($"select id from dramas where project_id = '{project}'")), ["episode"] = chapters[0], [TrashedShot] = Text(trashedShot), [TrashedCharacter] = Text(trashedCharacter),
            ["shot"] = shot, ["character"] = character, ["picture_take"] = pictured, ["clip"] = clip, ["take"] = take, [TrashedClip] = thrown, ["img_name"] = version.GetProperty("asset").Text("url_path").Split('/')[^1],
            ["project"] = project, ["chapter"] = chapters[0], ["other chapter"] = chapters[1], ["paragraph"] = paragraphs[0].Text("id"), ["other paragraph"] = paragraphs[1].Text("id"),
            ["sentence"] = sentence.Text("id"), ["other sentence"] = paragraphs[0].GetProperty("sentences")[1].Text("id"), ["order"] = orders[0], ["edit"] = edit,
            ["film"] = (await server.Runs.One<Guid>($"select id from generated_videos where script_id = '{chapters[0]}'")).ToString(), [TrashedFilm] = trashed.ToString(),
            ["media"] = version.Text("id"), ["asset"] = version.GetProperty("asset").Text("id"), ["attempt"] = (await server.Runs.One<Guid>($"select id from video_generation_jobs where task_id = '{orders[0]}'")).ToString(),
            ["user"] = (await server.Join("guest-" + project[^12..])).Id.ToString(),
        }) { picture = red };
    }

    /// <summary>Whether a route names something that is hers.</summary>
    public bool Has(string route) => Places(route).Any(place => things.ContainsKey(place) && place is not "user");

    /// <summary>Whether a route names something that is hers alone.</summary>
    public static bool IsOwn(string route) => Places(route).Any(Own.ContainsKey);

    /// <summary>The rows of what she has, as they are now; of her makers, money and tokens, and of what has a version.</summary>
    public async Task<List<string>> Rows(Server server)
    {
        var rows = new List<string>();
        foreach (var (place, table) in Tables.Concat(Own).Where(t => things.ContainsKey(t.Key)))
        {
            var row = (await server.Runs.Rows($"select row_to_json(t)::text from {table} t where t.id = '{things[place]}'")).ShouldHaveSingleItem(place);
            rows.Add($"{place}: {row[0]}");
        }

        return rows;
    }

    /// <summary>A route's address with her things in it; what she has none of is named at random.</summary>
    public string At(string route)
    {
        var thrown = route.Contains("/trash/", StringComparison.Ordinal);
        return route is "/openapi/{documentName}.json" ? "/openapi/v1.json" : Regex.Replace(route, @"\{(?<place>\w+)[^}]*\}", m => m.Groups["place"].Value switch
        {
            "film" when thrown => things.GetValueOrDefault(TrashedFilm) ?? Guid.NewGuid().ToString(),
            "shot" when route.EndsWith("/restore", StringComparison.Ordinal) => things.GetValueOrDefault(TrashedShot) ?? "1",
            "character" when route.EndsWith("/restore", StringComparison.Ordinal) => things.GetValueOrDefault(TrashedCharacter) ?? "1",
            "take" when route.EndsWith("/restore", StringComparison.Ordinal) => things.GetValueOrDefault(TrashedTake) ?? "1",
            "picture_take" when route.EndsWith("/restore", StringComparison.Ordinal) => things.GetValueOrDefault(TrashedPicture) ?? "1",
            "clip" when thrown => things.GetValueOrDefault(TrashedClip) ?? Guid.NewGuid().ToString(),
            "shelf" => "IMAGES",
            "area" => route.StartsWith("/media", StringComparison.Ordinal) ? "images" : "IMAGES",
            "name" => (things.GetValueOrDefault("asset") ?? Guid.NewGuid().ToString()) + ".png",
            "task" => "records",
            "number" => "1",
            var place => things.GetValueOrDefault(place) ?? Guid.NewGuid().ToString(),
        }, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    /// <summary>The version of what a route changes, as it is now; null where that has none.</summary>
    public async Task<string?> Version(Server server, string route)
    {
        if (Places(route).Contains("shot", StringComparer.Ordinal) && things.TryGetValue("shot", out var shot))
        {
            // Of what is said in it too; none when it is in the trash, or all it belongs to.
            using var answer = await server.Ada.GetAsync($"/api/shots/{shot}");
            return answer.IsSuccessStatusCode ? $"\"{JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("version").GetUInt32()}\"" : null;
        }

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
            "POST /api/videos/upload" or "POST /api/chapters/{chapter}/narration" or "POST /api/shots/{shot}/clip" => new ByteArrayContent([1]),
            "POST /api/assets" or "POST /api/sentences/{sentence}/picture" or "POST /api/videos/{clip}/thumbnail" or "POST /api/shots/{shot}/picture" or "POST /api/characters/{character}/picture" => new ByteArrayContent(picture),
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
        "POST /api/publications" or "POST /api/publications/check" => new { account_id = Guid.NewGuid(), film_id = Guid.NewGuid() },
        "POST /api/publications/{publication}/numbers" => new { view_count = 1 },
        "PATCH /api/publications/{publication}/sync" => new { sync_enabled = false },
        "POST /api/series" => new { project_id = Project, account_id = Guid.NewGuid(), time_of_day = "20:00", starts_on = "2040-01-01", preview = true },
        "PATCH /api/series/{series}/slots/{number:int}" => new { scheduled_at = "2040-01-01T00:00:00Z" },
        "POST /api/publications/{publication}/settle" => new { outcome = "posted" },
        "POST /api/calls/{call}/settle" => new { outcome = "paid" },
        "POST /api/projects/{project}/find" => new { text = "x" },
        "POST /api/projects/{project}/replace" => new { sought = new { text = "x" }, token = "x" },
        "POST /api/dramas" => new { title = "x" },
        "POST /api/dramas/{drama}/episodes" => new { title = "x" },
        "POST /api/dramas/{drama}/characters" => new { name = $"x {Guid.NewGuid()}" },
        "POST /api/shots/{shot}/move" => new { number = 1 },
        "POST /api/videos" or "POST /api/videos/estimate" or "POST /api/scripts" or "POST /api/scripts/estimate" => new { prompt = "It rains." },
        "POST /api/episodes/{episode}/shots/write" or "POST /api/episodes/{episode}/shots/write/estimate" => new { text = "It rains.", append = true },
        "POST /api/chapters/{chapter}/narration/estimate" => new { seconds = 60 },
        "POST /api/images/video-status" => new { img_names = new[] { "x.png" } },
        "PUT /api/sentences/{sentence}/picture" or "PUT /api/shots/{shot}/picture" or "PUT /api/characters/{character}/picture" => new { asset_id = things["asset"] },
        "PUT /api/shots/{shot}/clip" => new { video_id = things["clip"] },
        "POST /api/projects/{project}/members" => new { name = "guest-" + Project[^12..], role = "viewer" },
        _ => name.StartsWith("POST", StringComparison.Ordinal) || name.StartsWith("PATCH", StringComparison.Ordinal) || name.StartsWith("PUT", StringComparison.Ordinal) ? new { } : null,
    };

    /// <summary>An app and an account at a platform.</summary>
    private static async Task<(string App, string Account)> AtPlatform(Server server)
    {
        var app = Guid.CreateVersion7();
        await server.Runs.Rows($"insert into platform_apps (id, user_id, platform, name, client_id, client_secret) values ('{app}', '{server.Installation.Owner}', 'youtube', 'hers {app}', 'x', '{server.Installation.Secrets.Protect("x")}')");
        return (app.ToString(), (await Channel.ByHand(server.Runs, "weibo", $"hers {app}")).ToString());
    }

    /// <summary>A clip of the project's that failed, and its take.</summary>
    private static async Task<(string Clip, string Take)> Clip(Server server, string project, string chapter, string? picture)
    {
        var (owner, maker, clip) = (server.Installation.Owner, Guid.CreateVersion7(), Guid.CreateVersion7());
        await server.Runs.Rows($"""
            insert into api_configs (id, user_id, name, provider, service_type, api_key, endpoint) values ('{maker}', '{owner}', 'clips {maker}', 'fal', 'video_generation', '{server.Installation.Secrets.Protect("")}', 'http://127.0.0.1:9');
            insert into videos (id, user_id, prompt, status, provider, model_backend, api_config_id, project_id, paragraph_id, input_image, completed_at, error_message)
                values ('{clip}', '{owner}', 'It rains.', 'failed', 'a model', 'fal', '{maker}', '{project}', (select id from paragraphs where chapter_id = '{chapter}' and order_index = 0), {(picture is null ? "null" : $"'{picture}'")}, now(), 'It could not be made.');
            insert into dramas (owner_id, project_id, title) values ('{owner}', '{project}', 'hers') on conflict (project_id) do nothing
            """);
        var take = await server.Runs.One<long>($"""
            insert into video_generations (drama_id, video_id, api_config_id, provider, prompt, status, completed_at, error_code, error_msg)
            select id, '{clip}', '{maker}', 'fal', 'It rains.', 'failed', now(), 'maker_failed', 'It could not be made.' from dramas where project_id = '{project}' returning id
            """);
        return (clip.ToString(), take.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The maker account of a clip, a budget of the project, and a call of that account which is in doubt.</summary>
    private static async Task<(string Maker, string Budget, string Call)> Money(Server server, string project, string clip)
    {
        var maker = await server.Runs.One<Guid>($"select api_config_id from videos where id = '{clip}'");
        var budget = await server.Runs.One<Guid>($"""
            insert into budgets (id, user_id, project_id, period, currency, amount) values (gen_random_uuid(), '{server.Installation.Owner}', '{project}', 'month', 'USD', 1000) returning id
            """);
        var call = await server.Runs.One<Guid>($"""
            insert into provider_calls (id, owner_id, api_config_id, service_type, provider, status, repeatable, input_digest, request, reserved, currency, node, started_at)
            values (gen_random_uuid(), '{server.Installation.Owner}', '{maker}', 'video_generation', 'fal', 'unknown', false, 'hers {maker}', jsonb_build_object(), 0.04, 'USD', 'x', now()) returning id
            """);
        return (maker.ToString(), budget.ToString(), call.ToString());
    }

    /// <summary>A draft of a post, by an account of hers where a person posts by hand.</summary>
    private static async Task<string> Publication(Server server, string project, string chapter)
    {
        var account = await Channel.ByHand(server.Runs, "weibo", $"hers {project}");
        return (await server.Runs.One<Guid>($"""
            insert into publication_records (id, user_id, chapter_id, project_id, video_id, video_kind, film_digest, film_bytes, film_language, platform, account_id, title, tags, attempt_id, content_fingerprint)
            select gen_random_uuid(), '{server.Installation.Owner}', '{chapter}', '{project}', id, 'film', repeat('a', 64), 1, 'en', 'weibo', '{account}', 'hers', '[]', gen_random_uuid(), repeat('b', 64)
            from generated_videos where script_id = '{chapter}' returning id
            """)).ToString();
    }

    /// <summary>A calendar with one place.</summary>
    private static async Task<string> Series(Server server, string project, string chapter)
    {
        var series = await server.Runs.One<Guid>($"""
            insert into publication_series (id, user_id, project_id, account_id, title, language, output, time_zone, time_of_day, starts_on, template)
            select gen_random_uuid(), user_id, '{project}', id, 'hers', 'en', '1280x720/full', 'Europe/Berlin', '20:00', '2040-01-01', jsonb_build_object() from platform_accounts where name = 'hers {project}' returning id
            """);
        await server.Runs.Rows($"insert into publication_slots (series_id, number, chapter_id, scheduled_at) values ('{series}', 1, '{chapter}', '2040-01-01T19:00:00Z')");
        return series.ToString();
    }

    /// <summary>A token of hers by which nobody asks.</summary>
    private static async Task<string> Token(Server server)
    {
        var (secret, token) = await server.App.Services.GetRequiredService<CreateToken>().Run(server.Installation.Owner, new CreateToken.Request($"hers {Guid.NewGuid()}"), CancellationToken.None);
        server.Overheard.Secret(secret, "a token");
        return token.Id.ToString();
    }

    /// <summary>A narration of a chapter that came to nothing.</summary>
    private static async Task<string> Errand(Server server, string project, string chapter) => (await server.Runs.One<Guid>($"""
        insert into errands (id, kind, project_id, chapter_id, api_config_id, language, wishes, status, error_code, error_message, completed_at)
        select gen_random_uuid(), 'narration', '{project}', '{chapter}', id, 'en', jsonb_build_object(), 'failed', 'maker_failed', 'It could not be heard.', now() from api_configs where name like 'clips %' limit 1 returning id
        """)).ToString();

    /// <summary>A shot of the project's, a character, and a picture take that failed.</summary>
    private static async Task<(string Shot, string Character, string Picture)> Shot(Server server, string project, string chapter)
    {
        var shot = await server.Runs.One<long>($"insert into storyboards (drama_id, chapter_id, paragraph_id, storyboard_number) select d.id, p.chapter_id, p.id, 1 from dramas d, paragraphs p where d.project_id = '{project}' and p.chapter_id = '{chapter}' order by p.order_index limit 1 returning id");
        var character = await server.Runs.One<long>($"insert into characters (drama_id, name) select id, 'hers' from dramas where project_id = '{project}' returning id");
        var pictured = await server.Runs.One<long>($"""
            insert into image_generations (drama_id, storyboard_id, image_type, frame_type, api_config_id, provider, prompt, size, status, completed_at, error_code, error_msg)
            select d.id, {shot}, 'storyboard', 'key', a.id, 'drawn', 'It rains.', '1280x720', 'failed', now(), 'maker_failed', 'It could not be made.' from dramas d, api_configs a
            where d.project_id = '{project}' and a.user_id = d.owner_id and a.service_type = 'image_generation' limit 1 returning id
            """);
        return (Text(shot), Text(character), Text(pictured));
    }

    /// <summary>A take like another, in the trash.</summary>
    private static async Task<string> Again(Server server, string table, string take) => Text(await server.Runs.One<long>(table is "video_generations"
        ? $"""
            insert into video_generations (drama_id, video_id, api_config_id, provider, prompt, status, completed_at, error_code, error_msg, is_deleted, deleted_at, deleted_by)
            select drama_id, video_id, api_config_id, provider, prompt, status, completed_at, error_code, error_msg, true, now(), '{server.Installation.Owner}' from video_generations where id = {take} returning id
            """
        : $"""
            insert into image_generations (drama_id, storyboard_id, image_type, frame_type, api_config_id, provider, prompt, size, status, completed_at, error_code, error_msg, is_deleted, deleted_at, deleted_by)
            select drama_id, storyboard_id, image_type, frame_type, api_config_id, provider, prompt, size, status, completed_at, error_code, error_msg, true, now(), '{server.Installation.Owner}' from image_generations where id = {take} returning id
            """));

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Places(string route) => Regex.Matches(route, @"\{(?<place>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["place"].Value);

    private static async Task<List<JsonElement>> Read(Server server, string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()];

    private static string Tag(JsonElement sentence) => $"\"{sentence.GetProperty("version").GetUInt32()}\"";
}
