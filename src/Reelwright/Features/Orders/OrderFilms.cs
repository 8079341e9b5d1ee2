using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Orders films of chapters with the caller's wishes; what is not said is as usual.</summary>
public sealed class OrderFilms(IDbContextFactory<ReelDb> databases, Access access, CreateOrder orders)
{
    private static readonly string[] SubtitleChoices = ["burn", "files", "both", "none"];

    /// <summary>The wishes. <c>confirm</c> confirms a chapter that is not yet.</summary>
    public sealed record Request(
        string? Aspect = null, string? Resolution = null, int? Fps = null, string? Quality = null, string? Format = null, string? Subtitles = null,
        bool? IncludeAudio = null, [property: Range(1, 86_400)] double? TargetDuration = null, [property: Range(1, 1_000_000)] int? Preview = null,
        Guid? MusicAssetId = null, [property: Range(0, 1)] double? MusicVolume = null, [property: StringLength(50)] string? Voice = null,
        Guid? PictureConfig = null, Guid? SpeechConfig = null,
        [property: Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)] int Priority = 0, bool Confirm = false);

    /// <summary>The order, or the finished film. Errors: <c>not_found</c>, <c>forbidden</c>, <c>chapter_not_confirmed</c>, <c>chapter_empty</c>, <c>order_differs</c>, those of the settings.</summary>
    public async Task<CreateOrder.Answer> Run(Caller caller, Guid chapter, Request request, CancellationToken ct)
    {
        var owner = await access.Chapter(caller, chapter, Right.Edit, ct);
        return await orders.Run(await Of(caller, owner, chapter, request, ct), ct);
    }

    /// <summary>The same for chapters of a project, or all that have something to speak; all are admitted or none. Errors: as above.</summary>
    public async Task<IReadOnlyList<(Guid Chapter, CreateOrder.Answer Answer)>> Run(Caller caller, Guid project, IReadOnlyList<Guid>? chapters, Request request, CancellationToken ct)
    {
        var owner = await access.Project(caller, project, Right.Edit, ct);
        List<Guid> there;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            there = await db.Chapters.Where(c => c.ProjectId == project && !c.IsDeleted && (chapters != null ? chapters.Contains(c.Id) : c.SentenceCount > 0))
                .OrderBy(c => c.ChapterNumber).Select(c => c.Id).ToListAsync(ct);
        }

        if (chapters?.Except(there).Select(c => (Guid?)c).FirstOrDefault() is { } missing)
        {
            throw new ReelException("not_found", $"Project {project} has no chapter {missing}.");
        }

        if (there.Count == 0)
        {
            throw new ReelException("chapter_empty", "There is no chapter with anything to speak: name others, or keep some of their paragraphs.");
        }

        var first = await Of(caller, owner, there[0], request, ct);
        var answers = await orders.Run(there.ConvertAll(chapter => first with { Chapter = chapter }), ct);
        return [.. there.Zip(answers)];
    }

    private async Task<CreateOrder.Request> Of(Caller caller, Guid owner, Guid chapter, Request request, CancellationToken ct)
    {
        var video = await Video(owner, request, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var makers = new GenerationSettings
        {
            PictureConfig = request.PictureConfig ?? await Default(db, owner, ServiceType.ImageGeneration, ct),
            SpeechConfig = request.SpeechConfig ?? await Default(db, owner, ServiceType.AudioGeneration, ct),
            Voice = request.Voice,
        };
        return new CreateOrder.Request(owner, chapter, caller.Session, makers, video, request.Priority, request.Confirm);
    }

    private async Task<VideoSettings> Video(Guid owner, Request request, CancellationToken ct)
    {
        var frame = FrameFormat.Parse(request.Aspect, request.Resolution, request.Fps);
        var usual = new VideoSettings();
        var video = usual with
        {
            Width = frame.Width,
            Height = frame.Height,
            Fps = frame.Fps,
            QualityPreset = request.Quality ?? usual.QualityPreset,
            Format = request.Format ?? usual.Format,
            Subtitles = request.Subtitles ?? usual.Subtitles,
            IncludeAudio = request.IncludeAudio ?? usual.IncludeAudio,
            TargetDuration = request.TargetDuration,
            Preview = request.Preview,
            MusicVolume = request.MusicVolume ?? usual.MusicVolume,
        };
        _ = Quality.Of(video.QualityPreset);
        _ = FilmContainer.Of(video.Format);
        if (!SubtitleChoices.Contains(video.Subtitles, StringComparer.Ordinal))
        {
            throw new ReelException("option_unsupported", $"subtitles '{Titles.Cut(video.Subtitles, 20)}' isn't known: use {string.Join(", ", SubtitleChoices)}.");
        }

        return request.MusicAssetId is { } music ? video with { MusicAssetId = music, MusicDigest = await Music(owner, music, ct) } : video;
    }

    private async Task<string> Music(Guid owner, Guid music, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.MediaAssets.Where(a => a.Id == music && a.OwnerId == owner && a.AssetType == AssetType.Audio).Select(a => a.Digest).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"There is no music {music}.");
    }

    private static Task<Guid> Default(ReelDb db, Guid owner, ServiceType service, CancellationToken ct) =>
        db.ApiConfigs.Where(c => c.UserId == owner && c.ServiceType == service && c.IsDefault && !c.IsDeleted).Select(c => c.Id).SingleAsync(ct);
}
