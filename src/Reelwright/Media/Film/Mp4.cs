using Reelwright.Domain;
using Reelwright.Media.Sound;

namespace Reelwright.Media.Film;

/// <summary>MP4 with H.264 and AAC, its index in front.</summary>
internal sealed class Mp4 : FilmContainer
{
    private const int FrameTicks = 512;

    /// <inheritdoc/>
    public override FilmFormat Format => FilmFormat.Mp4;

    /// <inheritdoc/>
    public override PictureCodec Pictures => PictureCodec.H264;

    /// <inheritdoc/>
    public override SoundCodec Sound => SoundCodec.Aac;

    /// <inheritdoc/>
    internal override double Rounding => 0;

    /// <inheritdoc/>
    internal override double SoundStart => 0;

    /// <inheritdoc/>
    // Segments' times are rounded to microseconds on the way here. Decoding runs two frames ahead of showing.
    internal override string OnItsFrame(FrameFormat format) =>
        FormattableString.Invariant($"setts=pts=round(PTS/{FrameTicks})*{FrameTicks}:dts=(N-2)*{FrameTicks}:duration={FrameTicks}");

    /// <inheritdoc/>
    internal override Task<IReadOnlyList<string>> SoundInput(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>(["-f", "aac"]);

    /// <inheritdoc/>
    internal override IReadOnlyList<string> CopySound(long samples)
    {
        // The priming lies before zero, where an edit list hides it; the last packet counts only as far as the sound goes.
        var packets = Sound.Packets(samples);
        var last = samples + Sound.Priming - ((packets - 1) * Sound.PacketSamples);
        var (size, end) = (FormattableString.Invariant($"{Sound.PacketSamples}"), FormattableString.Invariant($"if(eq(N\\,{packets - 1})\\,{last}\\,{Sound.PacketSamples})"));
        return ["-frames:a", FormattableString.Invariant($"{packets}"), "-bsf:a", $"aac_adtstoasc,setts=ts=(N-1)*{size}:duration={end}"];
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Packing(FrameFormat format, bool marked) =>
    [
        "-movflags", marked ? "+faststart+use_metadata_tags" : "+faststart",
        "-video_track_timescale", FormattableString.Invariant($"{format.Fps * FrameTicks}"), "-movie_timescale", FormattableString.Invariant($"{Slots.SampleRate}"), "-f", "mp4",
    ];

    /// <inheritdoc/>
    internal override Task<(long Start, long Length)> Metadata(FileStream film, CancellationToken ct) => Mp4Boxes.Find(film, "moov", ct);

    /// <inheritdoc/>
    internal override async Task<IReadOnlyList<(long Start, long Length)>> Streams(FileStream film, CancellationToken ct) => [await Mp4Boxes.Find(film, "mdat", ct)];
}
