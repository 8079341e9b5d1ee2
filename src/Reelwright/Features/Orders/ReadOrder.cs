using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>An order with its attempts and, once there is one, its film.</summary>
public sealed class ReadOrder(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>003 <c>generation_tasks</c>.</summary>
    /// <param name="ApiConfigId">The picture maker's account; the others stand in <c>generation_settings</c>.</param>
    /// <param name="GenerationSettings">Who makes what, frozen when it was ordered; <c>origins</c> tells where each value came from.</param>
    /// <param name="VideoSettings">What the film shall be, frozen in the same way.</param>
    /// <param name="ErrorDetails">Of a failed order: each sentence that could not be made, and why; without a sentence, why a whole stage failed. What tells of accounts and budgets is for whoever may order.</param>
    public sealed record Row(
        Guid Id, Guid ProjectId, Guid ChapterId, Guid ApiConfigId, string Language, string Output, string SessionId, OrderStatus Status, int Progress, GenerationStep CurrentStep, int Priority,
        int TotalSentences, int CompletedSentences, int FailedSentences, int SkippedSentences, int? EstimatedDuration, DateTimeOffset? EstimatedCompletion,
        DateTimeOffset? StartedAt, DateTimeOffset? CompletedAt, string? ErrorMessage, int RetryCount, int MaxRetries, bool AutoRetry, string? VideoUrl, long? VideoSize,
        int? VideoDuration, string? SubtitleUrl, int ImagesGenerated, int AudioSegmentsGenerated, int ProcessingTime, bool IsPaused, bool IsCancelled,
        DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, GenerationSettings? GenerationSettings, VideoSettings? VideoSettings, IReadOnlyList<SentenceFailure>? ErrorDetails);

    /// <summary>002 <c>video_generation_jobs</c>.</summary>
    public sealed record Attempt(Guid Id, int Number, AttemptStatus Status, int ProgressPercentage, DateTimeOffset StartedAt, DateTimeOffset? CompletedAt, string? ErrorMessage, JsonElement? ResourceUsage, JsonElement? CompositionSettings, EndedAs? EndedAs);

    /// <summary>All of it.</summary>
    public sealed record Answer(Row Order, IReadOnlyList<Attempt> Attempts, Guid? Film, uint Version);

    /// <summary>Reads it. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid order, CancellationToken ct)
    {
        await access.Order(caller, order, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.GenerationTasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == order, ct) ?? throw new ReelException("not_found", $"There is no order {order}.");
        var attempts = await db.VideoGenerationJobs.AsNoTracking().Where(j => j.TaskId == order && j.DeletedAt == null).OrderBy(j => j.StartedAt)
            .ToListAsync(ct);
        var film = await db.GeneratedVideos.Where(f => f.GenerationStatus == FilmStatus.Completed && !f.IsDeleted && db.VideoGenerationJobs.Any(j => j.Id == f.GenerationJobId && j.TaskId == order))
            .Select(f => (Guid?)f.Id).FirstOrDefaultAsync(ct);
        return new Answer(Of(found, await access.Has(caller, found.ProjectId, Right.Edit, ct)), attempts.ConvertAll(Of), film, found.Version);
    }

    private static Attempt Of(VideoGenerationJob j) => new(
        j.Id, j.Number, j.Status, j.ProgressPercentage, j.StartedAt, j.CompletedAt, j.ErrorMessage, Of(j.ResourceUsage), Of(j.CompositionSettings), j.EndedAs);

    private static Row Of(GenerationTask t, bool whole)
    {
        var failures = t.ErrorDetails is { } details ? Json.Read<List<SentenceFailure>>(details) : null;
        return Of(t) with
        {
            ErrorMessage = whole ? Discretion.Whole(t.ErrorMessage, failures) : t.ErrorMessage, ErrorDetails = whole || failures is null ? failures : Discretion.ForAll(failures),
        };
    }

    private static Row Of(GenerationTask t) => new(
        t.Id, t.ProjectId, t.ChapterId, t.ApiConfigId, t.Language, t.Output, t.SessionId, t.Status, t.Progress, t.CurrentStep, t.Priority, t.TotalSentences, t.CompletedSentences,
        t.FailedSentences, t.SkippedSentences, t.EstimatedDuration, t.EstimatedCompletion, t.StartedAt, t.CompletedAt, t.ErrorMessage, t.RetryCount, t.MaxRetries,
        t.AutoRetry, t.VideoUrl, t.VideoSize, t.VideoDuration, t.SubtitleUrl, t.ImagesGenerated, t.AudioSegmentsGenerated, t.ProcessingTime, t.IsPaused, t.IsCancelled,
        t.CreatedAt, t.UpdatedAt, t.GenerationSettings is { } makers ? Json.Read<GenerationSettings>(makers) : null, t.VideoSettings is { } video ? Json.Read<VideoSettings>(video) : null,
        ErrorDetails: null);

    private static JsonElement? Of(string? json) => json is null ? null : Json.Read<JsonElement>(json);
}
