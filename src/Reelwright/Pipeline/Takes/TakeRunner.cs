using Microsoft.Extensions.Logging;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
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
        catch (StageTakenOverException)
        {
            log.LogInformation("{Take} had ended before it was asked for", take);
        }
        catch (ReelException doubt) when (doubt.Code is "outcome_unknown" || doubt is MakerException { Fate: Fate.Unknown })
        {
            log.LogWarning(doubt, "Nobody knows what became of {Take}: it waits for a person", take);
        }
        catch (ReelException failure) when (!ct.IsCancellationRequested && !Faults.IsAway(failure) && (lastTry || !Faults.Pass(failure)))
        {
            log.LogWarning(failure, "{Take} failed", take);
            await ends.Fail(take, failure, firing, ct);
        }
        catch (SchedulerException stopping) when (stopping.InnerException is null)
        {
            throw;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is not OperationCanceledException && lastTry && !Faults.IsAway(failure))
        {
            log.LogError(failure, "{Take} broke", take);
            await ends.Fail(take, new ReelException("internal", $"The take broke: {failure.Message}", failure), firing, ct);
        }
    }
}
