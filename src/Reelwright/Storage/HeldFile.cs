namespace Reelwright.Storage;

/// <summary>A finished file as it lies in an area.</summary>
/// <param name="Digest">SHA-256 of its bytes, as its name says.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was stored, or stored again.</param>
public sealed record HeldFile(string Digest, string Extension, long Size, DateTimeOffset Modified)
{
    /// <summary>Its name in the area.</summary>
    public string Name => $"{Digest}.{Extension}";
}
