using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>How the pictures of a segment are encoded and packed, so that segments join by copying.</summary>
public abstract class PictureCodec
{
    /// <summary>H.264 by x264.</summary>
    public static PictureCodec H264 { get; } = new H264();

    /// <summary>VP9 by libvpx.</summary>
    public static PictureCodec Vp9 { get; } = new Vp9();

    /// <summary>Of a segment's file.</summary>
    public abstract string Extension { get; }

    /// <summary>As ffprobe calls the codec.</summary>
    internal abstract string Name { get; }

    /// <summary>The library ffmpeg must have.</summary>
    internal abstract string Library { get; }

    /// <summary>Arguments that encode anything at all with it, to see which build it is.</summary>
    internal abstract IReadOnlyList<string> Trial { get; }

    /// <summary>What of the quality decides a segment's bytes: part of its name.</summary>
    internal abstract IReadOnlyList<string> Deciding(Quality quality);

    /// <summary>The encoder's arguments.</summary>
    internal abstract IReadOnlyList<string> Encoder(Quality quality);

    /// <summary>The arguments that pack its packets.</summary>
    internal abstract IReadOnlyList<string> Packing { get; }

    /// <summary>Which build made a trial, empty when it doesn't say.</summary>
    internal abstract string Build(byte[] encoded, string log);

    /// <summary>Does what a whole file needs to be read by everything that joins.</summary>
    internal virtual void Finish(FileStream segment)
    {
    }
}
