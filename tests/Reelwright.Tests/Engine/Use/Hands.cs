using System.Text.Json;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine.Use;

/// <summary>Ada in her browser, who uses the program by its doors alone.</summary>
internal sealed record Hands(Server Server, HttpClient Ada)
{
    /// <summary>Hers here.</summary>
    public static async Task<Hands> Of(Server server)
    {
        var ada = await server.SignedIn("ada");
        ada.DefaultRequestHeaders.UserAgent.ParseAdd("Ada/1.0");
        return new Hands(server, ada);
    }

    /// <summary>What stands at an address.</summary>
    public Task<JsonElement> Get(string path) => Ada.GetAsync("/api" + path).Is(200);

    /// <summary>Posts: what is answered.</summary>
    public Task<JsonElement> Post(string path, object? body = null) => Ada.Send(HttpMethod.Post, "/api" + path, body).Is(200, 201, 204);

    /// <summary>Sends a file: what is answered.</summary>
    public Task<JsonElement> Bring(string path, byte[] file) => Ada.PostAsync("/api" + path, new ByteArrayContent(file)).Is(200, 201);

    /// <summary>Sends a file to where a version is asked for, as it is now.</summary>
    /// <param name="of">Where that version is read.</param>
    public async Task<JsonElement> Bring(HttpMethod method, string path, string of, byte[] file)
    {
        using var request = new HttpRequestMessage(method, "/api" + path) { Content = new ByteArrayContent(file) };
        request.Headers.TryAddWithoutValidation("If-Match", await Version(of));
        return await Ada.SendAsync(request).Is(200);
    }

    /// <summary>Changes what stands at an address, or throws it away, as it is now.</summary>
    /// <param name="of">Where its version is read, when that is elsewhere.</param>
    public async Task<JsonElement> Change(HttpMethod method, string path, object? body = null, string? of = null) =>
        await Ada.Send(method, "/api" + path, body, ("If-Match", await Version(of ?? path))).Is(200, 204);

    /// <summary>Changes a row of something larger, as it was read there.</summary>
    public Task<JsonElement> ChangeRow(string path, JsonElement row, object body) =>
        Ada.Send(HttpMethod.Patch, "/api" + path, body, ("If-Match", row.TryGetProperty("etag", out var tag) ? tag.GetString()! : $"\"{row.GetProperty("version").GetUInt32()}\"")).Is(200);

    /// <summary>Waits until what stands at an address is so: what is read of it then.</summary>
    public async Task<JsonElement> Until(string path, Func<JsonElement, bool> isSo)
    {
        for (var turn = 0; turn < 600; turn++)
        {
            if (await Get(path) is var read && isSo(read))
            {
                return read;
            }

            await Task.Delay(100);
        }

        throw new ShouldAssertException($"{path} did not come to that in 60 s: {await Get(path)}");
    }

    /// <summary>Waits until something has this status.</summary>
    /// <param name="within">The part of the answer that tells it.</param>
    public Task<JsonElement> Until(string path, string within, string status) =>
        Until(path, read => (within.Length == 0 ? read : read.GetProperty(within)).Text("status").Equals(status, StringComparison.Ordinal));

    private async Task<string> Version(string path)
    {
        using var read = await Ada.GetAsync("/api" + path);
        ((int)read.StatusCode).ShouldBe(200, path);
        return read.Headers.ETag!.ToString();
    }
}
