using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Film;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary><c>reel bench render</c>: a film from its media, against a bare encode of the same frames and sound.</summary>
public sealed class RenderBench(RenderSizes sizes, TextWriter said)
{
    private static readonly string[] Times = ["That morning", "In the second winter", "Many years later"];

    private static readonly string[] Events =
    [
        "the ferry left the harbour an hour before the sun came up.", "nobody on deck spoke, and the gulls kept their distance.",
        "a single lamp turned far ahead on its iron stem.", "she counted the seconds between one flash and the next.",
        "there were seven, as her grandfather had always said.", "he had tended that light without missing a night.",
        "the house below it stood empty, its shutters nailed.", "a letter had come, folded twice and sealed with wax.",
    ];

    /// <summary>Measures everything.</summary>
    public async Task<IReadOnlyList<Figure>> Run(CancellationToken ct)
    {
        using var folder = new BenchFolder();
        await said.WriteLineAsync("drawing stills");
        var stills = await BenchStills.Draw(folder.At("stills"), Math.Max(sizes.Sentences, sizes.Many), sizes.Format, ct);
        // First, while this process is still small: the kernel counts its size into the children's.
        var growth = await Growth(folder.At("stills"), ct);
        return [.. await Film(folder, stills, ct), .. Straying(), .. growth];
    }

