using Npgsql;
using NpgsqlTypes;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Bench;

/// <summary>A sentence's new text in one statement, by hand: who may, what it was, whether it is still the version that was read, the change, and what undoes it.</summary>
internal static class BareEdit
{
    private const string Sql = $"""
        with was as (
            select s.id, jsonb_build_object('text', s.edited_content, 'prompt', s.edited_prompt, 'voice', s.voice_type, 'speech_rate', s.speech_rate, 'pitch', s.pitch, 'volume', s.volume,
                'emotion', s.voice_settings ->> 'emotion', 'style', s.voice_settings ->> 'style') as words
            from sentences s join paragraphs p on p.id = s.paragraph_id join chapters c on c.id = p.chapter_id join projects o on o.id = c.project_id
            where s.id = $2 and s.xmin = $3 and not c.is_deleted and not o.is_deleted
                and (o.owner_id = $1 or exists (select from project_members m where m.project_id = o.id and m.user_id = $1 and m.role = 'editor'))),
        now as (
            update sentences s set edited_content = $4, is_manual_edited = true, updated_at = $5 from was where s.id = was.id and s.xmin = $3
            returning {ChapterRows.SentenceColumns}),
        kept as (
            insert into sentence_edits (sentence_id, user_id, actor, before, after, created_at)
            select now.id, $1, 'bare', was.words, was.words || jsonb_build_object('text', now.edited_content), $5 from was join now using (id))
        select * from now
        """;

    /// <summary>The sentence as it is now.</summary>
    public static async Task<ReadChapter.SentenceRow> Run(NpgsqlDataSource database, Guid user, Guid sentence, uint version, string text, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = user });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sentence });
        command.Parameters.Add(new NpgsqlParameter<uint> { TypedValue = version, NpgsqlDbType = NpgsqlDbType.Xid });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = TimeProvider.System.GetUtcNow() });
        await using var r = await command.ExecuteReaderAsync(ct);
        return await r.ReadAsync(ct) ? ChapterRows.Sentence(r, 0) : throw BareServer.Nothing();
    }
}
