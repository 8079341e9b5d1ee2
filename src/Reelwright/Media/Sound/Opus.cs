using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Media.Sound;

/// <summary>Opus in Ogg: packets of 20 ms, of which a decoder needs a few to find its way from one to any other.</summary>
internal sealed class Opus : SoundCodec
{
    /// <inheritdoc/>
    public override string Name => "opus";

    /// <inheritdoc/>
    public override string Extension => "ogg";

    /// <inheritdoc/>
    public override int PacketSamples => 960;

    /// <inheritdoc/>
    public override int Priming => 312;

    /// <inheritdoc/>
    public override int WindowPackets => 1280;

    /// <inheritdoc/>
    // Four are enough for the decoder (RFC 7845); telling voice from music looks back further.
    internal override int RunUp => 25;

    /// <inheritdoc/>
    // What a packet looks ahead at is its own delay.
    internal override int RunOut => 0;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Settings { get; } = ["-c:a", "libopus", "-b:a", "96k"];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Packing(SoundSpan span) =>
    [
        "-bsf:a", FormattableString.Invariant($"noise=drop='lt(n\\,{span.Dropped})+gte(n\\,{span.Dropped + span.Packets})'"),
        "-fflags", "+bitexact", "-flags", "+bitexact", "-f", "ogg",
    ];

    /// <inheritdoc/>
    internal override async Task<bool> Keep(Stream packed, Stream window, SoundSpan span)
    {
        await packed.CopyToAsync(window, CancellationToken.None);
        return window.Length > 0;
    }

    /// <inheritdoc/>
    public override Task<AudioFacts> Facts(string path, CancellationToken ct) => AudioFacts.Of(path, ct);

    /// <inheritdoc/>
    public override async Task Join(IReadOnlyList<string> windows, long samples, string outPath, CancellationToken ct)
    {
        // The last packet counts only as far as the sound goes.
        var packets = Packets(samples);
        var last = samples + Priming - ((packets - 1) * PacketSamples);
        try
        {
            var joined = await Child.Run("ffmpeg",
            [
                .. Ffmpeg.Quiet, "-y", .. Ffmpeg.Local, "-f", "concat", "-safe", "0", "-i", "pipe:0", "-map", "0:a:0", "-c", "copy",
                "-bsf:a", FormattableString.Invariant($"setts=ts=N*{PacketSamples}-{Priming}:duration=if(eq(N\\,{packets - 1})\\,{last}\\,{PacketSamples})"),
                "-map_metadata", "-1", "-map_metadata:s", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "ogg", "file:" + Path.GetFullPath(outPath),
            ], ConcatList.Write(windows.Select(path => (path, (double)WindowPackets * PacketSamples / Slots.SampleRate))), ct: ct);
            if (joined.Code != 0)
            {
                throw Ffmpeg.Failure(joined.Code, joined.Error, $"Joining {outPath}");
            }
        }
        catch
        {
            File.Delete(outPath);
            throw;
        }
    }
}
