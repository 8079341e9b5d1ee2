using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Features.Bench;

/// <summary>One connection that is kept, asked one request after the other. It reads answers and no more than it must: what a client costs is measured on both sides.</summary>
public sealed class Wire : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfLine = "\r\n"u8.ToArray();
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];

    /// <summary>An answer; its body is there until the next request.</summary>
    public readonly record struct Answer(int Status, string Head, ReadOnlyMemory<byte> Body)
    {
        /// <summary>The row's version in the ETag, without that of the text below it; 0 when there is none.</summary>
        public uint Version => Header("ETag") is { } tag ? uint.Parse(tag.Trim('"').Split('-')[0], CultureInfo.InvariantCulture) : 0;

        /// <summary>A header's value.</summary>
        public string? Header(string name) => Wire.Header(Head, name);
    }

    /// <summary>Connects to a port of this machine.</summary>
    public static async Task<Wire> Open(int port, CancellationToken ct)
    {
        var wire = new Wire();
        await wire.socket.ConnectAsync(IPAddress.Loopback, port, ct);
        return wire;
    }

    /// <summary>Sends a whole request and reads the whole answer. Errors: <c>answer_unreadable</c>.</summary>
    public async Task<Answer> Ask(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += await socket.SendAsync(request[sent..], ct);
        }

        var (read, head) = (0, -1);
        while (head < 0)
        {
            read += await More(read, ct);
            head = buffer.AsSpan(0, read).IndexOf(EndOfHead);
        }

        var text = Encoding.ASCII.GetString(buffer, 0, head + 2);
        var (status, body) = (int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), head + EndOfHead.Length);
        if (Header(text, "Content-Length") is { } length)
        {
            var end = body + int.Parse(length, CultureInfo.InvariantCulture);
            while (read < end)
            {
                read += await More(read, ct);
            }

            return new Answer(status, text, buffer.AsMemory(body, end - body));
        }

        return Header(text, "Transfer-Encoding") is "chunked" ? new Answer(status, text, await Chunks(body, read, ct)) : new Answer(status, text, default);
    }

    /// <inheritdoc />
    public void Dispose() => socket.Dispose();

    // Put together in place: a chunk's own line is always longer than nothing.
    private async Task<ReadOnlyMemory<byte>> Chunks(int body, int read, CancellationToken ct)
    {
        for (int at = body, end = body; ;)
        {
            int line;
            while ((line = buffer.AsSpan(at, read - at).IndexOf(EndOfLine)) < 0)
            {
                read += await More(read, ct);
            }

            var size = int.Parse(Encoding.ASCII.GetString(buffer, at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var next = at + line + 2 + size + 2;
            while (read < next)
            {
                read += await More(read, ct);
            }

            if (size == 0)
            {
                return buffer.AsMemory(body, end - body);
            }

            buffer.AsSpan(at + line + 2, size).CopyTo(buffer.AsSpan(end));
            (end, at) = (end + size, next);
        }
    }

    private async Task<int> More(int read, CancellationToken ct)
    {
        if (read == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var more = await socket.ReceiveAsync(buffer.AsMemory(read), ct);
        return more > 0 ? more : throw new ReelException("answer_unreadable", "The server closed the connection in the middle of an answer.");
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf("\r\n" + name + ":", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + name.Length + 3)..head.IndexOf("\r\n", at + 2, StringComparison.Ordinal)].Trim();
    }
}
