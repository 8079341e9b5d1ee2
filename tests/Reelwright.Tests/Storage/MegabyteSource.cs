namespace Reelwright.Tests.Storage;

/// <summary>A stream of unknown length: so many megabytes, with something happening before each but the first.</summary>
internal sealed class MegabyteSource(int megabytes, Action<int> before) : MemoryStream
{
    private int given;

    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (given > 0)
        {
            before(given);
        }

        return ValueTask.FromResult(given++ < megabytes ? Math.Min(buffer.Length, 1 << 20) : 0);
    }
}
