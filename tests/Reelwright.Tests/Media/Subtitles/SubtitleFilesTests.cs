using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Subtitles;

namespace Reelwright.Tests.Media.Subtitles;

/// <summary>SubRip and WebVTT: what is written is what a player reads.</summary>
public sealed partial class SubtitleFilesTests
{
    private static readonly Cue[] Film =
    [
        new(0, 1999, "Tom & Jerry <3\n\"x > y\""),
        new(2000, 3500, "A --> B"),
        new(3500, 3_599_999, "满纸荒唐言，\n一把辛酸泪。"),
        new(3_600_000, 360_000_001, "late"),
    ];

    [Fact]
    public void What_is_written_reads_back()
    {
        var (srt, vtt) = SubtitleFiles.Write(Film);
        vtt.ShouldStartWith("WEBVTT\n\n");
        Read(vtt, WebUtility.HtmlDecode).ShouldBe(Film);
        Read(srt, text => text.Replace("\u2060", "", StringComparison.Ordinal)).ShouldBe(Film);
    }

    [Fact]
    public void Marks_with_a_meaning_are_escaped()
    {
        var (srt, vtt) = SubtitleFiles.Write(Film);
        vtt.ShouldContain("Tom &amp; Jerry &lt;3\n\"x &gt; y\"");
        srt.ShouldContain("Tom & Jerry <3");
        srt.Split('\n').Count(line => line.Contains("-->", StringComparison.Ordinal)).ShouldBe(Film.Length);
    }

    [Fact]
    public void Empty_lines_and_empty_cues_leave_no_trace()
    {
        var (srt, _) = SubtitleFiles.Write([new Cue(0, 1000, "one\n\n  \r\ntwo\n"), new Cue(1000, 2000, " \n "), new Cue(2000, 3000, "three")]);
        srt.ShouldBe("1\n00:00:00,000 --> 00:00:01,000\none\ntwo\n\n2\n00:00:02,000 --> 00:00:03,000\nthree\n\n");
    }

    [Fact]
    public void Cues_are_placed_by_the_frame_count()
    {
        var placed = SubtitleFiles.Place([new Cue(0, 700, "a"), new Cue(700, 1400, "b")], 100_001, 30).ToArray();
        placed[0].ShouldBe(new Cue(3_333_367, 3_334_067, "a"));
        placed[1].StartMs.ShouldBe(3_334_067);
    }

    [Fact]
    public async Task Ffmpeg_reads_both_alike()
    {
        using var folder = new TempFolder();
        var (srt, vtt) = SubtitleFiles.Write(Film);
        await File.WriteAllTextAsync(folder["a.srt"], srt);
        await File.WriteAllTextAsync(folder["a.vtt"], vtt);
        foreach (var name in new[] { "a.srt", "a.vtt" })
        {
            var read = (await Child.Run("ffmpeg", ["-loglevel", "error", "-i", folder[name], "-f", "webvtt", "pipe:1"])).OrThrow("Reading subtitles");
            var text = Encoding.UTF8.GetString(read.Output);
            text.ShouldContain("满纸荒唐言，\n一把辛酸泪。");
            text.ShouldContain("00:02.000 --> 00:03.500");
            text.Split('\n').Count(line => line.Contains(" --> ", StringComparison.Ordinal) && char.IsAsciiDigit(line[0])).ShouldBe(Film.Length);
        }
    }

    private static List<Cue> Read(string file, Func<string, string> decode)
    {
        var cues = new List<Cue>();
        foreach (var block in file.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (Times().Match(block) is { Success: true } times)
            {
                cues.Add(new Cue(Ms(times.Groups[1].Value), Ms(times.Groups[2].Value), decode(block[(times.Index + times.Length + 1)..])));
            }
        }

        return cues;
    }

    private static int Ms(string time)
    {
        var parts = time.Split(':', ',', '.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (((((parts[0] * 60) + parts[1]) * 60) + parts[2]) * 1000) + parts[3];
    }

    [GeneratedRegex(@"(\S+) --> (\S+)")]
    private static partial Regex Times();
}
