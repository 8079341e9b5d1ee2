using System.Numerics;

namespace Reelwright.Media.Film;

/// <summary>A drawn subtitle: the pixels to lay over a frame, and where.</summary>
public sealed class Strip
{
    private readonly int left;
    private readonly int top;
    private readonly int width;
    private readonly int height;
    private readonly byte[] light;
    private readonly byte[] lightKept;
    private readonly byte[] blue;
    private readonly byte[] red;
    private readonly byte[] colourKept;

    /// <summary>Takes over what is visible of an RGBA picture whose colours are already multiplied by its alpha.</summary>
    /// <param name="rgba">Rows without padding; width and height are even.</param>
    /// <param name="frameTop">Row of the frame on which the picture begins, even.</param>
    public Strip(ReadOnlySpan<byte> rgba, int width, int height, int frameTop)
    {
        var box = Visible(rgba, width, height);
        (left, this.width, this.height) = (box.Left, box.Right - box.Left, box.Bottom - box.Top);
        top = frameTop + box.Top;
        var count = this.width * this.height;
        (light, lightKept) = (new byte[count], new byte[count]);
        (blue, red, colourKept) = (new byte[count / 4], new byte[count / 4], new byte[count / 4]);
        for (var y = 0; y < this.height; y += 2)
        {
            for (var x = 0; x < this.width; x += 2)
            {
                Take(rgba[((((box.Top + y) * width) + left + x) * 4)..], width * 4, x, y);
            }
        }
    }

    /// <summary>Whether nothing of it is visible.</summary>
    public bool IsEmpty => light.Length == 0;

    /// <summary>Lays it over a yuv420p frame.</summary>
    public void Blend(Span<byte> frame, int frameWidth, int frameHeight)
    {
        var luma = frameWidth * frameHeight;
        var (halfLeft, halfTop, half) = (left / 2, top / 2, frameWidth / 2);
        Blend(frame[((top * frameWidth) + left)..], frameWidth, light, lightKept, width, height);
        Blend(frame[(luma + (halfTop * half) + halfLeft)..], half, blue, colourKept, width / 2, height / 2);
        Blend(frame[((luma * 5 / 4) + (halfTop * half) + halfLeft)..], half, red, colourKept, width / 2, height / 2);
    }

    private static (int Left, int Top, int Right, int Bottom) Visible(ReadOnlySpan<byte> rgba, int width, int height)
    {
        var (left, top, right, bottom) = (width, height, 0, 0);
        for (var y = 0; y < height; y++)
        {
            var row = rgba.Slice(y * width * 4, width * 4);
            var first = row.IndexOfAnyExcept((byte)0);
            if (first >= 0)
            {
                (top, bottom) = (Math.Min(top, y), y + 1);
                (left, right) = (Math.Min(left, first / 4), Math.Max(right, (row.LastIndexOfAnyExcept((byte)0) / 4) + 1));
            }
        }

        return right == 0 ? default : (left & ~1, top & ~1, (right + 1) & ~1, (bottom + 1) & ~1);
    }

    // Four pixels share one colour sample. BT.709, limited range, times alpha.
    private void Take(ReadOnlySpan<byte> rgba, int stride, int x, int y)
    {
        double blueSum = 0, redSum = 0;
        var alphaSum = 0;
        for (var i = 0; i < 4; i++)
        {
            var pixel = rgba[(((i >> 1) * stride) + ((i & 1) * 4))..];
            double r = pixel[0], g = pixel[1], b = pixel[2], alpha = pixel[3];
            var luma = (0.2126 * r) + (0.7152 * g) + (0.0722 * b);
            var at = ((y + (i >> 1)) * width) + x + (i & 1);
            light[at] = (byte)Math.Round(((16 * alpha) + (219 * luma)) / 255);
            lightKept[at] = (byte)(255 - pixel[3]);
            blueSum += ((128 * alpha) + (224 * (b - luma) / 1.8556)) / 255;
            redSum += ((128 * alpha) + (224 * (r - luma) / 1.5748)) / 255;
            alphaSum += pixel[3];
        }

        var half = (y / 2 * (width / 2)) + (x / 2);
        blue[half] = (byte)Math.Round(blueSum / 4);
        red[half] = (byte)Math.Round(redSum / 4);
        colourKept[half] = (byte)(255 - ((alphaSum + 2) / 4));
    }

    private static void Blend(Span<byte> target, int stride, ReadOnlySpan<byte> added, ReadOnlySpan<byte> kept, int width, int height)
    {
        for (var y = 0; y < height; y++)
        {
            BlendRow(target.Slice(y * stride, width), added.Slice(y * width, width), kept.Slice(y * width, width));
        }
    }

    private static void BlendRow(Span<byte> target, ReadOnlySpan<byte> added, ReadOnlySpan<byte> kept)
    {
        var x = 0;
        for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(target[x..]), out var low, out var high);
            Vector.Widen(new Vector<byte>(kept[x..]), out var lowKept, out var highKept);
            var scaled = Vector.Narrow(Scale(low, lowKept), Scale(high, highKept));
            (new Vector<byte>(added[x..]) + scaled).CopyTo(target[x..]);
        }

        for (; x < target.Length; x++)
        {
            var product = (target[x] * kept[x]) + 128;
            target[x] = (byte)(added[x] + ((product + (product >> 8)) >> 8));
        }
    }

    // Exact rounding of a product by 255.
    private static Vector<ushort> Scale(Vector<ushort> value, Vector<ushort> kept)
    {
        var product = (value * kept) + new Vector<ushort>(128);
        return (product + (product >> 8)) >> 8;
    }
}