    private async Task<IReadOnlyList<Figure>> Film(BenchFolder folder, IReadOnlyList<string> stills, CancellationToken ct)
    {
        await using var studio = await BenchStudio.Open(folder.Options, ct);
        var texts = Times.SelectMany(time => Events.Select(what => $"{time} {what}")).Take(sizes.Sentences);
        var chapter = await studio.Add(folder.At("bench.txt"), texts.Chunk(6).Select(paragraph => string.Join(' ', paragraph)), ct);
        await new BenchMedia(studio, chapter).Pictures(stills, sizes.Format, ct);
        var (music, digest) = await studio.Get<AddMusic>().Run(studio.Installation.Owner, await Music(folder.At("music.wav"), ct), ct);
        var video = new VideoSettings { Width = sizes.Format.Width, Height = sizes.Format.Height, Fps = sizes.Format.Fps, MusicAssetId = music, MusicDigest = digest };

        await said.WriteLineAsync("making the voices, and the frames for the yardstick");
        var (_, first) = await studio.Make(chapter, video with { QualityPreset = "draft" }, ct);
        var (path, timeline) = await studio.Film(first, ct);
        using var bare = await BareEncode.Prepare(await Segments(studio, timeline, Quality.Of(video.QualityPreset), ct), path, folder.Root, ct);
        var (ours, yardstick, corrected) = (new List<Cost>(), new List<Cost>(), new List<Cost>());
        for (var round = 0; round < sizes.Rounds; round++)
        {
            if (round % 2 == 1)
            {
                yardstick.Add(await bare.Run(ct));
            }

            studio.Forget();
            ours.Add((await studio.Make(chapter, video, ct)).Cost);
            if (round % 2 == 0)
            {
                yardstick.Add(await bare.Run(ct));
            }

            await Correct(studio, timeline, string.Create(CultureInfo.InvariantCulture, $"Nobody knew that this had been the {round + 20}th time she came here."), ct);
            corrected.Add((await studio.Make(chapter, video, ct)).Cost);
            await Correct(studio, timeline, null, ct);
            await said.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"round {round + 1}: CPU {ours[^1].Cpu:0.0} s, bare {yardstick[^1].Cpu:0.0} s, corrected {corrected[^1].Cpu:0.0} s; wall {ours[^1].Wall:0.0}, {yardstick[^1].Wall:0.0}, {corrected[^1].Wall:0.0} s"));
        }

        return
        [
            new Figure("film CPU / bare encode", Ratio(ours, yardstick, c => c.Cpu), 1.20),
            new Figure("film wall / bare encode", Ratio(ours, yardstick, c => c.Wall), 1.15),
            new Figure("corrected sentence CPU / film", Ratio(corrected, ours, c => c.Cpu), 0.12),
            new Figure("corrected sentence wall / film", Ratio(corrected, ours, c => c.Wall), 0.12),
            new Figure("film length, s", timeline.Seconds),
            new Figure("film CPU with its database, s", Figure.Median(ours.Select(c => c.Cpu))),
            new Figure("film wall, s", Figure.Median(ours.Select(c => c.Wall))),
            new Figure("bare encode CPU, s", Figure.Median(yardstick.Select(c => c.Cpu))),
            new Figure("bare encode wall, s", Figure.Median(yardstick.Select(c => c.Wall))),
        ];
    }

    private static double Ratio(List<Cost> over, List<Cost> under, Func<Cost, double> of) => Figure.Median(over.Zip(under, (a, b) => of(a) / of(b)));

    private async Task<IReadOnlyList<Figure>> Growth(string stills, CancellationToken ct)
    {
        var pairs = new List<((GrowthCase Case, double Peak) Few, (GrowthCase Case, double Peak) Many)>();
        for (var round = 0; round < sizes.GrowthRounds; round++)
        {
            pairs.Add((await Case(stills, sizes.Few, ct), await Case(stills, sizes.Many, ct)));
            var (few, many) = pairs[^1];
            await said.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"growth {round + 1}: CPU {few.Case.Cpu:0.0} and {many.Case.Cpu:0.0} s, largest process {few.Peak:0} and {many.Peak:0} MiB"));
        }

        var names = string.Create(CultureInfo.InvariantCulture, $"{sizes.Many} / {sizes.Few} sentences");
        return
        [
            new Figure($"CPU of {names}", Figure.Median(pairs.Select(p => p.Many.Case.Cpu / p.Few.Case.Cpu)), 11.5),
            new Figure($"largest process of {names}", Figure.Median(pairs.Select(p => p.Many.Peak / p.Few.Peak)), 1.3),
            new Figure("largest process, MiB", Figure.Median(pairs.Select(p => p.Many.Peak)), 250),
            new Figure("wrong timestamps", pairs.Max(p => p.Many.Case.Wrong), 0),
            new Figure("end of sound off the pictures', ms", pairs.Max(p => p.Many.Case.EndGap), 1),
        ];
    }

    private async Task<(GrowthCase Case, double Peak)> Case(string stills, int sentences, CancellationToken ct)
    {
        using var folder = new BenchFolder();
        // Held open here, so that its database ends with this process, whatever becomes of the other.
        await using var installation = await Installation.Open(folder.Options, TimeProvider.System, ct);
        string[] numbers = [.. new[] { sizes.Format.Width, sizes.Format.Height, sizes.Format.Fps }.Select(n => n.ToString(CultureInfo.InvariantCulture))];
        var ready = await Part(BenchVerb.Ready, [folder.Data, .. numbers, stills, sentences.ToString(CultureInfo.InvariantCulture)], ct);
        var made = await Part(BenchVerb.Growth, [folder.Data, .. numbers, Encoding.UTF8.GetString(ready.Output).Trim()], ct);
        return (Json.Read<GrowthCase>(Encoding.UTF8.GetString(made.Output)), made.Usage.PeakMemory / 1048576.0);
    }

    private static async Task<ChildResult> Part(string verb, IEnumerable<string> arguments, CancellationToken ct) =>
        (await Child.Run(Environment.ProcessPath!, ["bench", verb, .. arguments], ct: ct)).OrThrow("A film of the growth pair");

    private static IEnumerable<Figure> Straying()
    {
        const int Frames = 124;
        foreach (var motion in new[] { "zoom-in", "pan-right" })
        {
            yield return new Figure($"jitter of {motion}, px rms", Jitter.Measure(Motion.Parse(motion), new FrameFormat(1920, 1080, 30), Frames).Rms, 0.01);
        }
    }

    private async Task<List<SegmentSpec>> Segments(BenchStudio studio, TimelineData timeline, Quality quality, CancellationToken ct)
    {
        await using var db = await studio.Databases.CreateDbContextAsync(ct);
        var paths = await db.MediaAssets.Where(a => a.AssetType == AssetType.Image).ToDictionaryAsync(a => a.Digest, a => a.FilePath, StringComparer.Ordinal, ct);
        return [.. timeline.Slots.Select(s => new SegmentSpec(paths[s.Picture], s.Picture, s.Motion, s.Frames, s.Cues, s.Language, sizes.Format, quality, PictureCodec.H264))];
    }

    private static async Task Correct(BenchStudio studio, TimelineData timeline, string? text, CancellationToken ct)
    {
        var middle = timeline.Slots[timeline.Slots.Count / 2].Sentence;
        await using var db = await studio.Databases.CreateDbContextAsync(ct);
        await db.Sentences.Where(s => s.Id == middle).ExecuteUpdateAsync(s => s.SetProperty(x => x.EditedContent, text), ct);
    }

    private static async Task<string> Music(string path, CancellationToken ct)
    {
        // A slow chord that swells, half a minute of it.
        const string Chord = "0.2*(sin(2*PI*220*t)+sin(2*PI*277*t)+sin(2*PI*330*t))*(0.6+0.4*sin(2*PI*t/7))";
        (await Child.Run("ffmpeg", ["-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", $"aevalsrc='{Chord}|{Chord}':s=48000:d=30", path], ct: ct)).OrThrow("Playing music");
        return path;
    }
}
