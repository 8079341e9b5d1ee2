using System.Globalization;
using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>What a clip file is, as FFmpeg sees it.</summary>
/// <param name="Width">Pixels, as shown.</param>
/// <param name="Height">Pixels, as shown.</param>
/// <param name="Fps">Frames a second.</param>
/// <param name="Codec">Of the pictures, such as <c>h264</c>.</param>
/// <param name="Sound">Codec of the sound; null without.</param>
public sealed record ClipFacts(int Width, int Height, double Fps, int DurationMs, string Codec, string PixelFormat, string? Sound)
{
    /// <summary>What 002 asks to know of a VIDEO_CLIP asset, as JSON.</summary>
    public string Metadata() => Json.Write(new { resolution = FormattableString.Invariant($"{Width}x{Height}"), fps = Math.Round(Fps, 3), codec = Codec });

    /// <summary>Probes a clip. Errors: <c>clip_unreadable</c>.</summary>
    /// <param name="demuxer">FFmpeg's name of its container: nothing else is tried.</param>
    internal static async Task<ClipFacts> Of(string path, string demuxer, CancellationToken ct)
    {
        var told = await Child.Run("ffprobe",
        [
            "-v", "error", "-protocol_whitelist", "file", "-f", demuxer,
            "-show_entries", "stream=codec_type,codec_name,pix_fmt,width,height,avg_frame_rate,duration:stream_side_data=rotation:format=duration", "-of", "json", "file:" + Path.GetFullPath(path),
        ], longest: TimeSpan.FromSeconds(60), ct: ct);
        if (told.Code != 0)
        {
            throw Unreadable();
        }

        using var document = JsonDocument.Parse(told.Output);
        var streams = document.RootElement.GetProperty("streams").EnumerateArray().ToList();
        var pictures = streams.Find(s => Is(s, "video"));
        var seconds = Seconds(pictures, "duration") ?? Seconds(document.RootElement.GetProperty("format"), "duration") ?? 0;
        var fps = pictures.ValueKind is JsonValueKind.Object ? Rate(Text(pictures, "avg_frame_rate")) : 0;
        if (seconds <= 0 || fps is <= 0 or > 1000)
        {
            throw Unreadable();
        }

        var (width, height) = (pictures.GetProperty("width").GetInt32(), pictures.GetProperty("height").GetInt32());
        (width, height) = IsTurned(pictures) ? (height, width) : (width, height);
        var sound = streams.Find(s => Is(s, "audio"));
        return new ClipFacts(
            width, height, fps, (int)Math.Round(seconds * 1000), Text(pictures, "codec_name"), Text(pictures, "pix_fmt"), sound.ValueKind is JsonValueKind.Object ? Text(sound, "codec_name") : null);
    }

    /// <summary>It is no clip, or a broken one.</summary>
    internal static ReelException Unreadable(string? why = null) => new("clip_unreadable", $"This clip can't be decoded to its end{(why is { Length: > 0 } ? $" ({why})" : "")}: save it anew, then send it again.");

    private static bool Is(JsonElement stream, string type) => string.Equals(Text(stream, "codec_type"), type, StringComparison.Ordinal);

    private static bool IsTurned(JsonElement stream) =>
        stream.TryGetProperty("side_data_list", out var list) && list.EnumerateArray().Any(d => d.TryGetProperty("rotation", out var turned) && turned.TryGetInt32(out var degrees) && degrees % 180 != 0);

    private static string Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static double? Seconds(JsonElement from, string name) =>
        from.ValueKind is JsonValueKind.Object && double.TryParse(Text(from, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double Rate(string text) => text.Split('/') is [var over, var under] && double.TryParse(over, NumberStyles.Float, CultureInfo.InvariantCulture, out var many)
        && double.TryParse(under, NumberStyles.Float, CultureInfo.InvariantCulture, out var each) && each > 0 ? many / each : 0;
}
