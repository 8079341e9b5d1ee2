using System.Runtime.CompilerServices;

namespace Reelwright.Media.Film;

/// <summary>What every row of a plane has in common: for each eight pixels, the place of their sixteen source bytes and how to pick and weigh them.</summary>
internal sealed class Columns
{
    /// <summary>Pixels that share one load of sixteen bytes.</summary>
    public const int Group = 8;

    /// <summary>Pixels that the widest path works on at once.</summary>
    public const int Block = 32;

    private readonly int width;

    /// <summary>Tables for rows of that many pixels.</summary>
    public Columns(int width)
    {
        this.width = width;
        Padded = (width + Block - 1) / Block * Block;
        Sources = new int[Padded / Group];
        PickNear = new byte[Padded * 2];
        PickFar = new byte[Padded * 2];
        WeighNear = new sbyte[Padded * 2];
        WeighFar = new sbyte[Padded * 2];
    }

    /// <summary>Pixels worked on: whole blocks, what is beyond the row repeats its last pixel.</summary>
    public int Padded { get; }

    /// <summary>For each group the offset of its sixteen bytes from the start of a padded source row.</summary>
    public int[] Sources { get; }

    /// <summary>For each pixel the two bytes of its taps -1 and 0 among the sixteen.</summary>
    public byte[] PickNear { get; }

    /// <summary>For each pixel the two bytes of its taps 1 and 2 among the sixteen.</summary>
    public byte[] PickFar { get; }

    /// <summary>The weights of <see cref="PickNear"/>.</summary>
    public sbyte[] WeighNear { get; }

    /// <summary>The weights of <see cref="PickFar"/>.</summary>
    public sbyte[] WeighFar { get; }

    /// <summary>Lays the tables out for a lens; its step is at most 1, so eight pixels and their taps span at most twelve bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Aim(double step, double start)
    {
        var taps = Taps.Across;
        for (var x = 0; x < Padded; x++)
        {
            var place = (int)Math.Floor((((step * Math.Min(x, width - 1)) + start) * Taps.Phases) + 0.5);
            var first = (place >> 7) - 1 + Plane.Before;
            if (x % Group == 0)
            {
                Sources[x / Group] = first;
            }

            var pick = first - Sources[x / Group];
            var tap = (place & 127) * 4;
            PickNear[2 * x] = (byte)pick;
            PickNear[(2 * x) + 1] = (byte)(pick + 1);
            PickFar[2 * x] = (byte)(pick + 2);
            PickFar[(2 * x) + 1] = (byte)(pick + 3);
            WeighNear[2 * x] = taps[tap];
            WeighNear[(2 * x) + 1] = taps[tap + 1];
            WeighFar[2 * x] = taps[tap + 2];
            WeighFar[(2 * x) + 1] = taps[tap + 3];
        }
    }
}
