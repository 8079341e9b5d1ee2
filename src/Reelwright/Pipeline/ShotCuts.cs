using Reelwright.Domain;

namespace Reelwright.Pipeline;

/// <summary>What shots do to the slots of their sentences: a clip runs on through those of one shot, and a fade is drawn inside the slots it lies between.</summary>
public static class ShotCuts
{
    private const double FadeSeconds = 0.4;

    // In and out take a third each at most: the picture is seen as it is in between.
    private const int Share = 3;

    /// <summary>The slots with what their shots say of them; those of books as they are.</summary>
    public static IReadOnlyList<TimelineSlot> Of(IReadOnlyList<Line> lines, IReadOnlyList<TimelineSlot> slots, int fps)
    {
        var cut = new List<TimelineSlot>(slots.Count);
        for (var i = 0; i < slots.Count; i++)
        {
            var (slot, shot) = (slots[i], lines[i].Shot);
            var runsOn = shot is { First: false } && slot.Clip is { } clip && string.Equals(cut[i - 1].Clip, clip, StringComparison.Ordinal);
            cut.Add(slot with
            {
                Shot = shot?.Id,
                ClipFrom = runsOn ? cut[i - 1].ClipFrom + cut[i - 1].Frames : 0,
                FadeIn = Fades(shot) ? Length(slot, fps) : 0,
                FadeOut = i + 1 < lines.Count && Fades(lines[i + 1].Shot) ? Length(slot, fps) : 0,
            });
        }

        return cut;
    }

    private static bool Fades(ShotLine? shot) => shot is { First: true, Transition: Transition.Fade };

    private static int Length(TimelineSlot slot, int fps) => Math.Min((int)Math.Round(FadeSeconds * fps), slot.Frames / Share);
}
