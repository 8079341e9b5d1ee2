namespace Reelwright.Tests.Storage;

/// <summary>A stream of unknown length: so many megabytes, with something happening before each but the first.</summary>
internal sealed class MegabyteSource(int megabytes, Action<int> before) : MemoryStream
{
    private const int Megabyte = 1 << 20;
    private long given;

    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (given > 0 && given % Megabyte == 0)
        {
            before((int)(given / Megabyte));
        }

        // Never across the end of a megabyte, however much the reader takes at a time.
        var part = given < (long)megabytes * Megabyte ? (int)Math.Min(buffer.Length, Megabyte - (given % Megabyte)) : 0;
        given += part;
        return ValueTask.FromResult(part);
    }
}
