using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Features.Http;

/// <summary>Rows that say a chapter's film, pictures and voices were made of it as it stands: what an order leaves, without a thousand pictures being drawn.</summary>
internal static class MadeMedia
{
    private static readonly VideoSettings Video = new() { Width = 128, Height = 72, Fps = 24, QualityPreset = "draft" };

    /// <summary>Writes them.</summary>
    public static async Task Of(Server server, Guid chapter)
    {
        var services = server.App.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var row = await db.Chapters.SingleAsync(c => c.Id == chapter);
        var owner = server.Installation.Owner;
        var makers = new GenerationSettings { PictureConfig = await Config(db, owner, ServiceType.ImageGeneration), SpeechConfig = await Config(db, owner, ServiceType.AudioGeneration) };
        var began = DateTimeOffset.UnixEpoch.AddYears(50);
        var order = new GenerationTask
        {
            ProjectId = row.ProjectId, ChapterId = chapter, ApiConfigId = makers.PictureConfig, Language = "en", Output = Video.Output, SessionId = "test", Status = OrderStatus.Completed,
            StartedAt = began, CompletedAt = began.AddSeconds(1), GenerationSettings = Json.Write(makers), VideoSettings = Json.Write(Video),
        };
        var attempt = new VideoGenerationJob
        {
            TaskId = order.Id, Number = 1, SessionId = "test", ScriptId = chapter, Status = AttemptStatus.Failed, EndedAs = EndedAs.Failed, ErrorMessage = "never made", StartedAt = began, CompletedAt = began.AddSeconds(1),
        };
        await Sample.Blob(db, "picture", StorageType.Images);
        await Sample.Blob(db, "voice", StorageType.Audio);
        await Sample.Blob(db, "film", StorageType.Videos);
        var picture = Sample.NewAsset(owner, AssetType.Image, SourceType.UserUploaded, null, "picture");
        var voice = Sample.NewAsset(owner, AssetType.Audio, SourceType.UserUploaded, null, "voice");
        var lines = await ChapterLines.Read(db, chapter, null, CancellationToken.None);
        var film = Sample.NewFilm(attempt);
        (film.Output, film.GenerationStatus, film.CompletionTimestamp, film.FileSize, film.Digest) = (Video.Output, FilmStatus.Completed, film.CreationTimestamp.AddSeconds(1), 10, Sample.Name("film"));
        var accounts = services.GetRequiredService<MakerAccounts>();
        film.InputsDigest = Inputs.Film(lines, makers, await accounts.Deciding(db, owner, makers, CancellationToken.None), Video, row.Title);
        db.AddRange(order, attempt, picture, voice, film);
        var (draws, speaks) = ((await accounts.Picture(owner, makers.PictureConfig, CancellationToken.None)).Info, (await accounts.Speech(owner, makers.SpeechConfig, CancellationToken.None)).Info);
        foreach (var line in lines)
        {
            db.Add(Slot(line, picture, MediaSlot.Picture, Inputs.Digest(draws, Inputs.Picture(line, Video))));
            db.Add(Slot(line, voice, MediaSlot.Voice, Inputs.Digest(speaks, Inputs.Settling, Inputs.Voice(line, makers, pace: 1))));
        }

        await db.SaveChangesAsync();
    }

    private static SentenceMedia Slot(Line line, MediaAsset asset, MediaSlot slot, string digest) => new()
    {
        SentenceId = line.Id, AssetId = asset.Id, Slot = slot, Version = 1, Chosen = true, Origin = MediaOrigin.Made, InputDigest = digest,
        Language = slot is MediaSlot.Voice ? "en" : "", FrameSize = slot is MediaSlot.Picture ? Video.Size : "",
    };

    private static Task<Guid> Config(ReelDb db, Guid owner, ServiceType service) => db.ApiConfigs.Where(c => c.UserId == owner && c.ServiceType == service).Select(c => c.Id).SingleAsync();
}
