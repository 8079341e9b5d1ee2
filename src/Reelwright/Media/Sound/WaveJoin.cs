using System.Buffers.Binary;

namespace Reelwright.Media.Sound;

/// <summary>Joins voice lines into one file, streamed.</summary>
public static class WaveJoin
{
    /// <summary>Writes the lines one after another with <paramref name="gap"/> samples of silence between them.</summary>
    /// <param name="paths">Files as <see cref="Wave.Write"/> makes them.</param>
    public static async Task Write(IReadOnlyList<string> paths, int gap, string outPath, CancellationToken ct)
    {
        await using var whole = File.Create(outPath);
        // The header of an empty file of the same kind; its two lengths are set when they are known.
        var header = Wave.Write([]);
        await whole.WriteAsync(header, ct);
        var silence = new byte[gap * sizeof(short)];
        for (var i = 0; i < paths.Count; i++)
        {
            if (i > 0)
            {
                await whole.WriteAsync(silence, ct);
            }

            await using var part = File.OpenRead(paths[i]);
            part.Position = Wave.HeaderBytes;
            await part.CopyToAsync(whole, ct);
        }

        var data = checked((int)(whole.Length - Wave.HeaderBytes));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), data + Wave.HeaderBytes - 8);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), data);
        whole.Position = 0;
        await whole.WriteAsync(header, ct);
    }
}
