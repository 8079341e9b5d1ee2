using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Puts a person's own voice line in a sentence, brought to the loudness of all lines. No maker replaces it.</summary>
public sealed class ReplaceVoice(IDbContextFactory<ReelDb> databases, Access access, Received received, OwnMedia media, FileStore files, TimeProvider clock)
{
    /// <summary>Bytes a voice line may have.</summary>
    public const long Largest = 64L << 20;

    // A line is at most ten minutes of sound; what takes longer than this to decode is made to.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>voice_unreadable</c>, <c>voice_silent</c>, those of <see cref="Received"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    public async Task<Sentence> Run(Caller caller, Guid sentence, uint version, Stream bytes, long? length, string? name, CancellationToken ct)
    {
        var owner = await access.Sentence(caller, sentence, Right.Edit, ct);
        string language;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            (await ShelfRules.Of(db, StorageType.Audio, ct)).EnsureWritable(caller);
            // Told now, not after a minute's upload.
            await SlotChoice.Hold(db, sentence, version, ct);
            language = await (
                from s in db.Sentences where s.Id == sentence
                join p in db.Paragraphs on s.ParagraphId equals p.Id
                join c in db.Chapters on p.ChapterId equals c.Id
                join x in db.Projects on c.ProjectId equals x.Id
                select x.Language ?? "en").SingleAsync(ct);
        }

        var own = await received.Use(bytes, length, Largest, path => Settle(path, ct), ct);
        return await media.Put(caller, owner, sentence, version, MediaSlot.Voice, language, own with { Name = name }, ct);
    }

    private async Task<OwnFile> Settle(string path, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            var voice = await VoiceLine.Settle(await File.ReadAllBytesAsync(path, ct), "upload", 1, either.Token);
            return voice.Silent
                ? throw new ReelException("voice_silent", "Nothing can be heard in this file: send another.")
                : OwnFile.Of(WaveFacts.Of(voice.Wav), await files.Put(StorageType.Audio, voice.Wav, "wav", ct));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new ReelException("voice_unreadable", $"Reading this file took longer than {Longest.TotalSeconds:0} s: save it anew as wav or mp3, then send it again.");
        }
    }
}
