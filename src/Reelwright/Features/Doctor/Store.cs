using System.Globalization;
using Reelwright.Base;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;

namespace Reelwright.Features.Doctor;

/// <summary>Where files are kept; of buckets all that a store needs is tried, and nothing of the key is shown.</summary>
internal static class Store
{
    // Servers refuse requests that are a quarter of an hour off.
    private static readonly TimeSpan Off = TimeSpan.FromMinutes(2);

    private static readonly BucketPatience Patience = BucketPatience.Usual with { Tries = 2, Answer = TimeSpan.FromSeconds(10) };

    public static async Task<Finding> Files(CancellationToken ct)
    {
        try
        {
            var settings = StoreSettings.Read(null, Environment.GetEnvironmentVariable);
            return settings.Server is { } server ? await Buckets(settings, server, ct) : Finding.Ok("file store", "in the data folder");
        }
        catch (ReelException failure)
        {
            return Finding.Failure("file store", failure);
        }
    }

    /// <summary>Where files go that are put away. What is tried there is gone afterwards.</summary>
    public static async Task<Finding> Archive(CancellationToken ct)
    {
        try
        {
            // What is wrong with the store itself is told above.
            if (StoreSettings.Read(null, name => name is ArchiveShelf.Setting ? Environment.GetEnvironmentVariable(name) : null).Archive is not { } shelf)
            {
                return Finding.Ok("archive shelf", "none: files of clips that are put away are dropped");
            }

            var free = await new ArchiveDisk(shelf, TimeProvider.System).Check(ct);
            return Finding.Ok("archive shelf", string.Create(CultureInfo.InvariantCulture, $"{shelf}, can be written, {free >> 30} GiB free"));
        }
        catch (ReelException failure)
        {
            return Finding.Failure("archive shelf", failure);
        }
    }

    private static async Task<Finding> Buckets(StoreSettings settings, BucketServer server, CancellationToken ct)
    {
        using var client = new BucketClient(server, Patience, TimeProvider.System);
        var ahead = TimeSpan.Zero;
        foreach (var address in settings.Addresses)
        {
            ahead = await BucketProbe.Run(client, address, TimeProvider.System, ct);
        }

        var says = string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(", ", settings.Addresses)} at {server.Shown}: listed, put, read and removed; copies here up to {settings.CacheBytes >> 20} MB");
        return ahead.Duration() < Off ? Finding.Ok("file store", says)
            : Finding.Note("file store", says, string.Create(CultureInfo.InvariantCulture, $"set the clock: the store's is {ahead.TotalSeconds:0} s ahead of this machine's"));
    }
}
