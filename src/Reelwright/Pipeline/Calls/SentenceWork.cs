using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>One sentence's slot and how to fill it.</summary>
/// <param name="Kind"><c>picture</c> or <c>voice</c>, as told in progress events.</param>
public sealed record SentenceJob(Slot Slot, string Kind, CallSpec Call)
{
    /// <summary>The same of others, in turn, where the maker asked for surely made nothing.</summary>
    public IReadOnlyList<CallSpec> Instead { get; init; } = [];
}

/// <summary>Fills a slot of every sentence of a stage, several at a time, each its own durable fact.</summary>
public sealed class SentenceWork(IDbContextFactory<ReelDb> databases, Gateway gateway, SentenceSlots slots, Progress progress, FileStore files)
{
    /// <summary>Fills what is missing. One sentence that fails does not stop the others; then <c>sentences_failed</c> names how many.</summary>
    /// <param name="filled">Told of each answer before it is reported.</param>
    public async Task Fill(StageContext context, IReadOnlyList<Line> lines, IReadOnlyList<SentenceJob> jobs, CancellationToken ct, Action<Guid, Answer>? filled = null)
    {
        var current = await Current(context, jobs, ct);
        var missing = jobs.Where(j => !current.Contains((j.Slot.Sentence, j.Call.InputDigest))).ToList();
        var done = lines.Count - missing.Count;
        var outside = 0;
        var failures = new ConcurrentBag<SentenceFailure>();
        if (missing.Count > 0)
        {
            await slots.Open(context, missing.Select(j => j.Slot.Sentence), ct);
        }

        await progress.Report(context, done, lines.Count, ct);
        await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (job, stop) =>
        {
            try
            {
                var (made, call) = await Ask(context, job, stop);
                if (made is not { } answer)
                {
                    Interlocked.Increment(ref outside);
                    return;
                }

                await slots.Choose(context, job.Slot, call.InputDigest, answer, stop);
                if (answer.Made)
                {
                    Figures.Sentence(job.Kind);
                }

                filled?.Invoke(job.Slot.Sentence, answer);
                await progress.Made(context, job.Kind, job.Slot.Sentence, answer, Interlocked.Increment(ref done), lines.Count, stop);
            }
            catch (ReelException failure) when (!Faults.IsStore(failure) && failure.Code is not ("disk_full" or "tool_missing" or "maker_refused" or "maker_paused" or "secrets_missing" or "limit_reached" or "budget_reached" or "price_unknown") && (context.LastTry || !Faults.Pass(failure)))
            {
                failures.Add(new SentenceFailure(job.Slot.Sentence, context.Lease.Step.Word(), failure.Code, failure.Message));
                await slots.Fail(context, job.Slot.Sentence, failure.Message, stop);
                await progress.Failed(context, job.Slot.Sentence, failure, stop);
            }
        });
        // What failed is told once nothing is on its way any more: until then it may be that all the others come.
        if (outside > 0)
        {
            throw new WaitsOutsideException();
        }

        if (!failures.IsEmpty)
        {
            var first = failures.OrderBy(f => f.Sentence).First();
            throw new SentencesFailedException([.. failures], new ReelException(
                first.Code, $"{failures.Count} of {lines.Count} sentences failed, the first with: {first.Message} Mend them, then retry the order: only these are made again."));
        }
    }

    /// <summary>Asks one maker after the other; the next only when the one before surely made nothing.</summary>
    private async Task<(Answer? Answer, CallSpec Call)> Ask(StageContext context, SentenceJob job, CancellationToken ct)
    {
        var call = job.Call;
        foreach (var next in job.Instead)
        {
            try
            {
                return (await gateway.Ask(context, call, ct), call);
            }
            catch (ReelException failure) when (MadeNothing(failure))
            {
                await progress.Note(context, $"Not made by the maker that was asked for, but by {next.Maker.Id}, which the order allows: {Discretion.ForAll(failure.Code, failure.Message)}", ct);
                call = next;
            }
        }

        return (await gateway.Ask(context, call, ct), call);
    }

    /// <summary>Nothing was sent, or nothing of what was sent was carried out: never where that is in doubt.</summary>
    private static bool MadeNothing(ReelException failure) =>
        failure is MakerException { Fate: Fate.NotExecuted } or { Code: "maker_refused" or "maker_paused" or "limit_reached" or "budget_reached" or "price_unknown" or "secrets_missing" };

    private async Task<HashSet<(Guid Sentence, string Digest)>> Current(StageContext context, IReadOnlyList<SentenceJob> jobs, CancellationToken ct)
    {
        if (jobs.Count == 0)
        {
            return [];
        }

        var ids = jobs.Select(j => j.Slot.Sentence).ToList();
        var kind = jobs[0].Slot;
        await using var db = await databases.CreateDbContextAsync(ct);
        var chosen = await db.SentenceMedia.AsNoTracking()
            .Where(m => ids.Contains(m.SentenceId) && m.Chosen && m.Slot == kind.Kind && m.Language == kind.Language && (m.FrameSize == kind.FrameSize || m.FrameSize == ""))
            .Join(db.MediaAssets, m => m.AssetId, a => a.Id, (m, a) => new { m.SentenceId, m.InputDigest, m.Origin, a.FilePath, a.GenerationJobId })
            .ToListAsync(ct);
        // What a person uploaded stays, whatever the text has become since.
        var wanted = jobs.ToDictionary(j => j.Slot.Sentence);
        var there = await files.Present(chosen.Select(c => c.FilePath), ct);
        return [.. chosen.Where(c => there.Contains(c.FilePath)).Select(c => (c.SentenceId, Stands(wanted[c.SentenceId], c.Origin, c.InputDigest, c.GenerationJobId) ? wanted[c.SentenceId].Call.InputDigest : c.InputDigest ?? ""))];

        // Within an attempt, what another maker made stays made.
        bool Stands(SentenceJob job, MediaOrigin origin, string? digest, Guid? attempt) =>
            origin == MediaOrigin.Uploaded || (attempt == context.AttemptId && job.Instead.Any(i => string.Equals(i.InputDigest, digest, StringComparison.Ordinal)));
    }
}

/// <summary>All a stage can do is done, and vendors work on the rest: it gives its place back and is woken when one of them ends.</summary>
public sealed class WaitsOutsideException() : Exception("This stage waits for makers.");

/// <summary>One sentence that could not be made (003 <c>generation_tasks.error_details</c>).</summary>
/// <param name="Sentence">Null when the whole stage failed.</param>
public sealed record SentenceFailure(Guid? Sentence, string Stage, string Code, string Message);

/// <summary>A stage whose other sentences are done, but for these.</summary>
public sealed class SentencesFailedException(IReadOnlyList<SentenceFailure> failures, ReelException summary) : Exception(summary.Message, summary)
{
    /// <summary>Which, and why.</summary>
    public IReadOnlyList<SentenceFailure> Failures { get; } = failures;

    /// <summary>The one line for the order.</summary>
    public ReelException Summary { get; } = summary;
}
