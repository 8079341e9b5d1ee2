namespace Reelwright.Storage;

/// <summary>A finished file as it was found in an area.</summary>
/// <param name="Path">As rows hold it: an absolute path or an <c>s3://</c> address.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Changed">When it was last written.</param>
public sealed record FoundFile(string Path, long Size, DateTimeOffset Changed)
{
    /// <summary>Its name: a digest and an extension, if it is one of ours.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>
/// Where the finished files of one area lie: a folder on disk or a prefix in a bucket. Files there are whole; a path that a method takes
/// is one that <see cref="Inside"/> has answered. Errors of a bucket: <c>store_unreachable</c>, <c>store_denied</c>, <c>store_corrupt</c>.
/// </summary>
public interface IFilePlace
{
    /// <summary>Absolute folder or <c>s3://bucket/prefix</c>, with nothing behind it (002 <c>directory_path</c>).</summary>
    string Address { get; }

    /// <summary>A folder on this machine's disk in which files of the area are written before they are finished.</summary>
    string Workplace { get; }

    /// <summary>The path as this place writes it, when it names something below the address; else null.</summary>
    string? Inside(string path);

    /// <summary>Takes over a whole, durable local file of the workplace as <paramref name="file"/>.</summary>
    Task Keep(string written, StoredFile file, CancellationToken ct);

    /// <summary>Bytes of a file; null when it is not there.</summary>
    Task<long?> Size(string path, CancellationToken ct);

    /// <summary>A stream that can be sought in; what is not read is not fetched. Errors: <c>file_removed</c>.</summary>
    Task<Stream> Read(string path, CancellationToken ct);

    /// <summary>A local file with these bytes: the file itself, or a link at <paramref name="link"/> that keeps a copy from going. Errors: <c>file_removed</c>.</summary>
    Task<string> Local(string path, Func<string> link, CancellationToken ct);

    /// <summary>Removes a file; false when there was none.</summary>
    Task<bool> Delete(string path, CancellationToken ct);

    /// <summary>What is known of a file; null when it is not there.</summary>
    Task<FoundFile?> Find(string path, CancellationToken ct);

    /// <summary>Removes a file, unless it was written after <paramref name="since"/>: false then. <paramref name="aside"/> is a path of the workplace to move it to first.</summary>
    Task<bool> Remove(string path, Func<string> aside, DateTimeOffset since, CancellationToken ct);

    /// <summary>Bytes free; null where nobody can say.</summary>
    long? Free { get; }

    /// <summary>All finished files, in no fixed order.</summary>
    IAsyncEnumerable<FoundFile> List(CancellationToken ct);

    /// <summary>Where it is said which database the files belong to; no file of the area.</summary>
    string Mark { get; }

    /// <summary>What is said there; null when nothing is.</summary>
    Task<string?> ReadMark(CancellationToken ct);

    /// <summary>Says it.</summary>
    Task WriteMark(string text, CancellationToken ct);

    /// <summary>Whether it can be used now; throws what is wrong with it.</summary>
    Task Check(CancellationToken ct);
}
