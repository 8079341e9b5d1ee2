using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Reelwright.Providers;

/// <summary>A request of which every field that is set is sent, or refused by its name.</summary>
public interface IAsked
{
    /// <summary>The fields that are set, by the seeds' names, each with its value: text, number, boolean, size, or a list of files.</summary>
    IEnumerable<KeyValuePair<string, object>> Asked();
}

/// <summary>A file that goes with a request.</summary>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Digest">SHA-256 of the bytes, in hex: stands for them in the frozen request.</param>
public sealed record InputFile([property: JsonIgnore] byte[] Bytes, string MediaType, string Digest)
{
    /// <summary>The file as a <c>data:</c> address.</summary>
    public string Data() => $"data:{MediaType};base64,{Convert.ToBase64String(Bytes)}";
}

/// <summary>A picture to make.</summary>
/// <param name="Text">The sentence it illustrates; only what is drawn by rule looks at it.</param>
/// <param name="Prompt">What to show; made by rule, by a text maker or by a person.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Variation">Chosen once for the sentence and kept: the source of variety of what is drawn by rule.</param>
public sealed record PictureRequest(string Text, string Prompt, int Width, int Height, long Variation) : IAsked
{
    /// <summary>What not to show.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>One of the model's styles.</summary>
    public string? Style { get; init; }

    /// <summary>One of the model's qualities.</summary>
    public string? Quality { get; init; }

    /// <summary>The vendor's own source of variety.</summary>
    public long? Seed { get; init; }

    /// <summary>How many steps of refinement.</summary>
    public int? Steps { get; init; }

    /// <summary>How closely to follow the prompt.</summary>
    public double? CfgScale { get; init; }

    /// <summary>Pictures it shall look like.</summary>
    public IReadOnlyList<InputFile> References { get; init; } = [];

    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, object>> Asked() => Fields.Set(
        ("prompt", Prompt), ("size", new PictureSize(Width, Height)), ("negative_prompt", NegativePrompt), ("style", Style), ("quality", Quality), ("seed", Seed), ("steps", Steps),
        ("cfg_scale", CfgScale), ("references", References is [] ? null : References));
}

/// <summary>Width and height in pixels.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Of its text, such as <c>1280x720</c>; null where that is none.</summary>
    public static PictureSize? Of(string text) =>
        text.Split('x') is [var wide, var high] && int.TryParse(wide, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            ? new PictureSize(width, height) : null;

    /// <summary>Of a text that is surely one. Errors: <see cref="FormatException"/>.</summary>
    public static PictureSize Parse(string text) => Of(text) ?? throw new FormatException($"'{text}' is no width and height such as 1280x720.");

    /// <summary>Such as <c>1280x720</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Width}x{Height}");
}

/// <summary>A line to speak.</summary>
/// <param name="Language">BCP 47, such as <c>en</c> or <c>zh</c>.</param>
/// <param name="Voice">The maker's own voice id, or null for its voice of the language.</param>
/// <param name="Rate">Factor of the usual speed, 0.5 to 2.</param>
/// <param name="Pitch">Factor of the usual pitch, 0.5 to 2.</param>
/// <param name="Volume">Factor of the usual loudness, 0 to 2; settled here, whoever speaks.</param>
public sealed record SpeechRequest(string Text, string Language, string? Voice, double Rate, double Pitch, double Volume) : IAsked
{
    /// <summary>How it shall sound, such as <c>cheerful</c>.</summary>
    public string? Emotion { get; init; }

    /// <summary>A manner of speaking, such as <c>newscast</c>, or an instruction in words.</summary>
    public string? Style { get; init; }

    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, object>> Asked() => Fields.Set(
        ("text", Text), ("language", Language), ("voice", Voice), ("rate", Rate is 1 ? null : Rate), ("pitch", Pitch is 1 ? null : Pitch), ("emotion", Emotion), ("style", Style));
}

/// <summary>A clip to make (000 <c>video_generations</c>).</summary>
public sealed record VideoRequest(string Prompt) : IAsked
{
    /// <summary>What not to show.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Seconds.</summary>
    public int? Duration { get; init; }

    /// <summary>Frames a second.</summary>
    public int? Fps { get; init; }

    /// <summary>One of the model's words for it, such as <c>720p</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Such as <c>16:9</c>.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>One of the model's styles.</summary>
    public string? Style { get; init; }

    /// <summary>0 stands still, 10 moves most.</summary>
    public int? MotionLevel { get; init; }

    /// <summary>What the camera does.</summary>
    public string? CameraMotion { get; init; }

    /// <summary>The vendor's source of variety.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether it shall have a sound of its own.</summary>
    public bool? Audio { get; init; }

    /// <summary>The picture it begins with.</summary>
    public InputFile? FirstFrame { get; init; }

    /// <summary>The picture it ends with.</summary>
    public InputFile? LastFrame { get; init; }

    /// <summary>Pictures of what is in it.</summary>
    public IReadOnlyList<InputFile> References { get; init; } = [];

    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, object>> Asked() => Fields.Set(
        ("prompt", Prompt), ("negative_prompt", NegativePrompt), ("duration", Duration), ("fps", Fps), ("resolution", Resolution), ("aspect_ratio", AspectRatio), ("style", Style),
        ("motion_level", MotionLevel), ("camera_motion", CameraMotion), ("seed", Seed), ("audio", Audio), ("first_frame", FirstFrame), ("last_frame", LastFrame),
        ("references", References is [] ? null : References));
}

/// <summary>A recording to write down.</summary>
/// <param name="Language">BCP 47; null when the maker shall find out.</param>
public sealed record TranscriptionRequest(InputFile Recording, string? Language, double Seconds) : IAsked
{
    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, object>> Asked() => Fields.Set(("recording", Recording), ("language", Language));
}

/// <summary>Something to write.</summary>
/// <param name="Instructions">What for, and how.</param>
/// <param name="Input">What it is about.</param>
/// <param name="Longest">Most tokens of the answer.</param>
public sealed record TextRequest(string Instructions, string Input, int Longest) : IAsked
{
    /// <summary>The shape of the answer, a JSON schema; null for plain text.</summary>
    public JsonObject? Schema { get; init; }

    /// <summary>How freely, 0 to 2.</summary>
    public double? Temperature { get; init; }

    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, object>> Asked() => Fields.Set(
        ("instructions", Instructions), ("input", Input), ("longest", Longest), ("schema", Schema), ("temperature", Temperature));
}

/// <summary>Fields of requests.</summary>
internal static class Fields
{
    /// <summary>Those that have a value.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Set(params (string Name, object? Value)[] fields) =>
        fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!));
}
