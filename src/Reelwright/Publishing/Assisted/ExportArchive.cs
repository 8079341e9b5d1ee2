using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Publishing.Assisted;

/// <summary>A ZIP that is written from its first byte to its last, and knows what it holds.</summary>
internal sealed class ExportArchive : IAsyncDisposable
{
    // As far as the format reaches.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Stream into;
    private readonly ZipArchive zip;
    private readonly string folder;
    private readonly DateTimeOffset at;
    private readonly List<ExportFile> files = [];

    private ExportArchive(Stream into, ZipArchive zip, string folder, DateTimeOffset at)
    {
        this.into = into;
        this.zip = zip;
        this.folder = folder;
        this.at = at > Earliest ? at : Earliest;
    }

    /// <summary>What is in it so far, in order.</summary>
    public IReadOnlyList<ExportFile> Files => files;

    public static async Task<ExportArchive> Open(Stream target, string folder, DateTimeOffset at, CancellationToken ct)
    {
        // Where one can go back, sizes are put before the files too: more programs can read it so.
        var way = target.CanSeek ? target : new PatientStream(target);
        return new ExportArchive(way, await ZipArchive.CreateAsync(way, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct), folder, at);
    }

    /// <summary>Text as UTF-8 without a mark at its head, so that what is pasted is the text.</summary>
    public async Task Add(string name, string text, CancellationToken ct)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        await Copy(name, from, CompressionLevel.Optimal, ct);
    }

    /// <summary>A picture: nothing is gained by packing it.</summary>
    public async Task<string> Add(string name, PostFile file, CancellationToken ct)
    {
        await using var from = await file.Part(0, file.Length, ct);
        return await Copy(name, from, CompressionLevel.NoCompression, ct);
    }

    /// <summary>The film, which has to be the one of the post. Errors: <c>film_changed</c>.</summary>
    public async Task Film(string name, PostFile file, string digest, CancellationToken ct)
    {
        if (!string.Equals(await Add(name, file, ct), digest, StringComparison.Ordinal))
        {
            throw new ReelException("film_changed", "The film's file is no longer the one this post was made for: make the post anew.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await zip.DisposeAsync();
        await into.FlushAsync();
    }

    private async Task<string> Copy(string name, Stream from, CompressionLevel packed, CancellationToken ct)
    {
        var entry = zip.CreateEntry($"{folder}/{name}", packed);
        entry.LastWriteTime = at;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (part, all) = (new byte[1 << 17], 0L);
        await using (var packing = await entry.OpenAsync(ct))
        {
            for (int read; (read = await from.ReadAsync(part, ct)) > 0; all += read)
            {
                hash.AppendData(part, 0, read);
                await packing.WriteAsync(part.AsMemory(0, read), ct);
            }
        }

        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        files.Add(new ExportFile(name, all, digest));
        return digest;
    }
}

/// <summary>A file of a package.</summary>
/// <param name="Digest">SHA-256, lower-case hex.</param>
internal sealed record ExportFile(string Name, long Bytes, string Digest);
