using System.Globalization;
using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Media.Sound;

/// <summary>What a sound file is, as FFmpeg sees it.</summary>
/// <param name="DurationMs">Milliseconds, rounded up.</param>
/// <param name="Extension">By its container, whatever the file was called.</param>
public sealed record AudioFacts(int SampleRate, int Channels, string Codec, int DurationMs, string Extension)
{
    /// <summary>What 002 asks to know of an AUDIO asset, as JSON.</summary>
    public string Metadata => Json.Write(new { sample_rate = SampleRate, channels = Channels, codec = Codec });

    /// <summary>Probes a file. Errors: <c>music_not_audio</c>.</summary>
    public static async Task<AudioFacts> Of(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new ReelException("music_not_audio", $"There is no music file '{path}': check the name.");
        }

        var told = await Child.Run("ffprobe",
        [
            "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", SoundDecoder.Formats, "-select_streams", "a:0", "-show_entries", "stream=codec_name,sample_rate,channels:format=format_name,duration",
            "-of", "json", "file:" + Path.GetFullPath(path),
        ], longest: TimeSpan.FromSeconds(30), ct: ct);
        // A probe believes a name and a few bytes that look like sound.
        if (told.Code == 0 && Read(told.Output) is { } facts && await SoundDecoder.Decodes(path, ct))
        {
            return facts;
        }

        throw new ReelException("music_not_audio", $"'{path}' holds no sound that FFmpeg can read: give an audio file, such as mp3, m4a, ogg, flac or wav.");
    }

    private static AudioFacts? Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty("streams", out var streams) || streams.GetArrayLength() == 0
            || !document.RootElement.GetProperty("format").TryGetProperty("duration", out var duration))
        {
            return null;
        }

        var stream = streams[0];
        var seconds = double.Parse(duration.GetString()!, CultureInfo.InvariantCulture);
        var container = document.RootElement.GetProperty("format").GetProperty("format_name").GetString()!.Split(',')[0];
        return seconds < 0.001 ? null : new AudioFacts(
            int.Parse(stream.GetProperty("sample_rate").GetString()!, CultureInfo.InvariantCulture),
            stream.GetProperty("channels").GetInt32(),
            stream.GetProperty("codec_name").GetString()!,
            (int)Math.Ceiling(seconds * 1000),
            container is "mov" ? "m4a" : container);
    }
}
