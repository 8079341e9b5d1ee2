using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Media.Subtitles;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Hearing;

/// <summary>What a recording has of one sentence: its voice line, and when its words are heard in it.</summary>
public sealed record Piece(SettledVoice Voice, IReadOnlyList<WordTime> Words)
{
    // So much of a sentence has to be heard before it is taken for that sentence.
    private const double Enough = 0.5;

    // Seconds: how far word times are off, and how far from its words a sentence's sound may reach.
    private const double Unsure = 0.1, Before = 0.4, After = 0.6, Inside = 0.05, Shortest = 0.1;

    /// <summary>Cuts a sentence out where it is quietest beside its words; null when too little of it was heard, or it is longer than a voice line may be.</summary>
    /// <param name="found">Where every sentence lies.</param>
    /// <param name="at">Which of them.</param>
    public static Piece? Of(Recording recording, IReadOnlyList<HeardSentence> found, IReadOnlyList<HeardWord> words, int at)
    {
        var here = found[at];
        if (here.Share < Enough || here.End - here.Start < Shortest)
        {
            return null;
        }

        var (former, next) = (at > 0 ? found[at - 1].End : 0, at + 1 < found.Count ? found[at + 1].Start : recording.Seconds);
        var from = recording.Quietest(Sample(Math.Max(former - Unsure, here.Start - Before)), Sample(here.Start + Inside), Sample((former + here.Start) / 2));
        var to = recording.Quietest(Sample(here.End - Inside), Sample(Math.Min(next + Unsure, here.End + After)), Sample((here.End + next) / 2));
        // Words of one sentence may be found at both ends of hours of something else.
        if (to - from < Sample(Shortest) || to - from > VoiceLine.LongestSeconds * (long)Slots.SampleRate)
        {
            return null;
        }

        var voice = VoiceLine.Settle(recording.Read(from, to), 1);
        var late = (double)(from + voice.TrimmedLead) / Slots.SampleRate;
        var length = (double)voice.Samples / Slots.SampleRate;
        return voice.Silent ? null : new Piece(voice, [.. words
            .Where(w => (w.Start + w.End) / 2 >= here.Start && (w.Start + w.End) / 2 <= here.End)
            .Select(w => new WordTime(w.Word, Math.Clamp(w.Start - late, 0, length), Math.Clamp(w.End - late, 0, length), w.Confidence))]);
    }

    private static long Sample(double seconds) => (long)(seconds * Slots.SampleRate);
}
