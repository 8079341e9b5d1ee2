namespace Reelwright.Base.Net;

/// <summary>The bytes of an answer: all of them, or none.</summary>
public static class AnswerBody
{
    /// <summary>Reads them. Errors: <see cref="IOException"/> when it is longer, or was cut off.</summary>
    /// <param name="most">Bytes it may have.</param>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpContent content, int most, CancellationToken ct)
    {
        await using var from = await content.ReadAsStreamAsync(ct);
        using var into = new MemoryStream((int)Math.Clamp(content.Headers.ContentLength ?? 0, 0, most));
        var part = new byte[1 << 16];
        for (int read; (read = await from.ReadAsync(part, ct)) > 0;)
        {
            if (into.Length + read > most)
            {
                throw new IOException($"the answer is longer than {most >> 20} MiB");
            }

            into.Write(part, 0, read);
        }

        // Cut off: what came is not what was sent.
        return content.Headers.ContentLength is { } announced && into.Length < announced && content.Headers.ContentEncoding.Count == 0
            ? throw new IOException("the answer was cut off")
            : into.GetBuffer().AsMemory(0, (int)into.Length);
    }
}
