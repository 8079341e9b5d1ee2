namespace Reelwright.Base.Net;

/// <summary>A file on its way from elsewhere: that it breaks off, or takes too long, is told as that and not as a fault of the disk.</summary>
/// <param name="lost">What is thrown then.</param>
/// <param name="late">Cancelled when it has taken too long.</param>
internal sealed class FetchedBytes(Stream from, Func<Exception, ReelException> lost, CancellationToken late) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late, cancellationToken);
        try
        {
            return await from.ReadAsync(buffer, either.Token);
        }
        // What was compressed and is damaged is told by the last two.
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException or InvalidOperationException || (broken is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw lost(broken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
