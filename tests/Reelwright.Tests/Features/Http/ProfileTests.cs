using Reelwright.Tests.Media.Sound;

namespace Reelwright.Tests.Features.Http;

/// <summary>What somebody says of themselves.</summary>
public sealed class ProfileTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Time_zone_and_language_are_changed_and_kept()
    {
        var said = await Change(new { timezone = "America/New_York", language = "en" }).Is(200);
        (said.Text("timezone"), said.Text("language")).ShouldBe(("America/New_York", "en"));
        (await Change(new { language = "zh-CN" }).Is(200)).Text("language").ShouldBe("zh-CN");
        // What it was called before.
        (await Change(new { language = "en-US" }).Is(200)).Text("language").ShouldBe("en");
        foreach (var unknown in new[] { "fr", "EN", "en-GB", "" })
        {
            (await Change(new { language = unknown }).Refused(422)).ShouldBe("language_unknown", unknown);
        }

        foreach (var unknown in new[] { "Berlin", "W. Europe Standard Time", "" })
        {
            (await Change(new { timezone = unknown }).Refused(422)).ShouldBe("timezone_unknown", unknown);
        }

        var now = await server.Bob.GetAsync("/api/me").Is(200);
        (now.Text("timezone"), now.Text("language")).ShouldBe(("America/New_York", "en"));
    }

    [Fact]
    public async Task An_empty_name_to_show_is_none()
    {
        (await Change(new { display_name = " Robert " }).Is(200)).Text("display_name").ShouldBe("Robert");
        (await Change(new { timezone = "Europe/Berlin" }).Is(200)).Text("display_name").ShouldBe("Robert");
        (await Change(new { display_name = "" }).Is(200)).Text("display_name").ShouldBe("bob");
        (await server.Runs.Rows("select display_name from users where username = 'bob'")).Single().ShouldBe([DBNull.Value]);
    }

    [Fact]
    public async Task Preferences_name_only_what_is_ones_own_and_break_no_order()
    {
        var hers = await server.Runs.One<Guid>($"select id from api_configs where user_id = '{server.Installation.Owner}' and service_type = 'image_generation'");
        var his = await server.Runs.One<Guid>("select c.id from api_configs c join users u on u.id = c.user_id where u.username = 'bob' and service_type = 'image_generation'");
        foreach (var wrong in new object[] { new { music_asset_id = Guid.NewGuid() }, new { picture_config = Guid.NewGuid() }, new { picture_config = hers }, new { speech_config = his } })
        {
            (await Change(new { preferences = new { generation = wrong } }).Refused(404)).ShouldBe("not_found", wrong.ToString());
        }

        (await Change(new { preferences = new { generation = new { fps = 23 } } }).Refused(422)).ShouldBe("fps_unsupported");
        var said = await Change(new { preferences = new { generation = new { picture_config = his, fps = 25 } } }).Is(200);
        said.GetProperty("preferences").GetProperty("generation").GetProperty("picture_config").GetGuid().ShouldBe(his);
        var project = (await server.Bob.Send(HttpMethod.Post, "/api/projects/text", new { title = "his", text = "It rained." }).Is(201)).Text("id");
        await server.Bob.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = new { confirm = true } }).Is(200);
        (await server.Runs.One<string>($"select video_settings ->> 'fps' from generation_tasks where project_id = '{project}'")).ShouldBe("25");
    }

    [Fact]
    public async Task Music_that_preferences_name_stays_until_they_name_it_no_longer()
    {
        using var folder = new TempFolder();
        await Sounds.Play(folder["music.mp3"], 2);
        var music = await server.Bob.PostAsync("/api/assets?file_name=music.mp3", new ByteArrayContent(await File.ReadAllBytesAsync(folder["music.mp3"]))).Is(201);
        await Change(new { preferences = new { generation = new { music_asset_id = music.Text("id").ToUpperInvariant() } } }).Is(200);
        var tag = ("If-Match", $"\"{music.GetProperty("version").GetUInt32()}\"");
        (await server.Bob.Send(HttpMethod.Delete, $"/api/assets/{music.Text("id")}", null, tag).Refused(409)).ShouldBe("wrong_state");
        await Change(new { preferences = new { generation = new { } } }).Is(200);
        await server.Bob.Send(HttpMethod.Delete, $"/api/assets/{music.Text("id")}", null, tag).Is(204);
        (await Change(new { preferences = new { generation = new { music_asset_id = music.Text("id") } } }).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task A_language_nobody_knows_makes_no_account()
    {
        var link = (await server.Ada.Send(HttpMethod.Post, "/api/invitations", new { email = "lee@example.org" }).Is(201)).Text("link");
        object Lee(string language) => new { link, username = "lee", password = Server.Password, display_name = "", language };
        (await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", Lee("fr")).Refused(422)).ShouldBe("language_unknown");
        var lee = (await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", Lee("en")).Is(200)).GetProperty("user");
        (lee.Text("language"), lee.Text("display_name")).ShouldBe(("en", "lee"));
    }

    private async Task<HttpResponseMessage> Change(object change)
    {
        using var now = await server.Bob.GetAsync("/api/me");
        return await server.Bob.Send(HttpMethod.Patch, "/api/me", change, ("If-Match", now.Headers.ETag!.ToString()));
    }
}
