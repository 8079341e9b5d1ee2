using System.Runtime.CompilerServices;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Draws the frames of a moving camera from one still, sharper than a pixel: four Catmull-Rom taps across, four down, no jitter.</summary>
public sealed class Sampler
{
    private readonly int width;
    private readonly int height;
    private readonly SamplerPath path;
    private readonly Plane luma;
    private readonly Plane blue;
    private readonly Plane red;
    private readonly Columns lumaColumns;
    private readonly Columns chromaColumns;
    private readonly short[] ring;

    /// <summary>For stills and frames of one size.</summary>
    /// <param name="width">Even, pixels.</param>
    /// <param name="height">Even, pixels.</param>
    /// <param name="path">Instructions to use; this processor's best when null.</param>
    public Sampler(int width, int height, SamplerPath? path = null)
    {
        (this.width, this.height, this.path) = (width, height, path ?? SamplerPaths.Best);
        luma = new Plane(width, height);
        blue = new Plane(width / 2, height / 2);
        red = new Plane(width / 2, height / 2);
        lumaColumns = new Columns(width);
        chromaColumns = new Columns(width / 2);
        ring = new short[4 * lumaColumns.Padded];
    }

    /// <summary>Bytes of one frame in yuv420p.</summary>
    public int FrameBytes => width * height * 3 / 2;

    /// <summary>Bytes a frame buffer must have: the last row is written in whole blocks.</summary>
    public int BufferBytes => FrameBytes + Columns.Block;

    /// <summary>Takes the still to draw from: yuv420p, <see cref="FrameBytes"/> long.</summary>
    public void Load(ReadOnlySpan<byte> still)
    {
        var quarter = width * height / 4;
        luma.Load(still);
        blue.Load(still[(4 * quarter)..]);
        red.Load(still[(5 * quarter)..]);
    }

    /// <summary>Draws one frame, yuv420p, into a buffer of <see cref="BufferBytes"/>. Zoom is 1 or more.</summary>
    public void Draw(View view, Span<byte> buffer)
    {
        var quarter = width * height / 4;
        // In this order: what a plane's last row writes too much, the next plane writes over.
        var lens = Lens.Luma(view, width, height);
        lumaColumns.Aim(lens.StepX, lens.StartX);
        Draw(luma, lumaColumns, lens, buffer);
        lens = Lens.Chroma(view, width, height);
        chromaColumns.Aim(lens.StepX, lens.StartX);
        Draw(blue, chromaColumns, lens, buffer[(4 * quarter)..]);
        Draw(red, chromaColumns, lens, buffer[(5 * quarter)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Draw(Plane plane, Columns columns, Lens lens, Span<byte> target)
    {
        if (lens.StepX == 1 && lens.StepY == 1)
        {
            Copy(plane, target);
            return;
        }

        Span<short> weights = stackalloc short[4];
        var ready = -1;
        for (var y = 0; y < plane.Height; y++)
        {
            var at = (lens.StepY * y) + lens.StartY;
            var row = (int)Math.Floor(at);
            for (var tap = 0; tap < 4; tap++)
            {
                weights[tap] = (short)Math.Round(short.MaxValue * Taps.Ideal(tap - 1, at - row));
            }

            // Rounding must not make an even surface darker or lighter.
            weights[1] += (short)(short.MaxValue - weights[0] - weights[1] - weights[2] - weights[3]);
            for (ready = Math.Max(ready, Line(plane, row - 1) - 1); ready < Line(plane, row + 2);)
            {
                ready++;
                SampleAcross(plane.Bytes.AsSpan(ready * plane.Stride, plane.Stride), columns, Slot(columns, ready));
            }

            SampleDown(
                Slot(columns, Line(plane, row - 1)), Slot(columns, Line(plane, row)), Slot(columns, Line(plane, row + 1)), Slot(columns, Line(plane, row + 2)),
                weights, columns.Padded, target[(y * plane.Width)..]);
        }
    }

    private static void Copy(Plane plane, Span<byte> target)
    {
        for (var y = 0; y < plane.Height; y++)
        {
            plane.Bytes.AsSpan((y * plane.Stride) + Plane.Before, plane.Width).CopyTo(target[(y * plane.Width)..]);
        }
    }

    private static int Line(Plane plane, int row) => Math.Clamp(row, 0, plane.Height - 1);

    private Span<short> Slot(Columns columns, int line) => ring.AsSpan((line & 3) * columns.Padded, columns.Padded);

    private void SampleAcross(ReadOnlySpan<byte> source, Columns columns, Span<short> row)
    {
        switch (path)
        {
            case SamplerPath.Avx2:
                SampleAvx2.Across(source, columns, row);
                break;
            case SamplerPath.Vector128:
                SampleVector128.Across(source, columns, row);
                break;
            default:
                SampleScalar.Across(source, columns, row);
                break;
        }
    }

    private void SampleDown(
        ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, ReadOnlySpan<short> weights, int count, Span<byte> target)
    {
        switch (path)
        {
            case SamplerPath.Avx2:
                SampleAvx2.Down(a, b, c, d, weights, count, target);
                break;
            case SamplerPath.Vector128:
                SampleVector128.Down(a, b, c, d, weights, count, target);
                break;
            default:
                SampleScalar.Down(a, b, c, d, weights, count, target);
                break;
        }
    }
}
