using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>What tests of clips ask for again and again.</summary>
internal static class ClipStudio
{
    /// <summary>A model that makes clips of words.</summary>
    public const string FromText = "fal-ai/pika/v2.2/text-to-video";

    /// <summary>A model that sets pictures in motion.</summary>
    public const string FromPicture = "fal-ai/pika/v2.2/image-to-video";

    /// <summary>A maker account at the fake, half a dollar a call.</summary>
    public static Task<Guid> Maker(Server server, FakeFal fake, string model = FromText) => PaidStack.Account(server, "fal", "video_generation", fake.Address, model, PaidStack.Price("call", 0.5m));

    /// <summary>Orders a clip: its id.</summary>
    public static async Task<string> Order(Server server, object clip) => (await server.Ada.Send(HttpMethod.Post, "/api/videos", clip).Is(201)).GetProperty("video").Text("id");

    /// <summary>Waits until a clip has this status: what is read of it then.</summary>
    public static async Task<JsonElement> Until(Server server, string clip, string status)
    {
        for (var turn = 0; turn < 600; turn++)
        {
            var read = await server.Ada.GetAsync($"/api/videos/{clip}").Is(200);
            if (string.Equals(read.GetProperty("video").Text("status"), status, StringComparison.Ordinal))
            {
                return read;
            }

            await Task.Delay(100);
        }

        throw new ShouldAssertException($"clip {clip} was not {status} in 60 s: {await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)}");
    }

    /// <summary>Brings a clip: what is answered.</summary>
    /// <param name="clip">Its bytes; the same for all who say nothing.</param>
    public static async Task<JsonElement> Upload(HttpClient client, string query = "", byte[]? clip = null) =>
        await client.PostAsync("/api/videos/upload?file_name=sea.mp4" + query, new ByteArrayContent(clip ?? await FakeMedia.Clip)).Is(201);

    /// <summary>Brings a picture of its own colour: its img_name.</summary>
    /// <param name="more">Further words of the address.</param>
    public static async Task<string> Picture(HttpClient client, string colour, string size = "640x360", string more = "")
    {
        var bytes = await Pictures.Draw(Pictures.Red.Replace("color=red", "color=" + colour, StringComparison.Ordinal).Replace("0xB00000", "0x40E0D0", StringComparison.Ordinal).Replace("w=200:h=200", "w=iw/2:h=ih", StringComparison.Ordinal).Replace("640x360", size, StringComparison.Ordinal), "picture.png");
        return (await client.PostAsync("/api/assets?file_name=own.png" + more, new ByteArrayContent(bytes)).Is(201)).Text("url_path").Split('/')[^1];
    }

    /// <summary>Sends with the version of a clip as it is now.</summary>
    public static async Task<HttpResponseMessage> Change(HttpClient client, HttpMethod method, string clip, string path = "", object? body = null)
    {
        var version = (await client.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video").GetProperty("version").GetUInt32();
        return await client.Send(method, $"/api/videos/{clip}{path}", body, ("If-Match", $"\"{version}\""));
    }

    /// <summary>The ids a list tells, in its order.</summary>
    public static async Task<List<string>> Listed(HttpClient client, string address) => [.. (await client.GetAsync(address).Is(200)).GetProperty("items").EnumerateArray().Select(i => i.Text("id"))];
}
