using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Records;

namespace Reelwright.Tests.Features.Http;

/// <summary>Whether it lives and can work; each part is seen to fail, alone.</summary>
[Trait("turn", "a")]
public sealed class HealthTests
{
    private const string Well = "database=ok store=ok ffmpeg=ok scheduler=ok";

    [Fact]
    public async Task A_database_that_is_down_is_told_and_one_that_is_back_too()
    {
        var server = new WorkingServer();
        await server.InitializeAsync();
        await Ready(server.Nobody(), 200, Well);
        var pid = (await File.ReadAllLinesAsync(Path.Combine(server.Runs.Data, PostgresPlace.FolderName, "data", "postmaster.pid")))[0];
        // Stopped, not ended: whoever asks must not wait for it for ever.
        (await Child.Run("bash", ["-c", "kill -STOP " + pid])).OrThrow("kill");
        try
        {
            server.Installation.Database.Clear();
            await Ready(server.Nobody(), 503, "database=down store=ok ffmpeg=ok scheduler=down");
            (await server.Nobody().GetStringAsync("/healthz")).ShouldBe("ok");
        }
        finally
        {
            (await Child.Run("bash", ["-c", "kill -CONT " + pid])).OrThrow("kill");
        }

        await Ready(server.Nobody(), 200, Well);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_store_of_which_one_area_cannot_be_written_is_down()
    {
        var server = new Server();
        await server.InitializeAsync();
        var area = server.Installation.Files.FolderOf(StorageType.Images);
        Directory.Move(area, area + ".away");
        await File.WriteAllTextAsync(area, "");
        await Ready(server.Nobody(), 503, "database=ok store=down ffmpeg=ok scheduler=ok");
        File.Delete(area);
        Directory.Move(area + ".away", area);
        await Ready(server.Nobody(), 200, Well);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_scheduler_that_was_stopped_is_down()
    {
        var server = new WorkingServer();
        await server.InitializeAsync();
        await (await server.App.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).Standby();
        await Ready(server.Nobody(), 503, "database=ok store=ok ffmpeg=ok scheduler=down");
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_machine_without_ffmpeg_is_not_ready()
    {
        await using var runs = await Runs.Open();
        // All the programs there are but one.
        using var folder = new TempFolder();
        foreach (var program in Environment.GetEnvironmentVariable("PATH")!.Split(':').Where(Directory.Exists).SelectMany(Directory.GetFiles).DistinctBy(p => Path.GetFileName(p), StringComparer.Ordinal).Where(p => Path.GetFileName(p) is not "ffmpeg"))
        {
            File.CreateSymbolicLink(folder[Path.GetFileName(program)], program);
        }

        await using var serve = await Served.Start(
            runs, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = folder[""] }, "serve", "--no-worker", "--url", "http://127.0.0.1:0");
        using var door = await serve.Door(runs);
        door.DefaultRequestHeaders.Authorization = null;
        await Ready(door, 503, "database=ok store=ok ffmpeg=down scheduler=ok");
        (await door.GetStringAsync("/healthz")).ShouldBe("ok");
    }

    /// <summary>Asks until the answer is this; it may be some seconds old.</summary>
    private static async Task Ready(HttpClient client, int status, string parts)
    {
        for (var turn = 0; ; turn++)
        {
            var began = TimeProvider.System.GetTimestamp();
            var answer = await client.GetAsync("/readyz").Is(200, 503);
            TimeProvider.System.GetElapsedTime(began).TotalSeconds.ShouldBeLessThan(10);
            var said = string.Join(' ', answer.EnumerateObject().Select((JsonProperty part) => $"{part.Name}={part.Value}"));
            if (string.Equals(said, parts, StringComparison.Ordinal))
            {
                await client.GetAsync("/readyz").Is(status);
                return;
            }

            (turn < 60).ShouldBeTrue($"{said} instead of {parts}");
            await Task.Delay(500);
        }
    }
}
