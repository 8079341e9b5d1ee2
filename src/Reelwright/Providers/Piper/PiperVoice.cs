using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Piper;

/// <summary>A program and a voice of Piper's that an account names: both in the folder the operator allows, and what the voice says of itself.</summary>
/// <param name="Binary">Path of the program.</param>
/// <param name="File">Path of the voice; beside it lies its description, <c>.json</c>.</param>
/// <param name="Version">Changes with the bytes of any of them.</param>
/// <param name="Said">The description.</param>
internal sealed record PiperVoice(string Binary, string File, string Version, JsonElement? Said)
{
    private const int UsualRate = 22050;

    // A voice has tens of megabytes: it is read once for each time it was written.
    private static readonly ConcurrentDictionary<(string Path, DateTime Written, long Length), string> Digests = new();

    /// <summary>Samples a second.</summary>
    public int SampleRate => (int?)Said.Number("audio.sample_rate") is { } rate and > 0 ? rate : UsualRate;

    /// <summary>The language it speaks, such as <c>en</c>; null when it does not say.</summary>
    public string? Language => (Said.Text("language.family") ?? Said.Text("language.code") ?? Said.Text("espeak.voice"))?.Split('_', '-')[0] is { } word ? word is "cmn" ? "zh" : word : null;

    /// <summary>Opens what an account names. Errors: <c>path_refused</c> or <c>file_missing</c>, blaming the setting.</summary>
    /// <param name="allowed">The operator's folder; null when there is none.</param>
    public static PiperVoice Open(MakerAccount account, string? allowed)
    {
        var (binary, file) = (Allowed(account, "binary", allowed), Allowed(account, "voice_file", allowed));
        var described = file + ".json";
        if (!System.IO.File.Exists(described))
        {
            throw Wrong("file_missing", "voice_file", $"Piper's voice {Path.GetFileName(file)} lacks its description {Path.GetFileName(described)}: put it beside the voice");
        }

        try
        {
            return new PiperVoice(binary, file, string.Join(' ', Array.ConvertAll([binary, file, described], Digested)), JsonSerializer.Deserialize<JsonElement>(System.IO.File.ReadAllBytes(described)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Wrong("file_missing", "voice_file", $"Piper's program or voice cannot be read ({failure.Message}): correct the account's paths");
        }
    }

    /// <summary>The number of a speaker; null for the voice's first. Errors: <c>voice_unknown</c>.</summary>
    public int? Speaker(string? voice)
    {
        if (voice is null)
        {
            return null;
        }

        var many = (int?)Said.Number("num_speakers") ?? 1;
        JsonElement? named = Said.At("speaker_id_map") is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(voice, out var id) ? id : null;
        var speaker = named is { ValueKind: JsonValueKind.Number } it ? it.GetInt32() : voice.Length is > 0 and < 5 && voice.All(char.IsAsciiDigit) ? int.Parse(voice, CultureInfo.InvariantCulture) : -1;
        return speaker >= 0 && speaker < many
            ? speaker
            : throw new ReelException("voice_unknown", $"Piper's voice {Path.GetFileName(File)} has no speaker '{Titles.Cut(voice, 40)}': leave it out, or name one of its {many}.");
    }

    /// <summary>Only what the operator put there is run or read, whatever an account names.</summary>
    private static string Allowed(MakerAccount account, string setting, string? allowed)
    {
        if (string.IsNullOrEmpty(allowed) || !Path.IsPathFullyQualified(allowed))
        {
            throw Wrong("path_refused", setting, $"No folder is allowed for Piper: whoever runs this installation has to name one in {PiperSpeech.Setting}, with a path from the root");
        }

        var path = account.Text(setting) ?? throw Wrong("path_refused", setting, $"Piper needs its {setting}: give this account the path");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(allowed)) + Path.DirectorySeparatorChar;
        // Without a way back up it is what it seems to be. What the operator linked there is meant to be there.
        if (path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path) || path.Split('/').Contains("..", StringComparer.Ordinal) || !path.StartsWith(folder, StringComparison.Ordinal))
        {
            throw Wrong("path_refused", setting, $"The {setting} of this account is no path in the folder allowed for Piper ({PiperSpeech.Setting}): name one from the root");
        }

        return System.IO.File.Exists(path) ? path : throw Wrong("file_missing", setting, $"There is no file {path}: correct the {setting} of this account");
    }

    private static string Digested(string path)
    {
        var file = new FileInfo(path);
        return Digests.GetOrAdd((path, file.LastWriteTimeUtc, file.Length), static key =>
        {
            using var from = System.IO.File.OpenRead(key.Path);
            return Convert.ToHexStringLower(SHA256.HashData(from))[..12];
        });
    }

    private static MakerException Wrong(string code, string setting, string what) => new(code, what + ".", Fate.NotExecuted) { Setting = setting };
}
