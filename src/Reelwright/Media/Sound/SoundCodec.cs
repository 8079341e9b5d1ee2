using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>How a film's sound is encoded in windows of whole packets that join without a seam.</summary>
public abstract class SoundCodec
{
    /// <summary>AAC by FFmpeg's own encoder.</summary>
    public static SoundCodec Aac { get; } = new Aac();

    /// <summary>Opus by libopus.</summary>
    public static SoundCodec Opus { get; } = new Opus();

    /// <summary>As ffprobe calls the codec.</summary>
    public abstract string Name { get; }

    /// <summary>Of a window's file, and of the joined sound's.</summary>
    public abstract string Extension { get; }

    /// <summary>Samples a packet stands for.</summary>
    public abstract int PacketSamples { get; }

    /// <summary>Samples that come out of the decoder before the first one that went in.</summary>
    public abstract int Priming { get; }

    /// <summary>Packets in a window: 25.6 s. Longer ones waste more when a sentence changes, shorter ones start FFmpeg more often.</summary>
    public abstract int WindowPackets { get; }

    /// <summary>Packets encoded before a window and thrown away: by then the encoder has forgotten that it began here.</summary>
    internal abstract int RunUp { get; }

    /// <summary>Packets behind a window that its last one is made with.</summary>
    internal abstract int RunOut { get; }

    /// <summary>The encoder's arguments, part of every window's digest.</summary>
    internal abstract IReadOnlyList<string> Settings { get; }

    /// <summary>Packets of a whole sound: its samples and the priming, rounded up.</summary>
    public long Packets(long samples) => (samples + Priming + PacketSamples - 1) / PacketSamples;

    /// <summary>The samples whose encoding gives a window's packets.</summary>
    public SoundSpan Span(long first, int packets, long samples)
    {
        var dropped = (int)Math.Min(first, RunUp);
        return new SoundSpan((first - dropped) * PacketSamples, Math.Min(samples, (first + packets + RunOut) * PacketSamples), dropped, packets);
    }

    /// <summary>The arguments that pack what was encoded.</summary>
    internal abstract IReadOnlyList<string> Packing(SoundSpan span);

    /// <summary>Writes a window from what was packed, without the packets that are dropped. Errors: <c>tool_failed</c>.</summary>
    /// <returns>False when it was not as much as there should be.</returns>
    internal abstract Task<bool> Keep(Stream packed, Stream window, SoundSpan span);

    /// <summary>What a joined sound is, read from it. Errors: <c>tool_failed</c>, <c>music_not_audio</c>.</summary>
    public abstract Task<AudioFacts> Facts(string path, CancellationToken ct);

    /// <summary>Joins windows, in order, into a sound of so many samples. Errors: <c>disk_full</c>, <c>render_failed</c>.</summary>
    public abstract Task Join(IReadOnlyList<string> windows, long samples, string outPath, CancellationToken ct);
}
