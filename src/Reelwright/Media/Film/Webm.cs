using Reelwright.Domain;
using Reelwright.Media.Sound;

namespace Reelwright.Media.Film;

/// <summary>WebM with VP9 and Opus, its index in front. Its times are whole milliseconds.</summary>
internal sealed class Webm : FilmContainer
{
    private const int Tags = 0x1254C367;
    private const int Cluster = 0x1F43B675;

    // libavformat of FFmpeg 6, from which on it moves Opus by its priming without being told.
    private const int MovesByItself = 60;

    /// <inheritdoc/>
    public override FilmFormat Format => FilmFormat.Webm;

    /// <inheritdoc/>
    public override PictureCodec Pictures => PictureCodec.Vp9;

    /// <inheritdoc/>
    public override SoundCodec Sound => SoundCodec.Opus;

    /// <inheritdoc/>
    internal override double Rounding => 0.001;

    /// <inheritdoc/>
    // 6.5 ms of priming, rounded away from zero.
    internal override double SoundStart => -0.007;

    /// <inheritdoc/>
    // No packet of VP9 holds pictures of another moment: what is hidden lies in the packet of the next one that is seen.
    internal override string OnItsFrame(FrameFormat format) => FormattableString.Invariant($"setts=ts=round(N*1000/{format.Fps})");

    /// <inheritdoc/>
    internal override async Task<IReadOnlyList<string>> SoundInput(CancellationToken ct) => (await Toolchain.Read(Pictures, ct)).FormatVersion < MovesByItself
        ? ["-itsoffset", FormattableString.Invariant($"{(double)Sound.Priming / Slots.SampleRate}"), "-f", "ogg"]
        : ["-f", "ogg"];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> CopySound(long samples) => [];

    /// <inheritdoc/>
    // Checksums would no longer be right once the mark is written in.
    internal override IReadOnlyList<string> Packing(FrameFormat format, bool marked) =>
        ["-map_metadata:s", "-1", "-avoid_negative_ts", "disabled", "-write_crc32", "0", "-cues_to_front", "1", "-f", "webm"];

    /// <inheritdoc/>
    internal override async Task<(long Start, long Length)> Metadata(FileStream film, CancellationToken ct) => (await MatroskaElements.Find(film, Tags, ct))[0];

    /// <inheritdoc/>
    internal override Task<IReadOnlyList<(long Start, long Length)>> Streams(FileStream film, CancellationToken ct) => MatroskaElements.Find(film, Cluster, ct);
}
