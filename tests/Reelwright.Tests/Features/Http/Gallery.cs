using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Ada's pictures, two of every origin there is (001), and what is told of their videos.</summary>
internal sealed class Gallery(Server server, IReadOnlyList<Gallery.Picture> pictures)
{
    private static readonly string Workflow = JsonSerializer.Serialize(new
    {
        workflow = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["3"] = new { class_type = "KSampler", inputs = new { seed = "{seed}" } },
            ["5"] = new { class_type = "EmptyLatentImage", inputs = new { width = "{width}", height = "{height}" } },
            ["6"] = new { class_type = "CLIPTextEncode", inputs = new { text = "{prompt}" } },
        },
    });

    private static int colours;

    /// <summary>One of them.</summary>
    /// <param name="Source">What it came from, as 001 names it.</param>
    /// <param name="Second">The other of the two.</param>
    public sealed record Picture(string Name, string Source, bool Second);

    /// <summary>How many there are.</summary>
    public int Count => pictures.Count;

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => pictures.Select(p => p.Name);

    /// <summary>SQL: their takes for which this holds, counted.</summary>
    public string Takes(string which) => $"select count(*) from video_generations t join image_video_status i on i.asset_id = t.picture_id where i.img_name in ({Listed}) and {which}";

    private string Listed => string.Join(", ", pictures.Select(p => $"'{p.Name}'"));

    /// <summary>New ones, each made or brought in its own way. Somebody has to be at work.</summary>
    public static async Task<Gallery> Of(Server server, FakeComfyUi comfy)
    {
        var name = Guid.NewGuid().ToString();
        var workflow = await PaidStack.Account(server, "comfyui", "image_generation", comfy.Address, "a workflow");
        await server.Runs.Rows($"update api_configs set config_params = config_params || '{Workflow}' where id = '{workflow}'");
        var drawn = await PaidStack.Order(server, $"drawn {name}.txt", LongBook.Text(2, salt: $"drawn {name}"));
        var worked = await PaidStack.Order(server, $"worked {name}.txt", LongBook.Text(2, salt: $"worked {name}"), workflow);
        var found = new List<Picture>();
        var stage = await DramaStudio.Of(server);
        foreach (var second in new[] { false, true })
        {
            var person = await DramaStudio.Character(server.Runs, stage.Drama, second ? "Ben" : "Anna");
            found.Add(new(Name((await stage.EndedPicture(await stage.Post($"/characters/{person}/takes"))).Text("url_path")), "role", second));
            found.Add(new(Name((await stage.EndedPicture(await stage.Post($"/shots/{stage.Shots[second ? 1 : 0]}/pictures"))).Text("url_path")), "storyboard", second));
            found.Add(new(await ClipStudio.Picture(server.Ada, Colour()), "upload", second));
            found.Add(new(await ClipStudio.Picture(server.Ada, Colour(), more: "&licence=CC0"), "scene", second));
        }

        await PaidStack.Until(server, worked, "done", 2);
        foreach (var (order, source) in new[] { (drawn, "sentence"), (worked, "comfyui") })
        {
            var chapter = (await server.Finished(order)).GetProperty("order").Text("chapter_id");
            var sentences = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences");
            found.AddRange(sentences.EnumerateArray().Select((s, i) => new Picture(Name(s.Text("image_url")), source, i > 0)));
        }

        // One of each, in turns, so that both kinds are among the first.
        var gallery = new Gallery(server, [.. found.OrderBy(p => p.Source, StringComparer.Ordinal).ThenBy(p => p.Second)]);
        gallery.Names.Distinct(StringComparer.Ordinal).Count().ShouldBe(12);
        return gallery;
    }

    /// <summary>Has all of them set in motion.</summary>
    public async Task Animate(Func<Picture, Guid> maker)
    {
        foreach (var picture in pictures)
        {
            var begun = await server.Ada.Send(HttpMethod.Post, $"/api/images/{picture.Name}/video", new { maker = maker(picture), prompt = "It begins to move" }).Is(200);
            begun.GetProperty("status").Text("img_name").ShouldBe(picture.Name);
        }
    }

    /// <summary>Every picture's row says this, alone and among many, and so do its takes.</summary>
    public async Task Tells(Func<Picture, (string Status, bool Has)> what)
    {
        var many = (await server.Ada.Send(HttpMethod.Post, "/api/images/video-status", new { img_names = Names }).Is(200)).GetProperty("items").EnumerateArray().ToDictionary(i => i.Text("img_name"), StringComparer.Ordinal);
        var takes = (await server.Runs.Rows($"""
            select i.img_name, i.source_type, coalesce((select t.status from video_generations t where t.picture_id = i.asset_id order by t.id desc limit 1), 'none'),
                coalesce((select regexp_replace(a.url_path, '^.*/', '') from video_generations t join media_assets a on a.video_generation_id = t.id and a.asset_type = 'VIDEO_CLIP'
                    where t.picture_id = i.asset_id and t.chosen and t.status = 'completed'), '')
            from image_video_status i where i.img_name in ({Listed})
            """)).ToDictionary(r => (string)r[0], StringComparer.Ordinal);
        foreach (var picture in pictures)
        {
            var (status, has) = what(picture);
            var (take, told) = (takes[picture.Name], many[picture.Name]);
            ((string)take[1], (string)take[2], ((string)take[3]).Length > 0).ShouldBe((picture.Source, status, has), picture.ToString());
            (told.Text("video_status"), told.GetProperty("has_video").GetBoolean(), told.GetProperty("video_filename").GetString() ?? "").ShouldBe((status, has, (string)take[3]), picture.ToString());
            (await server.Ada.GetAsync($"/api/images/{picture.Name}/video-status").Is(200)).ToString().ShouldBe(told.ToString());
            (await server.Ada.GetAsync($"/api/images/{picture.Name}/has-video").Is(200)).GetProperty("has_video").GetBoolean().ShouldBe(has, picture.ToString());
        }
    }

    /// <summary>Every picture has come to just these statuses, one from the other, each by its take.</summary>
    public async Task Remembers(Func<Picture, string[]> what)
    {
        foreach (var picture in pictures)
        {
            var moves = (await server.Ada.GetAsync($"/api/images/{picture.Name}/history").Is(200)).GetProperty("items").EnumerateArray().Reverse().ToList();
            moves.Select(m => m.Text("to_status")).ShouldBe(what(picture), picture.ToString());
            moves.Select(m => m.Text("from_status")).ShouldBe(moves.Select(m => m.Text("to_status")).Prepend("none").SkipLast(1), picture.ToString());
            moves.ShouldAllBe(m => m.Text("actor").StartsWith("take:", StringComparison.Ordinal));
            moves.Where(m => m.Text("to_status") is "failed").ShouldAllBe(m => m.Text("reason").Length > 5);
        }
    }

    private static string Colour() => FormattableString.Invariant($"0x{(Interlocked.Increment(ref colours) * 0x0B1307) & 0xFFFFFF:X6}");

    private static string Name(string address) => address.Split('/')[^1];
}
