using System.IO.Compression;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>A zip archive read without trusting it: names never become paths, and what is unpacked is counted as it comes.</summary>
internal sealed class SafeArchive : IDisposable
{
    /// <summary>The most that is ever unpacked from one document.</summary>
    public const long MaxTotal = 512L << 20;

    /// <summary>How many times its packed size an entry of more than <see cref="FreeBytes"/> may have.</summary>
    public const int MaxRatio = 100;

    /// <summary>Entries up to this size may be packed as tightly as they like.</summary>
    public const long FreeBytes = 1 << 20;

    private readonly string path;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private readonly long fileBytes;
    private long total;

    private SafeArchive(ZipArchive zip, string path, long fileBytes)
    {
        this.fileBytes = fileBytes;
        this.zip = zip;
        this.path = path;
    }

    public IEnumerable<string> Names => entries.Keys;

    /// <exception cref="ReelException"><c>file_damaged</c>, <c>archive_unsafe</c>, <c>archive_too_large</c></exception>
    public static SafeArchive Open(Stream stream, string path)
    {
        try
        {
            ArchiveDirectory.Check(stream, path);
            stream.Position = 0;
            var archive = new SafeArchive(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true), path, stream.Length);
            archive.CheckEntries();
            return archive;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw Damaged(path, failure);
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The whole entry, unpacked.</summary>
    /// <exception cref="ReelException"><c>file_damaged</c>, <c>archive_too_large</c></exception>
    public byte[] Read(string name, CancellationToken ct)
    {
        using var source = Open(name, ct);
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The entry as a stream that fails as <see cref="Read"/> does.</summary>
    public Stream Open(string name, CancellationToken ct)
    {
        var entry = entries[name];
        long size = 0;
        return new CountedStream(Source(entry), Count, failure => Damaged(path, failure));

        void Count(int read)
        {
            ct.ThrowIfCancellationRequested();
            size += read;
            total += read;
            if (total > MaxTotal || IsBomb(entry, size))
            {
                throw TooLarge();
            }
        }
    }

    public void Dispose() => zip.Dispose();

    private void CheckEntries()
    {
        long declared = 0;
        foreach (var entry in zip.Entries)
        {
            if (ArchiveDirectory.IsUnsafe(entry.FullName))
            {
                throw new ReelException("archive_unsafe", $"{path} holds an entry whose name leads out of the archive: it is not opened.");
            }

            // What the header admits already decides; what it hides is counted while unpacking.
            declared += entry.Length;
            if (declared > MaxTotal || IsBomb(entry, entry.Length))
            {
                throw TooLarge();
            }

            entries[entry.FullName] = entry;
        }
    }

    private Stream Source(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException)
        {
            throw Damaged(path, failure);
        }
    }

    // No entry is packed into more bytes than the file has, whatever its header says.
    private bool IsBomb(ZipArchiveEntry entry, long size) => size > FreeBytes && size > Math.Min(entry.CompressedLength, fileBytes) * MaxRatio;

    private ReelException TooLarge() =>
        new("archive_too_large", $"{path} unpacks to far more than its size: it is not opened.");

    private static ReelException Damaged(string path, Exception failure) =>
        new("file_damaged", $"{path} is damaged or cut short: fetch it again.", failure);
}
