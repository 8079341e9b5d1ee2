using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;

namespace Reelwright.Media.Film;

/// <summary>What a format of films is made of: how pictures and sound are coded, and how they are put together without coding them again.</summary>
public abstract class FilmContainer
{
    private static readonly FilmContainer[] All = [new Mp4(), new Webm()];

    /// <summary>The container of a format: mp4 or webm. Errors: <c>format_unsupported</c>.</summary>
    public static FilmContainer Of(string format) => Array.Find(All, known => string.Equals(known.Extension, format, StringComparison.Ordinal))
        ?? throw new ReelException("format_unsupported", $"The format '{format}' isn't known: use {string.Join(" or ", All.Select(known => known.Extension))}.");

    /// <summary>The format.</summary>
    public abstract FilmFormat Format { get; }

    /// <summary>Of the film's file.</summary>
    public string Extension => Format.Word();

    /// <summary>How the pictures are coded.</summary>
    public abstract PictureCodec Pictures { get; }

    /// <summary>How the sound is coded.</summary>
    public abstract SoundCodec Sound { get; }

    /// <summary>Seconds by which a time in the file may lie beside the true one.</summary>
    internal abstract double Rounding { get; }

    /// <summary>Where its sound begins in seconds, what the encoder needs to get going included.</summary>
    internal abstract double SoundStart { get; }

    /// <summary>The filter that puts each picture back on its frame.</summary>
    internal abstract string OnItsFrame(FrameFormat format);

    /// <summary>The arguments before the finished sound.</summary>
    internal abstract Task<IReadOnlyList<string>> SoundInput(CancellationToken ct);

    /// <summary>The arguments that copy the sound.</summary>
    internal abstract IReadOnlyList<string> CopySound(long samples);

    /// <summary>The arguments that write the file.</summary>
    internal abstract IReadOnlyList<string> Packing(FrameFormat format, bool marked);

    /// <summary>The part of the file in which its metadata stands. Errors: <c>film_wrong</c>.</summary>
    internal abstract Task<(long Start, long Length)> Metadata(FileStream film, CancellationToken ct);

    /// <summary>The parts of the file that are its streams, in order. Errors: <c>film_wrong</c>.</summary>
    internal abstract Task<IReadOnlyList<(long Start, long Length)>> Streams(FileStream film, CancellationToken ct);
}
