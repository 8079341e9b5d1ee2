using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Pictures and their videos (001): one answer for every picture, whatever it came from.</summary>
[Trait("turn", "c")]
public sealed class ImageVideoTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeFal Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_picture_is_set_in_motion_and_tells_so_at_every_step()
    {
        Fake.LooksNeeded = 3;
        var (maker, picture) = (await ClipStudio.Maker(server, Fake, ClipStudio.FromPicture), await ClipStudio.Picture(server.Ada, "yellow", "720x1280"));
        (await Status(picture)).ShouldBe($$"""{"img_name":"{{picture}}","has_video":false,"video_status":"none","video_filename":null}""");
        foreach (var path in new[] { "video", "video/estimate" })
        {
            (await server.Ada.Send(HttpMethod.Post, $"/api/images/{picture}/{path}", new { maker }).Refused(422)).ShouldBe("prompt_missing");
        }

        var first = await server.Ada.Send(HttpMethod.Post, $"/api/images/{picture}/video", new { maker, prompt = "It sways" }).Is(200);
        first.GetProperty("status").Text("video_status").ShouldBeOneOf("pending", "processing");
        var second = await server.Ada.Send(HttpMethod.Post, $"/api/images/{picture}/video", new { maker, prompt = "It sways once more" }).Is(200);
        (second.Text("video_id"), second.Text("take_id")).ShouldBe((first.Text("video_id"), first.Text("take_id")));
        var clip = (await ClipStudio.Until(server, first.Text("video_id"), "completed")).GetProperty("video");
        (clip.Text("input_image"), clip.Text("resolution"), clip.GetProperty("takes").GetInt32()).ShouldBe(($"/media/images/{picture}", "720x1280", 1));
        (await Status(picture)).ShouldBe($$"""{"img_name":"{{picture}}","has_video":true,"video_status":"completed","video_filename":"{{clip.Text("video_url").Split('/')[^1]}}"}""");
        (await server.Ada.GetAsync($"/api/images/{picture}/has-video").Is(200)).ToString().ShouldBe("""{"has_video":true}""");
        (await server.Ada.GetAsync($"/api/images/{picture}/history").Is(200)).GetProperty("items").EnumerateArray().Select(m => m.Text("to_status")).ShouldBe(["completed", "processing", "pending"]);

        var third = await server.Ada.Send(HttpMethod.Post, $"/api/images/{picture}/video").Is(200);
        third.Text("video_id").ShouldBe(first.Text("video_id"));
        third.Text("take_id").ShouldNotBe(first.Text("take_id"), StringComparer.Ordinal);
        await ClipStudio.Until(server, first.Text("video_id"), "completed");
        Fake.Accepted.ShouldBe(2);
        var shown = await Status(picture);
        using (var thrown = await ClipStudio.Change(server.Ada, HttpMethod.Delete, first.Text("video_id")))
        {
            ((int)thrown.StatusCode).ShouldBe(204);
        }

        (await Status(picture)).ShouldBe($$"""{"img_name":"{{picture}}","has_video":false,"video_status":"none","video_filename":null}""");
        (await server.Ada.GetAsync($"/api/takes/{third.Text("take_id")}").Refused(404)).ShouldBe("not_found");
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{first.Text("video_id")}/restore").Is(204);
        (await Status(picture)).ShouldBe(shown);
        (await server.Ada.GetAsync("/api/images?status=completed").Is(200)).GetProperty("items").EnumerateArray().Select(i => i.Text("img_name")).ShouldContain(picture, StringComparer.Ordinal);
        (await server.Ada.GetAsync("/api/images?status=failed").Is(200)).GetProperty("items").EnumerateArray().Select(i => i.Text("img_name")).ShouldNotContain(picture, StringComparer.Ordinal);
        foreach (var path in new[] { "video-status", "has-video", "history" })
        {
            (await server.Bob.GetAsync($"/api/images/{picture}/{path}").Refused(404)).ShouldBe("not_found");
        }

        (await server.Bob.Send(HttpMethod.Post, $"/api/images/{picture}/video", new { prompt = "x" }).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task A_sentence_s_picture_knows_its_place_and_what_it_shows_and_an_editor_may_animate_it()
    {
        await ClipStudio.Maker(server, Fake, ClipStudio.FromPicture);
        var (project, chapter, sentence, picture) = await Sentence("sentence.txt", "The lamp burned in the tower.", "olive");
        foreach (var (name, role, status) in new[] { ("looker", "viewer", 403), ("helper", "editor", 200) })
        {
            var client = await Member(project, name, role);
            await client.Send(HttpMethod.Post, $"/api/images/{picture}/video", new { maker = await Maker() }).Is(status);
        }

        var clip = (await server.Ada.GetAsync($"/api/videos?story={chapter}").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (clip.Text("user_id"), clip.Text("prompt"), clip.GetProperty("paragraph_index").GetInt32(), clip.Text("project_id")).ShouldBe((server.Installation.Owner.ToString(), "The lamp burned in the tower.", 1, project));
        await ClipStudio.Until(server, clip.Text("id"), "completed");
        (await server.Runs.One<long>($"select count(*) from sentence_media where sentence_id = '{sentence}' and slot = 'clip' and chosen")).ShouldBe(1);
        (await server.Runs.One<string>($"select source_type from image_video_status where img_name = '{picture}'")).ShouldBe("upload");
    }

    [Fact]
    public async Task The_price_is_of_just_that_order_of_another_take_too_and_an_editor_is_told_it()
    {
        var maker = await PaidStack.Account(server, "fal", "video_generation", Fake.Address, ClipStudio.FromPicture, PaidStack.Price("second", 0.1m));
        var (project, _, _, picture) = await Sentence("price.txt", "The candle burned all night.", "teal");
        var (video, estimate) = ($"/api/images/{picture}/video", $"/api/images/{picture}/video/estimate");
        var (editor, viewer) = (await Member(project, "reckoner", "editor"), await Member(project, "watcher", "viewer"));
        var made = 0;
        // What is left out of another take is as in the one before, its maker and its seconds; of a first one the model's own would be ten.
        foreach (var (asked, amount) in new (object, decimal)[] { (new { maker, duration = 5 }, 0.5m), (new { }, 0.5m), (new { prompt = "It goes out.", duration = 10 }, 1m) })
        {
            var price = await editor.Send(HttpMethod.Post, estimate, asked).Is(200);
            (price.Text("maker"), price.Text("provider"), price.GetProperty("cost").GetProperty("amount").GetDecimal()).ShouldBe((maker.ToString(), ClipStudio.FromPicture, amount));
            Fake.Accepted.ShouldBe(made);
            var begun = await editor.Send(HttpMethod.Post, video, asked).Is(200);
            await ClipStudio.Until(server, begun.Text("video_id"), "completed");
            (await server.Runs.One<decimal>($"select sum(reserved) from provider_calls where video_generation_id = {begun.Text("take_id")}")).ShouldBe(amount);
            made++;
        }

        (await editor.Send(HttpMethod.Post, estimate, new { fps = 24 }).Refused(422)).ShouldBe("field_unsupported");
        (await editor.Send(HttpMethod.Post, estimate, new { last_frame = await ClipStudio.Picture(server.Ada, "maroon") }).Refused(404)).ShouldBe("not_found");
        (await viewer.Send(HttpMethod.Post, estimate, new { }).Refused(403)).ShouldBe("forbidden");
        (await server.Bob.Send(HttpMethod.Post, estimate, new { }).Refused(404)).ShouldBe("not_found");
        Fake.Accepted.ShouldBe(made);
    }

    [Fact]
    public async Task Ten_thousand_names_are_told_at_once_and_what_is_nobodys_is_left_out()
    {
        var (own, bobs) = (await ClipStudio.Picture(server.Ada, "navy"), await ClipStudio.Picture(server.Bob, "pink"));
        await server.Runs.Rows($"""
            set session_replication_role = replica;
            insert into media_assets (id, owner_id, asset_type, file_path, url_path, metadata, source_type, creation_timestamp, digest)
            select gen_random_uuid(), owner_id, 'IMAGE', file_path, '/media/images/many-' || n || '.png', metadata, source_type, now(), digest from media_assets, generate_series(1, 9997) n where url_path = '/media/images/{own}';
            insert into image_video_status (img_name, asset_id, owner_id, source_type)
            select regexp_replace(url_path, '^.*/', ''), id, owner_id, 'upload' from media_assets where url_path like '/media/images/many-%';
            reset session_replication_role
            """);
        var names = Enumerable.Range(1, 9997).Select(n => $"many-{n}.png").Append(own).Append(bobs).Append("nobody.png").ToList();
        var told = (await server.Ada.Send(HttpMethod.Post, "/api/images/video-status", new { img_names = names }).Is(200)).GetProperty("items").EnumerateArray().Select(i => i.Text("img_name")).ToList();
        told.ShouldBe(names.Take(9998));
        (await server.Ada.Send(HttpMethod.Post, "/api/images/video-status", new { img_names = names.Append("x") }).Refused(400)).ShouldBe("invalid");
    }

    /// <summary>A project whose second paragraph is a sentence with a picture of Ada's own.</summary>
    private async Task<(string Project, string Chapter, string Sentence, string Picture)> Sentence(string file, string said, string colour)
    {
        var project = await server.Added(file, $"The first one.\n\n{said}");
        var chapter = (await server.Chapters(project))[0];
        var sentence = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[1].GetProperty("sentences")[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/picture") { Content = new ByteArrayContent(await Pictures.Draw(Pictures.Red.Replace("red", colour, StringComparison.Ordinal), "p.png")) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"");
        return (project, chapter, sentence.Text("id"), (await server.Ada.SendAsync(request).Is(200)).Text("image_url").Split('/')[^1]);
    }

    private async Task<HttpClient> Member(string project, string name, string role)
    {
        var client = await server.WithToken((await server.Join(name)).Id);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name, role }).Is(204);
        return client;
    }

    private async Task<string> Status(string picture) => JsonSerializer.Serialize(await server.Ada.GetAsync($"/api/images/{picture}/video-status").Is(200));

    private async Task<Guid> Maker() => await server.Runs.One<Guid>($"select id from api_configs where endpoint = '{Fake.Address}' order by created_at limit 1");
}
