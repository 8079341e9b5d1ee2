using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Storage.Bucket;

/// <summary>Where the operator wants files kept: each area in the data folder, or at a prefix of a bucket. Errors: <c>store_setting_invalid</c>.</summary>
public sealed class StoreSettings
{
    private const long DefaultCache = 10L << 30;

    private readonly IReadOnlyDictionary<StorageType, string?> areas;

    private StoreSettings(IReadOnlyDictionary<StorageType, string?> areas, BucketServer? server, long cache, string? archive)
    {
        this.areas = areas;
        Server = server;
        CacheBytes = cache;
        Archive = archive;
    }

    /// <summary>Everything in the data folder.</summary>
    public static StoreSettings Disk { get; } = new(Enum.GetValues<StorageType>().ToDictionary(area => area, _ => (string?)null), null, DefaultCache, null);

    /// <summary>The server of the buckets; null when every area is on disk.</summary>
    public BucketServer? Server { get; }

    /// <summary>Bytes of local copies of a bucket's files that are kept at most, but for those in use.</summary>
    public long CacheBytes { get; }

    /// <summary>The operator's folder for what is put away, absolute; null when there is none.</summary>
    public string? Archive { get; }

    /// <summary>The addresses of the areas that are in buckets.</summary>
    public IEnumerable<string> Addresses => areas.Values.OfType<string>();

    /// <summary>
    /// Reads <c>REEL_STORE</c> and what belongs to it, and <c>REEL_ARCHIVE</c>. <c>REEL_STORE_TEMP=disk</c> and the like place one area otherwise.
    /// No message repeats a value that may hold a key.
    /// </summary>
    /// <param name="asked"><c>--store</c>, which goes before <c>REEL_STORE</c>; or null.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static StoreSettings Read(string? asked, Func<string, string?> environment)
    {
        var all = Prefix("REEL_STORE", asked ?? environment("REEL_STORE"));
        var addresses = Enum.GetValues<StorageType>().ToDictionary(area => area, area => Area(area, all, environment("REEL_STORE_" + area.Word())));
        var (inner, outer) = addresses.Where(a => a.Value is not null).SelectMany(a => addresses.Where(b => b.Key != a.Key && b.Value is not null), (a, b) => (Inner: a, Outer: b))
            .FirstOrDefault(p => (p.Inner.Value + "/").StartsWith(p.Outer.Value + "/", StringComparison.Ordinal));
        if (inner.Value is not null)
        {
            throw Invalid("REEL_STORE_" + inner.Key.Word(), $"another prefix than that of {outer.Key.Word()}, and not one inside it");
        }

        var archive = Folder(ArchiveShelf.Setting, environment(ArchiveShelf.Setting));
        return addresses.Values.All(address => address is null)
            ? archive is null ? Disk : new StoreSettings(addresses, null, DefaultCache, archive)
            : new StoreSettings(addresses, BucketServer.Read(environment), Cache(environment("REEL_STORE_CACHE_MB")), archive);
    }

    /// <summary>The <c>s3://</c> address of an area, or null for its folder in the data folder.</summary>
    public string? AddressOf(StorageType area) => areas[area];

    internal static ReelException Invalid(string name, string wanted) => new("store_setting_invalid", $"{name} must be {wanted}.");

    private static string? Area(StorageType area, string? all, string? own) => own switch
    {
        null or "" => all is null ? null : $"{all}/{area.ToString().ToLowerInvariant()}",
        "disk" => null,
        _ => Prefix("REEL_STORE_" + area.Word(), own),
    };

    private static string? Prefix(string name, string? value)
    {
        if (value is null or "")
        {
            return null;
        }

        var parts = value.TrimEnd('/').Split('/');
        var plain = parts is ["s3:", "", var bucket, ..] && bucket.Length is >= 3 and <= 63 && parts.Skip(2).All(part => part.Length > 0 && part.All(Allowed) && part is not ("." or ".."));
        return plain && value.Length <= 300 ? value.TrimEnd('/') : throw Invalid(name, "s3://BUCKET or s3://BUCKET/PREFIX of letters, digits, '.', '-' and '_'");
    }

    private static string? Folder(string name, string? value) => value is null or "" ? null
        : Path.IsPathFullyQualified(value) ? value : throw Invalid(name, "the absolute path of a folder that is there");

    private static bool Allowed(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';

    private static long Cache(string? megabytes) => megabytes is null or "" ? DefaultCache
        : int.TryParse(megabytes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? (long)number << 20
        : throw Invalid("REEL_STORE_CACHE_MB", "a whole number of megabytes from 1");
}
