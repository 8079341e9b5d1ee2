using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>SIGTERM in the middle: a quick, clean end, and the next run goes on.</summary>
[Collection(nameof(Disturbances))]
[Trait("turn", "a")]
public sealed class CleanStopTests(Undisturbed undisturbed)
{
    // What a shell reports for SIGTERM.
    private const int Terminated = 143;

    [Theory]
    [InlineData(10)]
    [InlineData(55)]
    public async Task A_stopped_run_ends_soon_stops_its_database_and_goes_on_when_run_again(int made)
    {
        await using var studio = new Studio(new Scratch());
        var run = await studio.Make();
        await run.UntilMade(made);
        var start = TimeProvider.System.GetTimestamp();
        await run.Signal("TERM");
        var end = await run.End();
        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        end.ShouldBe(new ReelEnd(Terminated, "reel: stopped\n"));
        studio.Postgres.IsHeld.ShouldBeFalse();
        studio.Unfinished().ShouldBeEmpty();
        await studio.MakeWhole();
        await undisturbed.EnsureSame(studio, "abandoned");
    }
}
