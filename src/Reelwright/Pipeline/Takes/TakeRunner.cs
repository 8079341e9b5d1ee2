using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>Asks a take's maker, once. What comes of it is written by the ledger, whoever is there when it comes.</summary>
public sealed class TakeRunner(ClipTakes clips, PictureTakes pictures, Gateway gateway, TakeEnd ends, TimeProvider clock, ILogger<TakeRunner> log)
{
    /// <summary>Runs it. Throws only what shall be repeated, or a cancellation that shall be recovered.</summary>
    /// <param name="lastTry">It is not repeated any more: what fails now has failed.</param>
    public async Task Run(TakeKey take, string firing, bool lastTry, CancellationToken ct)
    {
        if (await (take.Picture ? pictures.Find(take.Take, ct) : clips.Find(take.Take, ct)) is not { } asked)
        {
            return;
        }

        using var logged = log.BeginScope(new LogScope { User = asked.Owner, Project = asked.Project });
        try
        {
            var asker = new TakeAsker(asked.Owner, asked.Project, take, asked.Clip, firing, clock, ct);
            await gateway.Ask(asker, await asked.Spec(ct), ct);
            log.LogInformation("{Take} was asked for", take);
        }
        catch (Exception failure) when (RunEnds.Of(failure, lastTry, ct) is { } end)
        {
            await End(take, end, failure, firing, ct);
        }
    }

    private async Task End(TakeKey take, RunEnd end, Exception failure, string firing, CancellationToken ct)
    {
        switch (end)
        {
            case RunEnd.TakenOver:
                log.LogInformation("{Take} had ended before it was asked for", take);
                break;
            case RunEnd.Doubted:
                log.LogWarning(failure, "Nobody knows what became of {Take}: it waits for a person", take);
                break;
            case RunEnd.Failed:
                log.LogWarning(failure, "{Take} failed", take);
                await ends.Fail(take, (ReelException)failure, firing, ct);
                break;
            case RunEnd.Broken:
                log.LogError(failure, "{Take} broke", take);
                await ends.Fail(take, new ReelException("internal", $"The take broke: {failure.Message}", failure), firing, ct);
                break;
        }
    }
}
