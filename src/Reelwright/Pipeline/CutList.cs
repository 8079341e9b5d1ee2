using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Subtitles;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Pipeline;

/// <summary>Lays the slots of a chapter: each a whole number of frames, cues inside it, nothing in it depending on its place.</summary>
public static class CutList
{
    /// <summary>The cut list. Every line must have its voice and its picture.</summary>
    public static TimelineData Of(IReadOnlyList<Line> lines, IReadOnlyDictionary<Guid, Chosen> voices, IReadOnlyDictionary<Guid, Chosen> pictures, StageContext context)
    {
        var fps = context.Video.Fps;
        var frames = Frames(lines, voices, context);
        var slots = new List<TimelineSlot>(lines.Count);
        var first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var voice = voices[lines[i].Id];
            slots.Add(SlotOf(lines[i], voice, pictures[lines[i].Id].Digest, first, frames[i], context));
            first += frames[i];
        }

        return new TimelineData(fps, context.Video.Size, Slots.SampleRate, slots);
    }

    /// <summary>One slot of natural length, as it will stand anywhere in the film: what a test encode before the timeline needs.</summary>
    public static TimelineSlot Natural(Line line, Chosen voice, string picture, bool last, StageContext context) =>
        SlotOf(line, voice, picture, 0, Slots.FramesFor(voice.Samples, Gap(line, last, context.Makers), context.Video.Fps), context);

    /// <summary>The rests after each line in seconds.</summary>
    public static IReadOnlyList<double> Gaps(IReadOnlyList<Line> lines, GenerationSettings makers) =>
        [.. lines.Select((l, i) => Gap(l, i == lines.Count - 1, makers))];

    private static double Gap(Line line, bool last, GenerationSettings makers) =>
        last ? Slots.LeadOut : line.EndsParagraph ? makers.ParagraphGap : makers.SentenceGap;

    private static IReadOnlyList<int> Frames(IReadOnlyList<Line> lines, IReadOnlyDictionary<Guid, Chosen> voices, StageContext context)
    {
        var samples = lines.Select(l => voices[l.Id].Samples).ToList();
        var gaps = Gaps(lines, context.Makers);
        return context.Video.TargetDuration is { } seconds
            ? TargetDuration.Fit(samples, gaps, seconds, context.Video.Fps).Frames ?? throw new ReelException(
                "duration_unreachable", $"The voices spoken for {seconds} s came out too long or too short: ask for a slightly other length.")
            : [.. samples.Select((s, i) => Slots.FramesFor(s, gaps[i], context.Video.Fps))];
    }

    private static TimelineSlot SlotOf(Line line, Chosen voice, string picture, int first, int frames, StageContext context)
    {
        var milliseconds = (int)Slots.Milliseconds(voice.Samples, Slots.SampleRate);
        var cues = Cues.Split(Emphasis.Without(line.Text), line.Language, milliseconds, [], Cues.LineCells(context.Video.Width, context.Video.Height));
        var gap = Math.Round(((double)frames / context.Video.Fps) - ((double)voice.Samples / Slots.SampleRate), 6);
        return new TimelineSlot(line.Id, first, frames, voice.Digest, voice.Samples, gap, picture, line.Motion, line.Text, line.Language, cues);
    }
}
