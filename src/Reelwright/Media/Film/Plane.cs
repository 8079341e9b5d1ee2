namespace Reelwright.Media.Film;

/// <summary>One plane of a still, its edges repeated sideways so that taps beyond an edge find the edge.</summary>
public sealed class Plane(int width, int height)
{
    /// <summary>Bytes before the first pixel of a row.</summary>
    public const int Before = 16;

    // A group of eight pixels is read as 16 bytes, and rows are worked in blocks of 32 pixels.
    private const int After = 64;

    /// <summary>Pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Pixels.</summary>
    public int Height { get; } = height;

    /// <summary>Bytes from one row to the next.</summary>
    public int Stride { get; } = Before + width + After;

    /// <summary>Rows one after another; pixel (x, y) is at <c>y * Stride + Before + x</c>.</summary>
    public byte[] Bytes { get; } = new byte[(Before + width + After) * height];

    /// <summary>Takes over the pixels of a picture without padding.</summary>
    public void Load(ReadOnlySpan<byte> pixels)
    {
        for (var y = 0; y < Height; y++)
        {
            var row = Bytes.AsSpan(y * Stride, Stride);
            pixels.Slice(y * Width, Width).CopyTo(row[Before..]);
            row[..Before].Fill(row[Before]);
            row[(Before + Width)..].Fill(row[Before + Width - 1]);
        }
    }
}
