using System.Globalization;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>What a finished film must be.</summary>
/// <param name="Container">What it is made of.</param>
/// <param name="Frames">The sum of its segments' frames.</param>
/// <param name="HasAudio">Whether it has sound, which must end with the pictures.</param>
/// <param name="Marked">Whether it must carry the mark of AI-made content.</param>
public sealed record FilmExpectation(FilmContainer Container, FrameFormat Format, int Frames, bool HasAudio, bool Marked);

/// <summary>What a film is, read from the file.</summary>
/// <param name="Fps">Frames a second.</param>
/// <param name="Duration">Seconds of pictures.</param>
/// <param name="AudioDuration">Seconds of sound, 0 without.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Mark">The mark of AI-made content, null when there is none.</param>
public sealed record FilmFacts(
    int Width, int Height, int Fps, double Duration, int Frames, bool HasAudio, int AudioSampleRate, double AudioDuration, long Bytes, string Title, AiMark? Mark)
{
    /// <summary>Frame size as the seeds write it.</summary>
    public string Size => FormattableString.Invariant($"{Width}x{Height}");
}

/// <summary>Looks at a finished film before anybody is told that it is finished.</summary>
public static class FilmCheck
{
    private const double LargestGap = 0.001;

    // Seconds before the end from which packets are looked at.
    private const double Tail = 2;

    /// <summary>Reads the film and holds it against what it must be. Errors: <c>film_wrong</c> naming the first thing that differs.</summary>
    public static async Task<FilmFacts> Check(string path, FilmExpectation expected, CancellationToken ct)
    {
        var wanted = (double)expected.Frames / expected.Format.Fps;
        var (counting, ending) = (Probe(path, ["-count_packets", "-show_streams", "-show_format"], ct), Ends(path, wanted, ct));
        // Both have ended, whatever came of it: the first to tell is the one that says what the film is.
        await Task.WhenAny(Task.WhenAll(counting, ending));
        using var read = await counting;
        var streams = read.RootElement.GetProperty("streams").EnumerateArray().ToList();
        var video = Only(path, streams, "video");
        var audio = expected.HasAudio ? Only(path, streams, "audio") : default;
        var container = expected.Container;
        var count = expected.HasAudio ? 2 : 1;
        Hold(path, "streams", count, streams.Count);
        Hold(path, "video codec", container.Pictures.Name, Text(video, "codec_name"));
        Hold(path, "pixel format", "yuv420p", Text(video, "pix_fmt"));
        Hold(path, "colours", "bt709", Text(video, "color_space"));
        Hold(path, "width", expected.Format.Width, Number(video, "width"));
        Hold(path, "height", expected.Format.Height, Number(video, "height"));
        var rate = $"{expected.Format.Fps.ToString(CultureInfo.InvariantCulture)}/1";
        Hold(path, "frame rate", rate, Text(video, "avg_frame_rate"));
        Hold(path, "shortest step between frames", rate, Text(video, "r_frame_rate"));
        Hold(path, "frames", expected.Frames, Number(video, "nb_read_packets"));
        var ends = await ending;
        var facts = Facts(read.RootElement.GetProperty("format"), video, audio, ends, expected);
        Near(path, "length of the pictures", wanted, facts.Duration, 1.0 / expected.Format.Fps);
        Near(path, "start of the pictures", 0, Seconds(video, "start_time"), 0);
        if (expected.HasAudio)
        {
            Hold(path, "audio codec", container.Sound.Name, Text(audio, "codec_name"));
            Hold(path, "sample rate", 48000, facts.AudioSampleRate);
            Near(path, "start of the sound", container.SoundStart, Seconds(audio, "start_time"), 0);
            Near(path, "length of the sound", facts.Duration, facts.AudioDuration, LargestGap + container.Rounding);
        }

        if (expected.Marked && (facts.Mark is null || !await facts.Mark.Fits(container, path, ct)))
        {
            throw Wrong(path, facts.Mark is null ? "its mark of AI-made content is missing" : "its mark of AI-made content belongs to another film");
        }

        return facts;
    }

    private static async Task<JsonDocument> Probe(string path, IReadOnlyList<string> wanted, CancellationToken ct)
    {
        var probe = await Child.Run("ffprobe", ["-v", "error", .. Ffmpeg.Local, .. wanted, "-of", "json", "file:" + Path.GetFullPath(path)], ct: ct);
        if (probe.Code < 0)
        {
            // Killed, so it says nothing of the film.
            probe.OrThrow($"Looking at {path}");
        }

        return probe.Code == 0 ? JsonDocument.Parse(probe.Output) : throw Wrong(path, $"it can't be read ({probe.Error.TrimEnd().Split('\n')[^1]})");
    }

    // Not every container says how long its streams are: their last packets do.
    private static async Task<Dictionary<int, double>> Ends(string path, double length, CancellationToken ct)
    {
        var from = Math.Max(0, length - Tail).ToString(CultureInfo.InvariantCulture);
        using var read = await Probe(path, ["-read_intervals", from + "%", "-show_entries", "packet=stream_index,pts_time,duration_time:packet_side_data=discard_padding"], ct);
        var ends = new Dictionary<int, double>();
        foreach (var packet in read.RootElement.GetProperty("packets").EnumerateArray())
        {
            var stream = Number(packet, "stream_index");
            var end = Seconds(packet, "pts_time") + Seconds(packet, "duration_time") - Discarded(packet);
            ends[stream] = Math.Max(end, ends.GetValueOrDefault(stream));
        }

        return ends;
    }

    private static double Discarded(JsonElement packet) => packet.TryGetProperty("side_data_list", out var list)
        ? list.EnumerateArray().Sum(data => Number(data, "discard_padding")) / (double)Slots.SampleRate
        : 0;

    private static FilmFacts Facts(JsonElement format, JsonElement video, JsonElement audio, Dictionary<int, double> ends, FilmExpectation expected)
    {
        var tags = format.TryGetProperty("tags", out var found) ? found : default;
        return new FilmFacts(
            Number(video, "width"), Number(video, "height"), expected.Format.Fps, ends.GetValueOrDefault(Number(video, "index")), Number(video, "nb_read_packets"),
            audio.ValueKind == JsonValueKind.Object, Number(audio, "sample_rate"),
            audio.ValueKind == JsonValueKind.Object ? ends.GetValueOrDefault(Number(audio, "index")) : 0,
            long.Parse(Text(format, "size"), CultureInfo.InvariantCulture), Text(tags, "title"), AiMark.Parse(Text(tags, AiMark.Key)));
    }

    private static JsonElement Only(string path, List<JsonElement> streams, string type)
    {
        var found = streams.FindAll(stream => string.Equals(Text(stream, "codec_type"), type, StringComparison.Ordinal));
        return found.Count == 1 ? found[0] : throw Wrong(path, $"it has {found.Count} {type} streams instead of 1");
    }

    private static void Hold<T>(string path, string what, T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw Wrong(path, $"{what}: {found} instead of {expected}");
        }
    }

    private static void Near(string path, string what, double expected, double found, double allowed)
    {
        // The probe's seconds have six places.
        if (!(Math.Abs(expected - found) <= allowed + 0.000001))
        {
            throw Wrong(path, string.Create(CultureInfo.InvariantCulture, $"{what}: {found:0.######} s instead of {expected:0.######} s"));
        }
    }

    private static ReelException Wrong(string path, string what) => new("film_wrong", $"The film {path} isn't what was asked for: {what}. Make it again.");

    private static string Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static int Number(JsonElement from, string name) =>
        int.TryParse(Text(from, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static double Seconds(JsonElement from, string name) =>
        double.TryParse(Text(from, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
