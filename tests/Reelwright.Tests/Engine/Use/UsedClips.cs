using Reelwright.Base;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine.Use;

/// <summary>Clips: of a picture, brought, failed, in the trash; and what their pictures tell.</summary>
internal static class UsedClips
{
    /// <summary>Uses them.</summary>
    /// <param name="book">To which they belong.</param>
    /// <param name="image">The img_name of a picture of hers.</param>
    public static async Task Run(Hands hands, UsedManuscript book, string image, string clips, string failing)
    {
        var moving = (await hands.Post("/videos", new
        {
            maker = clips, prompt = "The lamp goes out", negative_prompt = "people", input_image = image, resolution = "1280x720", duration = 6, fps = 12, model_resolution = "720p", aspect_ratio = "16:9", video_style = "noir", motion_level = 3,
            camera_motion = "pan", seed = 7, audio = true, last_frame = image, reference = image,
        })).GetProperty("video").Text("id");
        var failed = (await hands.Post("/videos", new { maker = failing, prompt = "It never comes" })).GetProperty("video").Text("id");
        await hands.Bring($"/videos/upload?file_name=sea.mp4&title=The%20sea&caption=Waves&theme=Sea&tag=blue&format=webm&story_id={book.Chapters[1]}&paragraph_index=0", await Sea());
        await hands.Until($"/videos/{failed}", "video", "failed");
        await hands.Change(HttpMethod.Delete, $"/videos/{failed}");
        await hands.Until($"/videos/{moving}", "video", "completed");
        (await hands.Get($"/images/{image}/has-video")).GetProperty("has_video").GetBoolean().ShouldBeTrue();
    }

    /// <summary>A second of a small clip, as somebody brings it.</summary>
    public static async Task<byte[]> Sea()
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc2=s=128x72:r=24:d=1", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", folder["sea.mp4"]])).OrThrow("sea.mp4");
        return await File.ReadAllBytesAsync(folder["sea.mp4"]);
    }
}
