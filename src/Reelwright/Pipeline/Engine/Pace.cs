namespace Reelwright.Pipeline.Engine;

/// <summary>What a running stage has measured of itself. Units that were there before it began say nothing about its speed.</summary>
public sealed class Pace(double prior)
{
    private readonly Lock gate = new();
    private int found = -1;
    private int made;
    private double cpu;
    private double elapsed;

    /// <summary>What it made, in units, with what: CPU seconds counted, seconds of the clock.</summary>
    public (int Made, double Cpu, double Elapsed) So { get { lock (gate) { return (made, cpu, elapsed); } } }

    /// <summary>So many units of <paramref name="total"/> are done now; the first time they are those that were found.</summary>
    public void Note(int done, double cpuSeconds, double seconds)
    {
        lock (gate)
        {
            found = found < 0 ? done : found;
            // Several sentences end at once, and the last to be told need not be the last that ended.
            made = Math.Max(made, done - found);
            cpu = Math.Max(cpu, cpuSeconds);
            elapsed = Math.Max(elapsed, seconds);
        }
    }

    /// <summary>Core seconds a unit takes: what was known before counts like an eighth of the work, so that one odd sentence does not sway it.</summary>
    /// <param name="wall">True for stages that hold every core while they run: the clock also knows what nobody counted, and who else is working.</param>
    public double Cost(int total, bool wall)
    {
        lock (gate)
        {
            var weight = Math.Max(1, (total - Math.Max(0, found)) / 8.0);
            var used = wall ? elapsed * Environment.ProcessorCount : cpu;
            return made == 0 ? prior : ((prior * weight) + used) / (weight + made);
        }
    }
}
