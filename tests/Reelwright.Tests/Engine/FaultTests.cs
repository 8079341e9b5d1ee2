using System.Globalization;
using Reelwright.Base;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>The database stopped or dead, the disk full: the run goes on, or says what is wrong and goes on when told to.</summary>
[Collection(nameof(Disturbances))]
[Trait("turn", "d")]
public sealed class FaultTests(Undisturbed undisturbed)
{
    [Theory]
    [InlineData(10, 2)]
    [InlineData(55, 0)]
    public async Task A_run_outlives_its_database(int made, int secondsAway)
    {
        await using var studio = new Studio(new Scratch());
        var run = await studio.Make();
        await run.UntilMade(made);
        var server = int.Parse((await File.ReadAllLinesAsync(Path.Combine(studio.Postgres.Data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        // What pg_ctl sends for an immediate stop.
        await Processes.Send(server, "QUIT");
        if (secondsAway > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(secondsAway));
            await (await LocalPostgres.Open(studio.Data)).DisposeAsync();
        }

        studio.EnsureGood(await run.End());
        await undisturbed.EnsureSame(studio, "abandoned");
    }

    [MountFact]
    public async Task A_full_disk_is_said_in_one_line_and_the_run_goes_on_once_there_is_room()
    {
        await using var studio = new Studio(await Scratch.Disk(400));
        var run = await studio.Make();
        await run.UntilMade(20);
        var filler = Path.Combine(studio.Data, "filler");
        // Three quarters of what must stay free.
        var bytes = DiskSpace.Free(studio.Data) - (DiskSpace.Reserve * 3 / 4);
        (await Child.Run("fallocate", ["-l", bytes.ToString(CultureInfo.InvariantCulture), filler])).OrThrow("fallocate");
        var end = await run.End();
        end.Code.ShouldBe(1, studio.Log());
        end.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith("reel: disk_full: ");
        await studio.EnsureShelves();
        File.Delete(filler);
        await studio.MakeWhole();
        await undisturbed.EnsureSame(studio, "abandoned", "failed", "abandoned, failed");
    }
}
