using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features;
using Reelwright.Features.Dramas;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>A drama of Ada's of one episode and two shots, the second with two sentences, and what tests of its takes ask for again and again.</summary>
internal sealed record DramaStudio(Server Server, string Project, string Chapter, long Drama, IReadOnlyList<string> Shots)
{
    /// <summary>A model that takes every field there is.</summary>
    public const string TakesAll = "fal-ai/anything/image-to-video";

    /// <summary>Its input.</summary>
    public static readonly string Input = JsonSerializer.Serialize(new
    {
        input = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["prompt"] = "{prompt}", ["negative_prompt"] = "{negative_prompt}", ["image_url"] = "{first_frame}", ["end_image_url"] = "{last_frame}", ["reference_images"] = "{references}", ["duration"] = "{duration}",
            ["fps"] = "{fps}", ["resolution"] = "{resolution}", ["aspect_ratio"] = "{aspect_ratio}", ["style"] = "{style}", ["motion_level"] = "{motion_level}", ["camera_motion"] = "{camera_motion}", ["seed"] = "{seed}",
            ["generate_audio"] = "{audio}",
        },
    });

    /// <summary>A new one.</summary>
    public static async Task<DramaStudio> Of(Server server)
    {
        var project = await server.Added("drama.txt", $"The lamp burns.\n\nThe sea is calm. Nobody came.\n\n{Guid.NewGuid()}");
        var chapter = (await server.Chapters(project))[0];
        var (drama, shots) = await Rows(server.Runs, project, chapter);
        return new DramaStudio(server, project, chapter, drama, shots);
    }

    /// <summary>Makes a chapter an episode, and its first two paragraphs shots.</summary>
    public static async Task<(long Drama, IReadOnlyList<string> Shots)> Rows(Runs runs, string project, string chapter)
    {
        var drama = await runs.One<long>($"""
            with kind as (update projects set kind = 'drama' where id = '{project}' returning id, owner_id)
            insert into dramas (owner_id, project_id, title) select owner_id, id, 'the lighthouse' from kind returning id
            """);
        var shots = await runs.Rows($"""
            insert into storyboards (drama_id, chapter_id, paragraph_id, storyboard_number, action)
            select {drama}, chapter_id, id, order_index + 1, 'A lamp burns in a tower' from paragraphs where chapter_id = '{chapter}' and order_index < 2 order by order_index returning id
            """);
        return (drama, [.. shots.Select(s => ((long)s[0]).ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Somebody who is seen in these shots.</summary>
    public static async Task<string> Character(Runs runs, long drama, string name, params IReadOnlyList<string> shots)
    {
        var id = await runs.One<long>($"insert into characters (drama_id, name, appearance) values ({drama}, '{name}', 'a red coat') returning id");
        foreach (var shot in shots)
        {
            await runs.Rows($"insert into storyboard_characters (storyboard_id, character_id) values ({shot}, {id})");
        }

        return id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A maker of clips at the fake that takes every field, half a dollar a call.</summary>
    public async Task<Guid> Clips(FakeFal fake)
    {
        var maker = await PaidStack.Account(Server, "fal", "video_generation", fake.Address, TakesAll, PaidStack.Price("call", 0.5m));
        await Server.Runs.Rows($"update api_configs set config_params = config_params || '{Input}' where id = '{maker}'");
        return maker;
    }

    /// <summary>A maker of pictures at the fake that takes references, a fifth of a dollar each.</summary>
    public Task<Guid> Pictures(FakeOpenAi fake) => PaidStack.Account(Server, "openai", "image_generation", fake.Address + "/v1", "gpt-image-2.5-flare", PaidStack.Price("image", 0.2m));

    /// <summary>Posts, and says what is answered.</summary>
    public Task<JsonElement> Post(string path, object? body = null, int status = 200) => Server.Ada.Send(HttpMethod.Post, "/api" + path, body ?? new { }).Is(status);

    /// <summary>Waits until a take of a clip has ended: what is read of it then.</summary>
    public async Task<JsonElement> Ended(JsonElement take)
    {
        await Server.Runs.Until($"select count(*) from video_generations where id = {take.Text("id")} and completed_at is not null", 1, 60);
        return await Server.Ada.GetAsync($"/api/takes/{take.Text("id")}").Is(200);
    }

    /// <summary>The same of a picture take.</summary>
    public async Task<JsonElement> EndedPicture(JsonElement take)
    {
        await Server.Runs.Until($"select count(*) from image_generations where id = {take.Text("id")} and completed_at is not null", 1, 60);
        return await Server.Ada.GetAsync($"/api/picture-takes/{take.Text("id")}").Is(200);
    }

    /// <summary>A shot as it is now.</summary>
    public Task<ShotRow> Shot(string shot) => Server.App.Services.GetRequiredService<ReadShot>().Run(new Caller(Server.Installation.Owner, UserRole.Owner, "test"), shot, CancellationToken.None);

    /// <summary>Sends with the version of a shot as it is now.</summary>
    public async Task<HttpResponseMessage> Change(HttpMethod method, string shot, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{(await Shot(shot)).Version}\"");
        return await Server.Ada.SendAsync(request);
    }

    /// <summary>How often what every sentence of a shot shows in a slot is this file.</summary>
    public async Task ShowsEverywhere(string shot, string slot, string url, string origin)
    {
        var rows = await Server.Runs.Rows($"""
            select a.url_path, m.origin, m.frame_size from sentences s join storyboards b on b.paragraph_id = s.paragraph_id left join sentence_media m on m.sentence_id = s.id and m.slot = '{slot}' and m.chosen
            left join media_assets a on a.id = m.asset_id where b.id = {shot}
            """);
        rows.Count.ShouldBeGreaterThan(0);
        rows.ShouldAllBe(r => r[0].Equals(url) && r[1].Equals(origin) && r[2].Equals(""));
    }

    /// <summary>How a picture's video stands, and whether there is one.</summary>
    public async Task<string> Video(string image)
    {
        var row = (await Server.Runs.Rows($"select source_type, video_status, has_video from image_video_status where img_name = '{image}'"))[0];
        return $"{row[0]} {row[1]} {row[2]}";
    }

    /// <summary>Every status a picture's video came to, the first first.</summary>
    public Task<string> Moves(string image) => Server.Runs.One<string>($"select coalesce(string_agg(to_status, ' ' order by id), '') from status_changes where noun = 'image_video_status' and noun_id = '{image}'");
}
