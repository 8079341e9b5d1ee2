namespace Reelwright.Tests.Publishing.Assisted;

/// <summary>A stream as an answer on its way is one: it cannot be sought in, and waits for nobody who writes without waiting.</summary>
internal sealed class OneWay : Stream
{
    private const int MostKept = 1 << 20;

    public MemoryStream Kept { get; } = new();

    public long Written { get; private set; }

    /// <summary>Told how much was written by then, before each write.</summary>
    public Action<long>? Writing { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Writing?.Invoke(Written);
        Written += buffer.Length;
        if (Kept.Length < MostKept)
        {
            Kept.Write(buffer.Span);
        }

        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() => throw new InvalidOperationException("flushed without waiting");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("written without waiting");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>So many zeros.</summary>
internal sealed class Zeros(long length) : Stream
{
    private long left = length;

    /// <summary>How many were read.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, left);
        Array.Clear(buffer, offset, read);
        left -= read;
        Given += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
