namespace Reelwright.Media.Subtitles;

/// <summary>A text as atoms that can be set on one or two lines.</summary>
public sealed class Lines(string text, List<Atom> atoms, int cells)
{
    // Width up to each atom, with the spaces: the width of any stretch is a difference.
    private readonly int[] sums = Sum(atoms);

    /// <summary>Number of atoms.</summary>
    public int Count => atoms.Count;

    /// <summary>Whether most of it is full-width.</summary>
    public bool Wide { get; } = atoms.Sum(atom => atom.Cells) * 2 > text.Length * 3;

    /// <summary>First character of an atom; the end of the text after the last.</summary>
    public int CharAt(int atom) => atom < atoms.Count ? atoms[atom].Start : text.Length;

    /// <summary>Characters of a stretch of atoms.</summary>
    public int Letters(int start, int end) => atoms[end - 1].End - atoms[start].Start;

    /// <summary>What it costs the reader to stop before an atom; nothing at the end.</summary>
    public double BreakAfter(int end) => end == atoms.Count ? 0 : Breaks.Cost(text, atoms[end - 1], atoms[end]);

    /// <summary>What it costs to set a stretch of atoms; infinite when two lines don't hold it.</summary>
    public double Cost(int start, int end) => Best(start, end).Cost;

    /// <summary>The stretch on one or two lines.</summary>
    public string Set(int start, int end)
    {
        var at = Best(start, end).At;
        return at == end ? Slice(start, end) : Slice(start, at) + "\n" + Slice(at, end);
    }

    private (double Cost, int At) Best(int start, int end)
    {
        if (Fits(start, end))
        {
            return (0, end);
        }

        var best = (Cost: double.PositiveInfinity, At: end);
        for (var at = start + 1; at < end && Fits(start, at); at++)
        {
            if (Fits(at, end))
            {
                // Even lines, the lower rather the longer: less of the picture is covered and the eye travels less.
                var uneven = Width(start, at) - Width(at, end);
                var cost = 0.8 + (0.4 * BreakAfter(at)) + ((uneven > 0 ? 1.8 : 1.4) * Math.Abs(uneven) / cells);
                best = cost < best.Cost ? (cost, at) : best;
            }
        }

        return best;
    }

    private bool Fits(int start, int end) => end - start == 1 || Width(start, end) <= cells;

    private int Width(int start, int end) => sums[end] - sums[start] - (atoms[start].Spaced ? 1 : 0);

    private string Slice(int start, int end) => text[atoms[start].Start..atoms[end - 1].End];

    private static int[] Sum(List<Atom> atoms)
    {
        var all = new int[atoms.Count + 1];
        for (var i = 0; i < atoms.Count; i++)
        {
            all[i + 1] = all[i] + atoms[i].Cells + (atoms[i].Spaced ? 1 : 0);
        }

        return all;
    }
}
