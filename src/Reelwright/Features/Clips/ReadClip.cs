using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Records;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>A clip's facts.</summary>
public sealed class ReadClip(IDbContextFactory<ReelDb> databases, Access access, ReadHistory history)
{
    private const int Moves = 50;

    /// <summary>004 <c>videos</c>. An edit names <c>version</c> as its If-Match, in quotes.</summary>
    /// <param name="VideoUrl">What it shows; null until there is something, and when archived.</param>
    /// <param name="InputImage">Address of the picture it begins with.</param>
    /// <param name="DurationSeconds">As probed; <c>duration</c> is what was asked for.</param>
    /// <param name="ErrorDetails">{stage, code, vendor_code, request_id, attempt}.</param>
    /// <param name="ProcessedBy">The worker that finished it.</param>
    /// <param name="Takes">How many there are.</param>
    /// <param name="NeedsAttention">Nobody knows what became of its take: settle that one's call.</param>
    public sealed record Row(
        Guid Id, Guid UserId, string Prompt, string? Caption, string? VideoUrl, string? InputImage, ClipStatus Status, string? Provider, string? ModelBackend, Guid? ApiConfigId, string? PredictionId,
        Guid? ProjectId, Guid? StoryId, int? ParagraphIndex, double? DurationSeconds, int? Duration, long? FileSize, double? FrameRate, string? ThumbnailUrl, string? VideoStyle, ClipFormat OutputFormat,
        ClipSize Resolution, string? Theme, IReadOnlyList<string> Tags, string? ErrorMessage, JsonElement? ErrorDetails, int RetryCount, int Priority, DateTimeOffset? ScheduledAt, Guid? CreatedBy,
        string? ProcessedBy, bool IsUploaded, string? Digest, DateTimeOffset? ArchivedAt, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt, int Takes, bool NeedsAttention,
        uint Version);

    /// <summary>The clip, and what became of it.</summary>
    /// <param name="StatusHistory">Its moves, the last first, fifty at most; all of them by <c>/history</c>.</param>
    public sealed record Answer(Row Video, IReadOnlyList<ReadHistory.Move> StatusHistory);

    /// <summary>The facts. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid clip, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = (await Rows(db, db.Videos.Where(v => v.Id == clip), ct))[0];
        return new Answer(row, (await history.Clip(clip, new PageRequest(Moves, null), ct)).Items);
    }

    /// <summary>Several, in no order.</summary>
    internal static async Task<List<Row>> Rows(ReelDb db, IQueryable<Video> query, CancellationToken ct)
    {
        var clips = await query.AsNoTracking().Select(v => new
        {
            Clip = v,
            Theme = db.Themes.Where(t => t.Id == v.ThemeId).Select(t => t.Name).FirstOrDefault(),
            Input = db.MediaAssets.Where(a => a.Id == v.InputImage).Select(a => a.UrlPath).FirstOrDefault(),
            Takes = db.VideoGenerations.Count(t => t.VideoId == v.Id && !t.IsDeleted),
            Doubt = db.VideoGenerations.Any(t => t.VideoId == v.Id && t.NeedsAttention),
        }).ToListAsync(ct);
        var ids = clips.ConvertAll(c => c.Clip.Id);
        var tags = (await db.VideoTags.Where(t => ids.Contains(t.VideoId)).Join(db.Tags, t => t.TagId, t => t.Id, (of, tag) => new { of.VideoId, tag.Name }).ToListAsync(ct)).ToLookup(t => t.VideoId, t => t.Name);
        return clips.ConvertAll(c => Of(c.Clip, c.Theme, [.. tags[c.Clip.Id].Order(StringComparer.OrdinalIgnoreCase)], c.Input, c.Takes, c.Doubt));
    }

    private static Row Of(Video v, string? theme, IReadOnlyList<string> tags, string? input, int takes, bool doubt) => new(
        v.Id, v.UserId, v.Prompt, v.Caption, v.VideoUrl, input, v.Status, v.Provider, v.ModelBackend, v.ApiConfigId, v.PredictionId, v.ProjectId, v.StoryId, v.ParagraphIndex,
        v.DurationSeconds, v.Duration, v.FileSize, v.FrameRate, v.ThumbnailUrl, v.VideoStyle, v.OutputFormat, v.Resolution, theme, tags, v.ErrorMessage,
        v.ErrorDetails is { } details ? Json.Read<JsonElement>(details) : null, v.RetryCount, v.Priority, v.ScheduledAt, v.CreatedBy, v.ProcessedBy, v.IsUploaded, v.Digest, v.ArchivedAt,
        v.CreatedAt, v.UpdatedAt, v.CompletedAt, takes, doubt, v.Version);
}
