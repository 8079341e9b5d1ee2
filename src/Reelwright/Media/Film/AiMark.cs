using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>The mark of AI-made content in a film's metadata (GB 45438-2025). Its number and its digest come from the streams alone, so a mark copied onto another film shows.</summary>
public sealed record AiMark
{
    /// <summary>The metadata key.</summary>
    public const string Key = "AIGC";

    /// <summary>1: made by AI.</summary>
    public string Label { get; init; } = "1";

    /// <summary>Who made it.</summary>
    public string ContentProducer { get; init; } = "";

    /// <summary>The work's number at the producer: 32 hex digits drawn from <see cref="ReservedCode1"/>.</summary>
    [JsonPropertyName("ProduceID")]
    public string ProduceId { get; init; } = new('0', 32);

    /// <summary>SHA-256 of the streams as they lie in the file, hex.</summary>
    public string ReservedCode1 { get; init; } = new('0', 64);

    /// <summary>Who spread it: empty, for whoever does.</summary>
    public string ContentPropagator { get; init; } = "";

    /// <summary>The work's number there.</summary>
    [JsonPropertyName("PropagateID")]
    public string PropagateId { get; init; } = "";

    /// <summary>The propagator's integrity data.</summary>
    public string ReservedCode2 { get; init; } = "";

    /// <summary>Reads a mark; null when the text is none.</summary>
    public static AiMark? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<AiMark>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the mark belongs to the film at <paramref name="path"/>.</summary>
    public async Task<bool> Fits(FilmContainer container, string path, CancellationToken ct)
    {
        await using var film = File.OpenRead(path);
        return this == Filled(await Streams(container, film, ct));
    }

    /// <summary>The metadata value of a film that isn't made yet: right in length, its digest still zeros.</summary>
    internal string Text() => JsonSerializer.Serialize(this);

    /// <summary>Writes the true number and digest over the zeros of a film that was made with this mark's <see cref="Text"/>.</summary>
    internal async Task Stamp(FilmContainer container, string path, CancellationToken ct)
    {
        await using var film = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var filled = Filled(await Streams(container, film, ct));
        var (start, length) = await container.Metadata(film, ct);
        var head = new byte[length];
        film.Position = start;
        await film.ReadExactlyAsync(head, ct);
        var at = head.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Text()));
        if (at < 0)
        {
            throw new ReelException("film_wrong", $"The film {path} came out without its mark of AI-made content.");
        }

        film.Position = start + at;
        await film.WriteAsync(Encoding.UTF8.GetBytes(filled.Text()), ct);
    }

    private static async Task<string> Streams(FilmContainer container, FileStream film, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            foreach (var (start, length) in await container.Streams(film, ct))
            {
                film.Position = start;
                await Add(hash, film, length, buffer, ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task Add(IncrementalHash hash, FileStream film, long length, byte[] buffer, CancellationToken ct)
    {
        while (length > 0)
        {
            var read = await film.ReadAsync(buffer.AsMemory(0, (int)Math.Min(length, buffer.Length)), ct);
            if (read == 0)
            {
                throw new ReelException("film_wrong", $"The film {film.Name} ends in the middle of its streams.");
            }

            hash.AppendData(buffer, 0, read);
            length -= read;
        }
    }

    private AiMark Filled(string digest) => this with { ReservedCode1 = digest, ProduceId = Digest.OfParts("ProduceID", digest)[..32] };
}
