using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>What a picture file is, as FFmpeg sees it.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Format"><c>png</c> or <c>jpg</c>.</param>
public sealed record PictureFacts(int Width, int Height, string Format)
{
    /// <summary>What 002 asks to know of an IMAGE asset, as JSON.</summary>
    /// <param name="method">How it came to be: <c>uploaded</c>, <c>frame</c> or a maker's id.</param>
    public string Metadata(string method) => Json.Write(new { dimensions = FormattableString.Invariant($"{Width}x{Height}"), format = Format, generation_method = method });

    /// <summary>Probes a picture that we have written ourselves. Errors: <c>tool_failed</c>.</summary>
    public static async Task<PictureFacts> Of(string path, string format, CancellationToken ct)
    {
        var told = (await Child.Run("ffprobe",
        [
            "-v", "error", "-protocol_whitelist", "file", "-f", "image2", "-pattern_type", "none", "-select_streams", "v:0",
            "-show_entries", "stream=width,height", "-of", "json", "file:" + Path.GetFullPath(path),
        ], ct: ct)).OrThrow("Probing a picture");
        using var document = JsonDocument.Parse(told.Output);
        var stream = document.RootElement.GetProperty("streams")[0];
        return new PictureFacts(stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32(), format);
    }
}
