using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quartz;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>For whoever watches over the installation: does it live, can it work.</summary>
internal static class HealthRoutes
{
    /// <summary>What of it is ready; a word for each part, never an address or a version.</summary>
    public sealed record Ready(string Database, string Store, string Ffmpeg, string Scheduler);

    private const string Ok = "ok";
    private const string Down = "down";

    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("ok")).AllowAnonymous().WithSummary("The process answers.");
        app.MapGet("/readyz", async (Installation here, ISchedulerFactory schedulers, CancellationToken ct) =>
        {
            var ready = new Ready(
                await Try(() => Database(here, ct)), await Try(() => Store(here)), await Try(() => Ffmpeg(ct)), await Try(() => Scheduler(schedulers, ct)));
            return ready is { Database: Ok, Store: Ok, Ffmpeg: Ok, Scheduler: Ok } ? Results.Ok(ready) : Results.Json(ready, statusCode: StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous().WithSummary("Database, store, ffmpeg and scheduler can be used.");
    }

    private static async Task<string> Try(Func<Task> part)
    {
        try
        {
            await part();
            return Ok;
        }
        catch (Exception)
        {
            return Down;
        }
    }

    private static async Task Database(Installation here, CancellationToken ct)
    {
        await using var command = here.Database.CreateCommand("select 1");
        await command.ExecuteScalarAsync(ct);
    }

    private static Task Store(Installation here)
    {
        var path = here.Files.NewTempPath(Domain.StorageType.Temp, "probe");
        File.WriteAllText(path, Ok);
        File.Delete(path);
        return Task.CompletedTask;
    }

    private static async Task Ffmpeg(CancellationToken ct)
    {
        using var child = Child.Start("ffmpeg", ["-hide_banner", "-version"]);
        await using var killing = ct.Register(child.Kill);
        if ((await child.Exited).Code != 0)
        {
            throw new ReelException("ffmpeg_failed", "ffmpeg does not start.");
        }
    }

    private static async Task Scheduler(ISchedulerFactory schedulers, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        if (scheduler.Status is SchedulerStatus.Shutdown or SchedulerStatus.Unknown)
        {
            throw new ReelException("scheduler_stopped", "The scheduler does not run.");
        }
    }
}
