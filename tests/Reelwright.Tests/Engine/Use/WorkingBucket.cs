using Reelwright.Storage.Bucket;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Storage.Bucket;

namespace Reelwright.Tests.Engine.Use;

/// <summary>The door on an installation that makes what is ordered, and keeps its files in a bucket.</summary>
public sealed class WorkingBucket : Server
{
    private StrictS3 Bucket { get; } = new();

    protected override bool Works => true;

    protected override async Task<StoreSettings?> Store()
    {
        await Bucket.Start();
        return Bucket.Settings("media");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Bucket.DisposeAsync();
    }
}
