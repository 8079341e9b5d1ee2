using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>Which part of a still the frame shows.</summary>
/// <param name="Zoom">1 is the whole still, 1.1 a part of it 1.1 times as large.</param>
/// <param name="X">Where that part lies in what is left over: 0 at the left edge, 1 at the right.</param>
/// <param name="Y">The same from top to bottom.</param>
public readonly record struct View(double Zoom, double X, double Y)
{
    /// <summary>The whole still.</summary>
    public static View Whole { get; } = new(1, 0.5, 0.5);
}

/// <summary>How the camera moves over a still. Constant speed: a start or stop inside a slot would show at every cut.</summary>
/// <param name="Name">Its stable text, as kept in <c>sentences.motion</c>.</param>
/// <param name="From">Where the whole movement begins.</param>
/// <param name="To">Where it ends.</param>
public sealed record Motion(string Name, View From, View To)
{
    // Slower than this a full movement pleases; a short sentence shows only the middle part of it instead of rushing.
    private const double FullSeconds = 4;
    private const double Near = 1.1;

    /// <summary>No movement.</summary>
    public static Motion Still { get; } = new("still", View.Whole, View.Whole);

    /// <summary>Every movement that <see cref="Next"/> may give.</summary>
    public static IReadOnlyList<Motion> All { get; } =
    [
        new("zoom-in", View.Whole, new View(Near, 0.5, 0.5)),
        new("zoom-out", new View(Near, 0.5, 0.5), View.Whole),
        Pan("pan-left", 1, 0.5, 0, 0.5),
        Pan("pan-right", 0, 0.5, 1, 0.5),
        Pan("pan-up", 0.5, 1, 0.5, 0),
        Pan("pan-down", 0.5, 0, 0.5, 1),
        Pan("drift-up-left", 1, 1, 0, 0),
        Pan("drift-up-right", 0, 1, 1, 0),
        Pan("drift-down-left", 1, 0, 0, 1),
        Pan("drift-down-right", 0, 0, 1, 1),
    ];

    /// <summary>The motion of that name. Errors: <c>motion_unknown</c>.</summary>
    public static Motion Parse(string name) =>
        Is(Still, name) ? Still : All.FirstOrDefault(motion => Is(motion, name))
            ?? throw new ReelException("motion_unknown", $"The motion '{name}' isn't known: use still, {string.Join(", ", All.Select(motion => motion.Name))}.");

    /// <summary>The name of a sentence's motion: drawn from its text, moved on until it differs from the row before and, where one stands already, the row after. Computed once and kept.</summary>
    public static string Next(string text, string? before, string? after = null)
    {
        var at = (int)(Digest.Number("motion\n" + text) % (ulong)All.Count);
        while (Is(All[at], before) || Is(All[at], after))
        {
            at = (at + 1) % All.Count;
        }

        return All[at].Name;
    }

    /// <summary>What a frame of a slot shows.</summary>
    /// <param name="frame">0 to <paramref name="frames"/> - 1.</param>
    /// <param name="frames">Frames in the slot.</param>
    /// <param name="fps">Frames a second.</param>
    public View At(int frame, int frames, int fps)
    {
        var time = frames > 1 ? (double)frame / (frames - 1) : 0.5;
        var share = Math.Min(1, frames / (fps * FullSeconds));
        var at = 0.5 + ((time - 0.5) * share);
        return new View(Between(From.Zoom, To.Zoom, at), Between(From.X, To.X, at), Between(From.Y, To.Y, at));
    }

    private static bool Is(Motion motion, string? name) => string.Equals(motion.Name, name, StringComparison.Ordinal);

    private static Motion Pan(string name, double fromX, double fromY, double toX, double toY) =>
        new(name, new View(Near, fromX, fromY), new View(Near, toX, toY));

    private static double Between(double from, double to, double at) => from + ((to - from) * at);
}
