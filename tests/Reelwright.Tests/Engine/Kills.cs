namespace Reelwright.Tests.Engine;

/// <summary>What the kills of <see cref="CrashTests"/> met: those that came too late disturb nothing and prove nothing, so too many of them fail the class when it is over.</summary>
public sealed class Kills : IDisposable
{
    // As many as run by default; whoever looks at fewer looks for something else.
    private const int Few = 4;
    private const int FewMet = 2;
    private const int MostMet = 25;

    private int moments;
    private int met;
    private int tools;
    private int abandoned;

    /// <summary>A run was to be killed; whether it still ran, and what of its calls was interrupted.</summary>
    internal void Run(bool killed, string interrupted) => Note(killed, interrupted);

    /// <summary>The tools of a run were to be killed; how many there were, and what of its calls was interrupted.</summary>
    internal void Tools(int killed, string interrupted)
    {
        tools += killed;
        Note(killed > 0, interrupted);
    }

    public void Dispose()
    {
        var said = FormattableString.Invariant($"of {moments} kills {met} met somebody, {tools} tools died, and {abandoned} left a call behind");
        if (moments >= Few)
        {
            met.ShouldBeGreaterThanOrEqualTo(FewMet, said);
        }

        if (moments == CrashTests.Moments)
        {
            met.ShouldBeGreaterThanOrEqualTo(MostMet, said);
            tools.ShouldBeGreaterThan(0, said);
            abandoned.ShouldBeGreaterThan(0, said);
        }
    }

    private void Note(bool hit, string interrupted)
    {
        moments++;
        met += hit ? 1 : 0;
        abandoned += interrupted.Contains("abandoned", StringComparison.Ordinal) ? 1 : 0;
    }
}
