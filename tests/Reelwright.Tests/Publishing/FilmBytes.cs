using System.Security.Cryptography;
using Reelwright.Publishing;

namespace Reelwright.Tests.Publishing;

/// <summary>Bytes that stand for a film or a cover: made from a seed, never the same twice.</summary>
public sealed class FilmBytes
{
    private readonly byte[] bytes;

    public FilmBytes(int length, int seed = 1)
    {
        bytes = new byte[length];
        var state = (uint)seed * 2654435761u;
        for (var i = 0; i < length; i++)
        {
            state = (state * 1664525u) + 1013904223u;
            bytes[i] = (byte)(state >> 24);
        }

        Digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Digest { get; }

    /// <summary>How often it was opened.</summary>
    public int Opened { get; private set; }

    /// <summary>To be sent.</summary>
    public PostFile File(string type = "video/mp4") => new((offset, _) =>
    {
        Opened++;
        Stream from = new MemoryStream(bytes, writable: false) { Position = offset };
        return Task.FromResult(from);
    }, bytes.Length, type);

    /// <summary>As platforms count it.</summary>
    public FilmFacts Facts(double seconds = 30, int width = 1920, int height = 1080) => new("film.mp4", bytes.Length, Digest, TimeSpan.FromSeconds(seconds), width, height, 30);
}
