using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Errands;
using Reelwright.Features.Library;
using Reelwright.Media.Sound;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Hearing;
using Reelwright.Storage;

namespace Reelwright.Features.Narrations;

/// <summary>Takes a person's recording of a chapter and has it heard: each sentence that is found in it gets its part as its voice. The recording is kept whole.</summary>
public sealed class AddNarration(
    IDbContextFactory<ReelDb> databases, Access access, EstimateNarration estimate, BeginErrand begin, Received received, FileStore files, TimeProvider clock, ILogger<AddNarration> log)
{
    /// <summary>Bytes a recording may have.</summary>
    public const long Largest = 1L << 30;

    /// <summary>The errand that hears it. Errors: <c>not_found</c>, <c>forbidden</c>, <c>chapter_empty</c>, <c>wrong_state</c>, <c>file_type_unsupported</c>, those of <see cref="Received"/> and of <see cref="EstimateNarration.Account"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    /// <param name="named">Which maker account; null for the project owner's default.</param>
    public async Task<Guid> Run(Caller caller, Guid chapter, Guid? named, Stream bytes, long? length, string? name, CancellationToken ct)
    {
        var owner = await access.Chapter(caller, chapter, Right.Edit, ct);
        Guid project, maker;
        string language;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            // Told now, not after minutes of upload.
            (await ShelfRules.Of(db, StorageType.Audio, ct)).EnsureWritable(caller);
            maker = (await estimate.Account(db, owner, named, ct)).Account.Id;
            var there = await db.Chapters.Where(c => c.Id == chapter).Join(db.Projects, c => c.ProjectId, p => p.Id, (_, p) => new { p.Id, p.Language }).SingleAsync(ct);
            (project, language) = (there.Id, there.Language ?? "en");
            if (!(await ChapterLines.Read(db, chapter, null, ct)).Any(l => !l.Silent))
            {
                throw new ReelException("chapter_empty", "There is nothing to speak in this chapter: write what is said, or keep some of its paragraphs, then send the recording again.");
            }
        }

        var own = await received.Use(bytes, length, Largest, path => Store(path, ct), ct);
        return await Collisions.Retry(async () =>
        {
            var now = clock.GetUtcNow();
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var asset = await OwnAssets.Keep(db, files, owner, own with { Name = name }, now, ct);
            var errand = new Errand
            {
                Id = Guid.CreateVersion7(now), Kind = ErrandKind.Narration, ProjectId = project, ChapterId = chapter, ApiConfigId = maker, AssetId = asset.Id, Language = language,
                Wishes = Json.Write(new NarrationWishes((own.Stored.DurationMs ?? 0) / 1000.0, name)), CreatedBy = caller.User,
            };
            await begin.Run(db, tx, errand, ct);
            log.LogInformation("A narration of chapter {Chapter} was sent by {Session}: errand {Errand}", chapter, caller.Session, errand.Id);
            return errand.Id;
        });
    }

    private async Task<OwnFile> Store(string path, CancellationToken ct)
    {
        AudioFacts facts;
        try
        {
            facts = await AudioFacts.Of(path, ct);
        }
        catch (ReelException silent) when (silent.Code is "music_not_audio")
        {
            throw new ReelException("file_type_unsupported", "There is not a second of sound in this file that can be decoded, whatever it is called: save it as wav, flac, mp3 or m4a, then send it again.", silent);
        }

        if (facts.DurationMs >= Recording.Longest * 1000L)
        {
            throw new ReelException("file_too_large", $"This recording is longer than {Recording.Longest / 3600} hours: a chapter is recorded in one file shorter than that.");
        }

        await using var file = File.OpenRead(path);
        return OwnFile.Of(facts, await files.Put(StorageType.Audio, file, facts.Extension, ct));
    }
}
