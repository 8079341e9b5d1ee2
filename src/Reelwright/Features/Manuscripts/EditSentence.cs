using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Corrects a sentence. Nothing is made by that: what no longer fits is stale until it is ordered again.</summary>
public sealed class EditSentence(IDbContextFactory<ReelDb> databases, NpgsqlDataSource database, TimeProvider clock)
{
    private const string Sql = """
        with now as (
            update sentences set edited_content = $3::text, edited_prompt = $4::text, voice_type = $5::text, speech_rate = $6, pitch = $7, volume = $8, is_manual_edited = $9, updated_at = $10, voice_settings = $15::jsonb
            where id = $1 and xmin = $2 returning id, xmin),
        kept as (insert into sentence_edits (sentence_id, user_id, actor, before, after, created_at) select id, $11, $12, $13::jsonb, $14::jsonb, $10 from now)
        select xmin from now
        """;

    /// <summary>Characters an emotion or a style may have.</summary>
    internal const int LongestManner = 500;

    // Asked for every correction, and else put together anew each time.
    private static readonly Func<ReelDb, Guid, Guid, CancellationToken, Task<Found?>> Find = EF.CompileAsyncQuery((ReelDb db, Guid sentence, Guid user, CancellationToken ct) => (
        from s in db.Sentences where s.Id == sentence
        join p in db.Paragraphs on s.ParagraphId equals p.Id
        join c in db.Chapters on p.ChapterId equals c.Id where !c.IsDeleted
        join project in db.Projects on c.ProjectId equals project.Id where !project.IsDeleted
        select new Found(
            s, db.SentenceMedia.Any(m => m.SentenceId == s.Id && m.Chosen && m.Origin == MediaOrigin.Uploaded),
            new Access.Standing(project.OwnerId, db.ProjectMembers.Where(m => m.ProjectId == project.Id && m.UserId == user).Select(m => (ProjectRole?)m.Role).FirstOrDefault())))
        .AsNoTracking().SingleOrDefault());

    private sealed record Found(Sentence Row, bool Own, Access.Standing Standing);

    /// <summary>What is given is changed. An empty text, prompt, voice, emotion or style takes back an earlier change.</summary>
    /// <param name="Emotion">How it shall sound, such as cheerful: sent to the maker of the voice, or refused by its name before the line is paid.</param>
    /// <param name="Style">A manner of speaking such as newscast, or an instruction in words; likewise.</param>
    public sealed record Change(
        string? Text = null, string? Prompt = null, [property: StringLength(50)] string? Voice = null,
        [property: Range(0.5, 2)] double? SpeechRate = null, [property: Range(0.5, 2)] double? Pitch = null, [property: Range(0, 2)] double? Volume = null,
        [property: StringLength(LongestManner)] string? Emotion = null, [property: StringLength(LongestManner)] string? Style = null);

    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>text_invalid</c>, <c>precondition_failed</c>.</summary>
    public async Task<Sentence> Run(Caller caller, Guid sentence, uint version, Change change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await Find(db, sentence, caller.User, ct);
        Access.Must(caller, found?.Standing, Right.Edit, $"sentence {sentence}");
        var row = found!.Row;
        if (row.Version != version)
        {
            throw Versions.Newer("This sentence");
        }

        var before = SentenceWords.Of(row);
        var after = Words(row, change);
        if (after == before)
        {
            return row;
        }

        after.Write(row);
        row.IsManualEdited |= found.Own;
        if (string.Equals(before.Text, after.Text, StringComparison.Ordinal) || Access.May(caller, found.Standing, Right.Confirm))
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            row.Version = await Save(connection, caller, row, version, before, after, ct);
            return row;
        }

        row.Version = await Collisions.Retry(async () =>
        {
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await Confirmation.Take(db, row.ParagraphId, caller.Session, clock, ct);
            var saved = await Save((NpgsqlConnection)db.Database.GetDbConnection(), caller, row, version, before, after, ct);
            await tx.CommitAsync(ct);
            return saved;
        });
        return row;
    }

    /// <summary>What is said of the sentence after a change. Errors: <c>text_invalid</c>.</summary>
    internal static SentenceWords Words(Sentence row, Change change)
    {
        var before = SentenceWords.Of(row);
        return new SentenceWords(
            change.Text is { } text ? Unless(SentenceWords.Clean(text, "text"), row.Content) : before.Text,
            change.Prompt is { } prompt ? Unless(SentenceWords.Clean(prompt, "prompt"), row.ImagePrompt) : before.Prompt,
            change.Voice is { } voice ? SentenceWords.Clean(voice, "voice") : before.Voice,
            change.SpeechRate ?? before.SpeechRate, change.Pitch ?? before.Pitch, change.Volume ?? before.Volume,
            change.Emotion is { } emotion ? SentenceWords.Clean(emotion, "emotion", LongestManner) : before.Emotion,
            change.Style is { } style ? SentenceWords.Clean(style, "style", LongestManner) : before.Style);
    }

    /// <summary>The change and what undoes it, in one statement. Errors: <c>precondition_failed</c>.</summary>
    private async Task<uint> Save(NpgsqlConnection connection, Caller caller, Sentence row, uint version, SentenceWords before, SentenceWords after, CancellationToken ct)
    {
        await using var save = new NpgsqlCommand(Sql, connection);
        object?[] values =
        [
            row.Id, version, row.EditedContent, row.EditedPrompt, row.VoiceType, row.SpeechRate, row.Pitch, row.Volume, row.IsManualEdited, clock.GetUtcNow(), caller.User, caller.Session,
            Json.Write(before), Json.Write(after), row.VoiceSettings,
        ];
        foreach (var value in values)
        {
            save.Parameters.Add(value is uint xmin ? new NpgsqlParameter { Value = xmin, NpgsqlDbType = NpgsqlDbType.Xid } : new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return (uint?)await save.ExecuteScalarAsync(ct) ?? throw Versions.Newer("This sentence");
    }

    // The manuscript's own words are no change.
    private static string? Unless(string? given, string? own) => string.Equals(given, own, StringComparison.Ordinal) ? null : given;
}
