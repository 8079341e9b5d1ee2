using Reelwright.Publishing;

namespace Reelwright.Pipeline.Publications;

/// <summary>A file for a step at a platform.</summary>
/// <param name="gone">A file that was made for this step alone; null for none.</param>
public sealed class StepFile(PostFile file, string? gone = null) : IDisposable
{
    /// <summary>To be sent.</summary>
    public PostFile File => file;

    /// <inheritdoc />
    public void Dispose()
    {
        if (gone is not null)
        {
            System.IO.File.Delete(gone);
        }
    }
}
