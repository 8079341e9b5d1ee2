using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>A voice and the slot it is heard in.</summary>
/// <param name="WavPath">A file as <see cref="Wave"/> writes it.</param>
/// <param name="WavDigest">SHA-256 of that file.</param>
/// <param name="VoiceSamples">Its length; 0 for a slot in which nobody speaks.</param>
/// <param name="SlotSamples">Length of the slot: whole frames, at least the voice.</param>
public sealed record VoiceSlot(string WavPath, string WavDigest, int VoiceSamples, int SlotSamples);

/// <summary>Music under the voices.</summary>
/// <param name="PcmPath">Raw 16-bit stereo at 48 kHz and −16 LUFS, as <see cref="Music.Prepare"/> writes it.</param>
/// <param name="Digest">SHA-256 of that file.</param>
/// <param name="Samples">Its length in samples per channel; it is heard over and over.</param>
/// <param name="Volume">Factor of amplitude, 0 to 1, where nobody speaks; it is ducked under the voices.</param>
public sealed record MusicBed(string PcmPath, string Digest, long Samples, double Volume)
{
    /// <summary>Volume when nothing else is asked for.</summary>
    public const double DefaultVolume = 0.1;
}

/// <summary>A stretch of the film's sound that is encoded, kept and joined as one piece.</summary>
/// <param name="FirstPacket">Index of its first packet in the film.</param>
/// <param name="Packets">How many packets it holds.</param>
/// <param name="Digest">Over all that decides its bytes, and nothing that lies elsewhere.</param>
public sealed record SoundWindow(long FirstPacket, int Packets, string Digest);

/// <summary>The sound of a film: voices one after another, music below them, cut into windows of whole packets.</summary>
public sealed class SoundPlan
{
    private readonly long[] starts;

    /// <summary>Lays the slots one after another. Music at volume 0 is no music.</summary>
    public SoundPlan(IReadOnlyList<VoiceSlot> slots, MusicBed? music, SoundCodec codec)
    {
        Slots = slots;
        Codec = codec;
        Music = music is { Volume: > 0 } ? music : null;
        starts = new long[slots.Count + 1];
        for (var i = 0; i < slots.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(slots[i].VoiceSamples, slots[i].SlotSamples, nameof(slots));
            starts[i + 1] = starts[i] + slots[i].SlotSamples;
        }
    }

    /// <summary>The voices in order.</summary>
    public IReadOnlyList<VoiceSlot> Slots { get; }

    /// <summary>The music, if any.</summary>
    public MusicBed? Music { get; }

    /// <summary>What it is encoded with.</summary>
    public SoundCodec Codec { get; }

    /// <summary>Length of the film's sound in samples.</summary>
    public long Samples => starts[^1];

    /// <summary>Packets of the whole: its samples and the encoder's priming, rounded up.</summary>
    public long Packets => Codec.Packets(Samples);

    /// <summary>Sample at which a slot begins.</summary>
    public long StartOf(int slot) => starts[slot];

    /// <summary>The windows in order; joined they are the whole sound.</summary>
    /// <param name="encoderBuild">From <see cref="SoundEncoder.Build"/>: another FFmpeg may give other bytes.</param>
    public IReadOnlyList<SoundWindow> Windows(string encoderBuild)
    {
        var windows = new List<SoundWindow>();
        for (long first = 0; first < Packets; first += Codec.WindowPackets)
        {
            var packets = (int)Math.Min(Codec.WindowPackets, Packets - first);
            windows.Add(new SoundWindow(first, packets, DigestOf(Codec.Span(first, packets, Samples), encoderBuild)));
        }

        return windows;
    }

    /// <summary>Mixes a window and encodes it; after a failure there is no file. Errors: <c>sound_part_short</c>, <c>disk_full</c>, <c>tool_failed</c>.</summary>
    /// <returns>The largest sample of its part of the mix, 0 to 1: 0 is silence.</returns>
    public Task<double> Encode(SoundWindow window, string outPath, CancellationToken ct) =>
        SoundFile.Write(outPath, file => SoundEncoder.Encode(this, Codec.Span(window.FirstPacket, window.Packets, Samples), file, ct));

    /// <summary>Indices of the slots whose voices are needed to encode a window.</summary>
    public IEnumerable<int> Heard(SoundWindow window)
    {
        var span = Codec.Span(window.FirstPacket, window.Packets, Samples);
        var touching = Touching(span.From, span.To);
        return Enumerable.Range(touching.Start.Value, touching.End.Value - touching.Start.Value);
    }

    /// <summary>The slots that touch a stretch of samples, as a range of indices.</summary>
    public Range Touching(long from, long to)
    {
        var first = Array.BinarySearch(starts, from);
        first = Math.Clamp(first < 0 ? ~first - 1 : first, 0, Slots.Count);
        var end = first;
        while (end < Slots.Count && starts[end] < to)
        {
            end++;
        }

        return first..end;
    }

    private string DigestOf(SoundSpan span, string encoderBuild)
    {
        List<string> parts = ["sound 1", encoderBuild, .. Codec.Settings, Text($"{span.To - span.From} {span.Dropped} {span.Packets}")];
        for (var i = Touching(span.From, span.To).Start.Value; i < Slots.Count && starts[i] < span.To; i++)
        {
            if (starts[i] + Slots[i].VoiceSamples > span.From)
            {
                parts.Add(Text($"{starts[i] - span.From} {Slots[i].VoiceSamples} {Slots[i].WavDigest}"));
            }
        }

        if (Music is not null)
        {
            parts.Add(Text($"music {Music.Digest} {Music.Samples} {span.From % Music.Samples} {Music.Volume:R}"));
            parts.AddRange(Ducking.Deciding(this, span.From, span.To).Select(voice => Text($"{voice.From - span.From} {voice.To - span.From}")));
            parts.Add(Samples - Ducking.FadeSamples < span.To ? Text($"ends {Samples - span.From}") : "goes on");
        }

        return Digest.OfParts([.. parts]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
