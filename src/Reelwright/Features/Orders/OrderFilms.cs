using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Orders the film of a chapter with the caller's wishes; what is not said is as usual.</summary>
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
        var video = await Video(owner, request, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var makers = new GenerationSettings
        {
            PictureConfig = request.PictureConfig ?? await Default(db, owner, ServiceType.ImageGeneration, ct),
            SpeechConfig = request.SpeechConfig ?? await Default(db, owner, ServiceType.AudioGeneration, ct),
            Voice = request.Voice,
        };
        return await orders.Run(new CreateOrder.Request(owner, chapter, caller.Session, makers, video, request.Priority, request.Confirm), ct);
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
