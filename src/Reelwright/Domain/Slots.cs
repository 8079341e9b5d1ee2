using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>The arithmetic of the cut list: voices and gaps become whole numbers of frames, exact in samples.</summary>
public static class Slots
{
    /// <summary>Samples a second of all sound.</summary>
    public const int SampleRate = 48_000;

    /// <summary>Seconds of rest after a sentence.</summary>
    public const double SentenceGap = 0.35;

    /// <summary>Seconds of rest after the last sentence of a paragraph.</summary>
    public const double ParagraphGap = 0.9;

    /// <summary>Seconds the last picture stays after the last word of a chapter: the length of the music's fade.</summary>
    public const double LeadOut = 1.5;

    /// <summary>Frames a slot lasts: <c>ceil((voice + gap)·fps)</c>, at least one.</summary>
    /// <param name="voiceSamples">Length of the voice at 48 kHz, 0 or more.</param>
    /// <param name="gapSeconds">Rest after it in seconds, 0 or more.</param>
    /// <param name="fps">24, 25, 30, 50 or 60.</param>
    public static int FramesFor(int voiceSamples, double gapSeconds, int fps)
    {
        // Whole samples first: a voice that ends exactly on a frame must not gain one by rounding.
        var samples = voiceSamples + (long)Math.Round(gapSeconds * SampleRate);
        var perFrame = SampleRate / Checked(fps);
        return (int)Math.Max(1, (samples + perFrame - 1) / perFrame);
    }

    /// <summary>Samples of so many frames; exact.</summary>
    public static int SlotSamples(int frames, int fps) => checked(frames * (SampleRate / Checked(fps)));

    /// <summary>Milliseconds at which a frame begins, rounded from the frame count itself, so that nothing adds up.</summary>
    public static long Milliseconds(long frame, int fps) => ((frame * 2000) + fps) / (2L * fps);

    private static int Checked(int fps) => fps is 24 or 25 or 30 or 50 or 60
        ? fps
        : throw new ReelException("fps_unsupported", $"{fps} frames a second do not divide the sound into whole samples: use 24, 25, 30, 50 or 60.");
}
