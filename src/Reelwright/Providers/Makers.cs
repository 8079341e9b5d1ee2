namespace Reelwright.Providers;

/// <summary>What a maker says of itself.</summary>
/// <param name="Id">Stable adapter id, such as <c>espeak</c>; part of every input digest.</param>
/// <param name="Version">Changes whenever the same input may give other bytes; part of every input digest.</param>
/// <param name="Repeatable">Local, free, and same input gives same bytes: an interrupted call is simply made again.</param>
public sealed record MakerInfo(string Id, string Version, bool Repeatable);

/// <summary>A picture to make.</summary>
/// <param name="Text">The sentence it illustrates.</param>
/// <param name="Prompt">What to show; made by rule, by a text maker or by a person.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Variation">Chosen once for the sentence and kept: the maker's only source of variety.</param>
public sealed record PictureRequest(string Text, string Prompt, int Width, int Height, long Variation);

/// <summary>A finished picture.</summary>
/// <param name="Format"><c>png</c> or <c>jpeg</c>.</param>
public sealed record MadePicture(byte[] Bytes, string Format, int Width, int Height);

/// <summary>A line to speak.</summary>
/// <param name="Language">BCP 47, such as <c>en</c> or <c>zh</c>.</param>
/// <param name="Voice">The maker's own voice id, or null for its voice of the language.</param>
/// <param name="Rate">Factor of the usual speed, 0.5 to 2.</param>
/// <param name="Pitch">Factor of the usual pitch, 0.5 to 2.</param>
/// <param name="Volume">Factor of the usual loudness, 0 to 2.</param>
public sealed record SpeechRequest(string Text, string Language, string? Voice, double Rate, double Pitch, double Volume);

/// <summary>When a word is heard, in seconds from the start of the line.</summary>
public sealed record WordTime(string Word, double Start, double End);

/// <summary>A spoken line as the maker gave it, before loudness is settled.</summary>
/// <param name="Format">Container of the bytes: <c>wav</c>, <c>mp3</c>, <c>ogg</c>.</param>
/// <param name="Words">Word times where the maker gives them, else empty.</param>
public sealed record MadeSpeech(byte[] Bytes, string Format, IReadOnlyList<WordTime> Words);

/// <summary>Makes one picture. Failures are <see cref="Base.ReelException"/>s whose code says whether anything was executed.</summary>
public interface IPictureMaker
{
    /// <summary>Who makes it.</summary>
    MakerInfo Info { get; }

    /// <summary>Makes the picture at the size asked for. Errors: <c>picture_size</c> when it can't be made so, and the maker's own.</summary>
    Task<MadePicture> Make(PictureRequest request, CancellationToken ct);
}

/// <summary>Speaks one line.</summary>
public interface ISpeechMaker
{
    /// <summary>Who speaks.</summary>
    MakerInfo Info { get; }

    /// <summary>Speaks the line. Errors: <c>voice_unknown</c> when it has no such voice or no voice of the language, and the maker's own.</summary>
    Task<MadeSpeech> Speak(SpeechRequest request, CancellationToken ct);
}
