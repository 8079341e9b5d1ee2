using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Media.Subtitles;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Pipeline;

/// <summary>Lays the slots of a chapter: each a whole number of frames, cues inside it, nothing in it depending on its place.</summary>
public static class CutList
{
    /// <summary>The cut list. Every line must have its voice and its picture.</summary>
    public static TimelineData Of(IReadOnlyList<Line> lines, IReadOnlyDictionary<Guid, Chosen> voices, IReadOnlyDictionary<Guid, Chosen> pictures, IReadOnlyDictionary<Guid, Chosen> clips, StageContext context)
    {
        var fps = context.Video.Fps;
        var frames = Frames(lines, voices, context);
        var slots = new List<TimelineSlot>(lines.Count);
        var first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var voice = voices[lines[i].Id];
            slots.Add(SlotOf(lines[i], voice, pictures[lines[i].Id].Digest, first, frames[i], context) with { Clip = clips.GetValueOrDefault(lines[i].Id)?.Digest });
            first += frames[i];
        }

        return new TimelineData(fps, context.Video.Size, Slots.SampleRate, ShotCuts.Of(lines, slots, fps));
    }

    /// <summary>One slot of natural length, as it will stand anywhere in the film: what a test encode before the timeline needs.</summary>
    public static TimelineSlot Natural(Line line, Chosen voice, string picture, bool last, StageContext context) =>
        SlotOf(line, voice, picture, 0, Slots.FramesFor(voice.Samples, Gap(line, last, context.Makers), context.Video.Fps), context);

    /// <summary>The rests after each line in seconds.</summary>
    public static IReadOnlyList<double> Gaps(IReadOnlyList<Line> lines, GenerationSettings makers) =>
        [.. lines.Select((l, i) => Gap(l, i == lines.Count - 1, makers))];

    private static double Gap(Line line, bool last, GenerationSettings makers) =>
        line.Silent ? 0 : last ? Slots.LeadOut : line.EndsParagraph ? makers.ParagraphGap : makers.SentenceGap;

    /// <summary>The slots of a film of a set length: the rests give, while shots in which nothing is said last as they were asked to. Errors: <c>duration_unreachable</c>.</summary>
    public static FittedSlots Fitted(IReadOnlyList<Line> lines, IReadOnlyDictionary<Guid, Chosen> voices, GenerationSettings makers, double seconds, int fps)
    {
        var gaps = Gaps(lines, makers);
        var frames = lines.Select(l => l.Silent ? ShotFrames(l, voices[l.Id], fps) : 0).ToArray();
        var spoken = Enumerable.Range(0, frames.Length).Where(i => !lines[i].Silent).ToList();
        var fit = TargetDuration.Fit(spoken.ConvertAll(i => voices[lines[i].Id].Samples), spoken.ConvertAll(i => gaps[i]), seconds, fps, standing: frames.Sum());
        for (var k = 0; k < fit.Frames?.Count; k++)
        {
            frames[spoken[k]] = fit.Frames[k];
        }

        return fit.Frames is null ? fit : fit with { Frames = frames };
    }

    private static IReadOnlyList<int> Frames(IReadOnlyList<Line> lines, IReadOnlyDictionary<Guid, Chosen> voices, StageContext context)
    {
        var gaps = Gaps(lines, context.Makers);
        return context.Video.TargetDuration is { } seconds
            ? Fitted(lines, voices, context.Makers, seconds, context.Video.Fps).Frames ?? throw new ReelException(
                "duration_unreachable", $"The voices spoken for {seconds} s came out too long or too short: ask for a slightly other length.")
            : [.. lines.Select((l, i) => l.Silent ? ShotFrames(l, voices[l.Id], context.Video.Fps) : Slots.FramesFor(voices[l.Id].Samples, gaps[i], context.Video.Fps))];
    }

    // A person may have put a longer sound there.
    private static int ShotFrames(Line line, Chosen voice, int fps) => Slots.FramesFor(Math.Max(voice.Samples, line.Shot!.Samples), 0, fps);

    private static TimelineSlot SlotOf(Line line, Chosen voice, string picture, int first, int frames, StageContext context)
    {
        var milliseconds = (int)Slots.Milliseconds(voice.Samples, Slots.SampleRate);
        var cues = Cues.Split(Emphasis.Without(line.Text), line.Language, milliseconds, voice.Words, Cues.LineCells(context.Video.Width, context.Video.Height));
        // Nobody ducks the music for nothing.
        var samples = line.Silent && voice.Digest.Equals(Digest.Of(Wave.Silence(voice.Samples)), StringComparison.Ordinal) ? 0 : voice.Samples;
        var gap = Math.Round(((double)frames / context.Video.Fps) - ((double)samples / Slots.SampleRate), 6);
        return new TimelineSlot(line.Id, first, frames, voice.Digest, samples, gap, picture, line.Motion, line.Text, line.Language, cues);
    }
}
