using System.Globalization;
using Reelwright.Domain;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Pipeline;

/// <summary>An episode of a drama of Ada's, made by HTTP shot by shot, clips and pictures brought to each.</summary>
internal sealed class Episode(Server server, Guid project, Guid chapter)
{
    public Guid Project => project;

    /// <summary>The episode.</summary>
    public Guid Chapter => chapter;

    /// <summary>The shot that was added last.</summary>
    public long Latest { get; private set; }

    /// <summary>A new one without shots.</summary>
    public static async Task<Episode> Of(Server server, string name)
    {
        var drama = await server.Ada.Send(HttpMethod.Post, "/api/dramas", new { title = name, language = "en" }).Is(201);
        var episode = await server.Ada.Send(HttpMethod.Post, $"/api/dramas/{drama.Text("id")}/episodes", new { title = "One" }).Is(201);
        return new Episode(server, drama.GetProperty("project_id").GetGuid(), episode.GetProperty("id").GetGuid());
    }

    /// <summary>Adds a shot: its sentences.</summary>
    /// <param name="said">Its sentences; none when nothing is said.</param>
    /// <param name="seconds">It lasts when nothing is said.</param>
    /// <param name="clip">A file, as somebody brings it.</param>
    /// <param name="picture">A file likewise.</param>
    /// <param name="prompt">Of its picture.</param>
    public async Task<IReadOnlyList<Guid>> Shot(string[] said, double seconds = 5, Transition transition = Transition.Cut, string? clip = null, byte[]? picture = null, string? prompt = null)
    {
        var words = new { dialogue = string.Join(' ', said), duration = seconds, transition = transition.Word(), image_prompt = prompt };
        var shot = await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{chapter}/shots", new { shot = words }).Is(201);
        Latest = long.Parse(shot.Text("id"), CultureInfo.InvariantCulture);
        var version = shot.GetProperty("version").GetUInt32();
        if (clip is not null)
        {
            await Bring($"clip?file_name={Path.GetFileName(clip)}&format={Path.GetExtension(clip)[1..]}", await File.ReadAllBytesAsync(clip), version);
        }
        else if (picture is not null)
        {
            await Bring("picture?file_name=still.png", picture, version);
        }

        return (await server.Runs.Rows($"select id from sentences where paragraph_id = '{shot.Text("paragraph_id")}' order by order_index")).ConvertAll(r => (Guid)r[0]);
    }

    private async Task Bring(string to, byte[] bytes, uint version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shots/{Latest}/{to}") { Content = new ByteArrayContent(bytes) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        await server.Ada.SendAsync(request).Is(200);
    }
}
