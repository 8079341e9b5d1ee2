using Reelwright.Storage;
using Reelwright.Storage.Bucket;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Browser;

/// <summary>The same studio, where the operator has an archive shelf.</summary>
public sealed class ShelfStudioServer : StudioServer
{
    private Scratch Folder { get; } = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Folder.DisposeAsync();
    }

    protected override Task<StoreSettings?> Store()
    {
        var shelf = Folder.At("shelf");
        Directory.CreateDirectory(shelf);
        return Task.FromResult<StoreSettings?>(StoreSettings.Read(null, name => name is ArchiveShelf.Setting ? shelf : null));
    }
}
