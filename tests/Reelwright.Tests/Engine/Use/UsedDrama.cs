using System.Text.Json;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine.Use;

/// <summary>A drama with all that can be said of it; its takes, of which some fail; its trash.</summary>
internal static class UsedDrama
{
    /// <summary>Tells it, takes it, throws parts of it away.</summary>
    /// <param name="image">The img_name of a picture of hers, and its bytes.</param>
    public static async Task Run(Hands hands, Vendors vendors, (string Name, byte[] Bytes) image, string clips, string failing)
    {
        var (drama, episode) = await Begin(hands);
        await hands.Change(HttpMethod.Patch, $"/dramas/{drama}", new { thumbnail = image.Name });
        var anna = (await hands.Post($"/dramas/{drama}/characters", new
        {
            name = "Anna", role = "keeper", description = "She keeps the lamp", appearance = "A red coat", personality = "Patient", voice_style = "Low", seed_value = 7, sort_order = 1,
        })).Text("id");
        await hands.Bring(HttpMethod.Post, $"/characters/{anna}/picture?file_name=anna.png", $"/characters/{anna}", image.Bytes);
        var first = await Shot(hands, episode, new
        {
            title = "The lamp", location = "A tower", time = "Night", shot_type = "close-up", angle = "low", movement = "pan", action = "The lamp goes out", dialogue = "It is dark.", atmosphere = "Cold", image_prompt = "A dark lamp",
            video_prompt = "A lamp goes out", duration = 4, transition = "fade", characters = new[] { anna },
        });
        await Taken(hands, first, clips, await vendors.Pictures(hands), image.Name);

        var second = await Shot(hands, episode, new { action = "Waves break" });
        await hands.Bring(HttpMethod.Post, $"/shots/{second}/picture?file_name=own.png", $"/shots/{second}", image.Bytes);
        await hands.Bring(HttpMethod.Post, $"/shots/{second}/clip?file_name=sea.mp4", $"/shots/{second}", await UsedClips.Sea());
        var failed = (await hands.Post($"/shots/{second}/takes", new { maker = failing })).Text("id");
        await Ended(hands, "takes", failed, "failed");
        await hands.Change(HttpMethod.Delete, $"/takes/{failed}", of: $"/shots/{second}");
        var lost = (await hands.Post($"/shots/{second}/takes", new { maker = await vendors.Silent(hands) })).Text("id");
        var unseen = (await hands.Post($"/shots/{second}/pictures", new { maker = await vendors.SilentPictures(hands) })).Text("id");
        await hands.Until($"/takes/{lost}", t => t.GetProperty("needs_attention").GetBoolean());
        await hands.Until($"/picture-takes/{unseen}", t => t.GetProperty("needs_attention").GetBoolean());
        await Trash(hands, drama, episode, await vendors.FailingPictures(hands));
    }

    /// <summary>A drama and its episode.</summary>
    public static async Task<(string Drama, string Episode)> Begin(Hands hands)
    {
        var drama = (await hands.Post("/dramas", new { title = "The lighthouse", description = "Of a lamp", genre = "mystery", style = "ink", aspect_ratio = "9:16", tags = new[] { "sea" }, language = "en" })).Text("id");
        return (drama, (await hands.Post($"/dramas/{drama}/episodes", new { title = "One", notes = "Slowly" })).Text("id"));
    }

    /// <summary>Adds a shot: its id.</summary>
    public static async Task<string> Shot(Hands hands, string episode, object shot) => (await hands.Post($"/episodes/{episode}/shots", new { shot })).Text("id");

    /// <summary>A picture and a clip of a shot with every field there is.</summary>
    public static async Task Taken(Hands hands, string shot, string clips, string pictures, string image)
    {
        var picture = (await hands.Post($"/shots/{shot}/pictures", new { maker = pictures, prompt = "A lamp", negative_prompt = "people", size = "720x1280", quality = "png", style = "ink", steps = 20, cfg_scale = 4, seed = 3, references = new[] { image } })).Text("id");
        await Ended(hands, "picture-takes", picture, "completed");
        var take = (await hands.Post($"/shots/{shot}/takes", new
        {
            maker = clips, negative_prompt = "people", duration = 6, fps = 12, model_resolution = "720p", aspect_ratio = "9:16", video_style = "noir", motion_level = 3, camera_motion = "pan", seed = 7, audio = true, last_frame = image,
        })).Text("id");
        (await Ended(hands, "takes", take, "completed")).Text("image_gen_id").ShouldBe(picture);
    }

    private static async Task Trash(Hands hands, string drama, string episode, string failing)
    {
        var ben = (await hands.Post($"/dramas/{drama}/characters", new { name = "Ben", appearance = "A blue coat" })).Text("id");
        var failed = (await hands.Post($"/characters/{ben}/takes", new { maker = failing })).Text("id");
        await Ended(hands, "picture-takes", failed, "failed");
        await hands.Change(HttpMethod.Delete, $"/picture-takes/{failed}", of: $"/characters/{ben}");
        await hands.Change(HttpMethod.Delete, $"/characters/{ben}");
        var cara = (await hands.Post($"/dramas/{drama}/characters", new { name = "Cara", appearance = "A grey coat" })).Text("id");
        await Ended(hands, "picture-takes", (await hands.Post($"/characters/{cara}/takes", new { maker = await Vendors.AwayPictures(hands) })).Text("id"), "failed");
        await hands.Change(HttpMethod.Delete, $"/shots/{await Shot(hands, episode, new { title = "Thrown away" })}");
        await hands.Change(HttpMethod.Delete, $"/dramas/{(await hands.Post("/dramas", new { title = "Thrown away" })).Text("id")}");
    }

    private static Task<JsonElement> Ended(Hands hands, string takes, string id, string status) => hands.Until($"/{takes}/{id}", "", status);
}
