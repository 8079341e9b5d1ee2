namespace Reelwright.Providers.Wire;

/// <summary>What sound some bytes are, whatever they were announced as.</summary>
internal static class Sounds
{
    /// <summary>The container by its first bytes; null when it is none of those vendors give.</summary>
    public static string? Format(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("RIFF"u8) => "wav",
        _ when bytes.StartsWith("OggS"u8) => "ogg",
        _ when bytes.StartsWith("fLaC"u8) => "flac",
        _ when bytes.StartsWith("ID3"u8) || (bytes.Length > 1 && bytes[0] == 0xFF && (bytes[1] & 0xE0) == 0xE0) => "mp3",
        _ => null,
    };
}
