namespace Reelwright.Publishing;

/// <summary>A part of a file that is being sent. A file that ends before it says so, instead of sending less.</summary>
internal sealed class PartStream : Stream
{
    private readonly Stream from;
    private readonly long whole;
    private long left;

    public PartStream(Stream from, long length)
    {
        this.from = from;
        whole = left = length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => whole;

    public override long Position { get => whole - left; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (left == 0 || buffer.IsEmpty)
        {
            return 0;
        }

        var read = await from.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken);
        left -= read;
        return read > 0 ? read : throw new EndOfStreamException("the file is shorter than it was");
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            from.Dispose();
        }

        base.Dispose(disposing);
    }
}
