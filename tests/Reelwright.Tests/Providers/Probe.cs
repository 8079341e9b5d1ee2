using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Tests.Providers;

/// <summary>What FFmpeg finds in made bytes; their name tells it nothing.</summary>
internal sealed record Probe(string Container, string Codec, int Width, int Height, double Seconds)
{
    public const int SampleRate = 16_000;

    public static async Task<Probe> Of(byte[] bytes)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["made"], bytes);
        var told = (await Child.Run("ffprobe", ["-v", "error", "-show_entries", "format=format_name,duration:stream=codec_name,width,height", "-of", "json", folder["made"]])).OrThrow("Probing");
        told.Error.ShouldBeEmpty();
        var facts = Json.Read<JsonElement>(System.Text.Encoding.UTF8.GetString(told.Output));
        var format = facts.GetProperty("format");
        var stream = facts.GetProperty("streams").EnumerateArray().ShouldHaveSingleItem();
        return new Probe(
            format.GetProperty("format_name").GetString()!, stream.GetProperty("codec_name").GetString()!,
            stream.TryGetProperty("width", out var width) ? width.GetInt32() : 0, stream.TryGetProperty("height", out var height) ? height.GetInt32() : 0,
            format.TryGetProperty("duration", out var seconds) ? double.Parse(seconds.GetString()!, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>The sound, mono.</summary>
    public static async Task<float[]> Samples(byte[] bytes)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["made"], bytes);
        var told = (await Child.Run("ffmpeg", ["-v", "error", "-i", folder["made"], "-ac", "1", "-ar", "16000", "-f", "f32le", "pipe:1"])).OrThrow("Decoding");
        return MemoryMarshal.Cast<byte, float>(told.Output).ToArray();
    }

    /// <summary>The fundamental of a voice in hertz: the median over its loud frames of the lag at which a frame is most like itself.</summary>
    public static double Fundamental(float[] samples)
    {
        const int Frame = 640, LeastLag = SampleRate / 500, MostLag = SampleRate / 60;
        var found = new List<double>();
        var loudest = samples.Max(Math.Abs);
        for (var at = 0; at + Frame + MostLag < samples.Length; at += Frame / 2)
        {
            var frame = samples.AsSpan(at, Frame);
            if (Likeness(frame, frame) < Frame * loudest * loudest / 50)
            {
                continue;
            }

            var best = 0;
            var likest = 0.0;
            for (var lag = LeastLag; lag <= MostLag; lag++)
            {
                var later = samples.AsSpan(at + lag, Frame);
                var likeness = Likeness(frame, later) / Math.Sqrt(Likeness(frame, frame) * Likeness(later, later));
                if (likeness > likest + 0.02)
                {
                    (best, likest) = (lag, likeness);
                }
            }

            if (likest > 0.7)
            {
                found.Add((double)SampleRate / best);
            }
        }

        return found.Order().ElementAt(found.Count / 2);
    }

    private static double Likeness(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
