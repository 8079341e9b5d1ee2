using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Hearing;

/// <summary>A stored recording that is decoded when its sound is needed for the first time: whoever only waits for a maker comes by every few seconds, and needs none.</summary>
public sealed class LateRecording(FileStore files, string stored) : IDisposable
{
    private Recording? opened;

    /// <summary>Its sound. Errors: those of <see cref="Recording.Open"/>, <c>file_removed</c>, those of the store.</summary>
    public async Task<Recording> Open(CancellationToken ct)
    {
        if (opened is null)
        {
            using var local = files.Local();
            opened = await Recording.Open(await local.Path(stored, ct), files.NewTempPath(StorageType.Temp, "pcm"), ct);
        }

        return opened;
    }

    /// <inheritdoc />
    public void Dispose() => opened?.Dispose();
}
