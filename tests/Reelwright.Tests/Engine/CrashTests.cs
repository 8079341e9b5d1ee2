using Reelwright.Base;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>kill -9 at thirty moments of a run: nothing is lost, nothing made twice, and the film is the same to the byte.</summary>
[Collection(nameof(Disturbances))]
[Trait("suite", "crash")]
[Trait("turn", "b")]
public sealed class CrashTests(Undisturbed undisturbed, Kills kills) : IClassFixture<Kills>
{
    /// <summary>How many there are.</summary>
    internal const int Moments = 30;

    // Of each kind one, early to late.
    private static readonly int[] Always = [4, 11, 16, 24];

    public static TheoryData<int> Few() => [.. Always];

    public static TheoryData<int> Others() => [.. Enumerable.Range(0, Moments).Except(Always)];

    [Theory]
    [MemberData(nameof(Few))]
    public Task What_is_killed_goes_on_where_it_was(int moment) => Disturb(moment);

    [Theory]
    [Trait("long", "true")]
    [MemberData(nameof(Others))]
    public Task What_is_killed_at_any_other_moment_goes_on_where_it_was(int moment) => Disturb(moment);

    private async Task Disturb(int moment)
    {
        await using var studio = new Studio(new Scratch());
        var run = await studio.Make();
        await Reach(run, moment);
        if (moment % 3 == 2)
        {
            var tools = await run.KillTools();
            studio.EnsureGood(await run.End());
            kills.Tools(tools, await undisturbed.EnsureSame(studio, "abandoned", "failed", "abandoned, failed"));
        }
        else
        {
            var met = await run.Kill();
            await studio.MakeWhole();
            kills.Run(met, await undisturbed.EnsureSame(studio, "abandoned"));
        }
    }

    // Every fifth moment follows something made, the others lie in equal parts of the run's time: anywhere in its part, but always there.
    private async Task Reach(ReelProcess run, int moment)
    {
        var chance = Digest.Number($"moment {moment}");
        if (moment % 5 == 1)
        {
            await run.UntilMade(1 + (int)(chance % (ulong)(Book.Calls * 3 / 2)));
        }
        else
        {
            await Task.Delay(undisturbed.Took * ((moment + (chance % 1000 / 1000.0)) / Moments));
        }
    }
}
