using Reelwright.Domain;

namespace Reelwright.Pipeline;

/// <summary>How many frames a film will have: those of the voices that are there, the rest by how fast those speak.</summary>
/// <param name="gaps">Seconds of rest after each line.</param>
public sealed class FrameForecast(IReadOnlyList<Line> lines, IReadOnlyList<double> gaps, int fps)
{
    // Spoken seconds a unit of text takes, until the first voices tell; what it weighs then is little.
    private const double Guess = 0.062;
    private const double GuessWeight = 40;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, double> spoken = [];
    private readonly Dictionary<Guid, int> units = lines.Where(l => !l.Silent).ToDictionary(l => l.Id, l => Units(l.Text));
    private readonly double rest = gaps.Sum() + lines.Where(l => l.Silent).Sum(l => l.Shot!.Seconds);
    private readonly double all = lines.Where(l => !l.Silent).Sum(l => (double)Units(l.Text));
    private double knownSeconds;
    private double knownUnits;

    /// <summary>Before any voice is there: the length that is asked for, or what such a text takes.</summary>
    public static int Of(IReadOnlyList<Line> lines, GenerationSettings makers, VideoSettings video) => video.TargetDuration is { } seconds
        ? (int)(seconds * video.Fps)
        : new FrameForecast(lines, CutList.Gaps(lines, makers), video.Fps).Frames;

    /// <summary>Frames, at least one.</summary>
    public int Frames
    {
        get
        {
            lock (gate)
            {
                var pace = (knownSeconds + (Guess * GuessWeight)) / (knownUnits + GuessWeight);
                return Math.Max(1, (int)((knownSeconds + ((all - knownUnits) * pace) + rest) * fps));
            }
        }
    }

    /// <summary>A voice is there. Told again, the last counts; of a shot in which nothing is said, nothing does.</summary>
    public void Note(Guid sentence, double seconds)
    {
        lock (gate)
        {
            if (!units.TryGetValue(sentence, out var count))
            {
                return;
            }

            if (spoken.Remove(sentence, out var before))
            {
                knownSeconds -= before;
                knownUnits -= count;
            }

            spoken[sentence] = seconds;
            knownSeconds += seconds;
            knownUnits += count;
        }
    }

    /// <summary>Length in units that take about as long to say: a Chinese character is a syllable, a Latin letter a quarter of one.</summary>
    public static int Units(string text) => text.Sum(c => c >= '\u2e80' ? 4 : 1);

    /// <summary>How much of a film a line is, in units.</summary>
    public static double Weight(Line line) => line.Silent ? line.Shot!.Seconds / Guess : Units(line.Text);
}
