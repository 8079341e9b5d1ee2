using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>Reads a chapter with its paragraphs and sentences in one statement: a book is corrected by reading its chapters again and again.</summary>
internal static class ChapterRows
{
    private static readonly string Sql = $"""
        select c.id, c.project_id, c.chapter_number, c.title, c.word_count, c.paragraph_count, c.sentence_count, c.status, c.is_confirmed, c.confirmed_at, c.editing_notes, c.video_url,
            c.video_duration, c.xmin,
            q.id, q.order_index, q.language, q.action, q.content, q.edited_content, q.is_confirmed, q.ignore_reason, q.xmin,
            {SentenceColumns}, p.title
        from chapters c
        join projects p on p.id = c.project_id and {Access.SeenSql}
        left join paragraphs q on q.chapter_id = c.id and q.order_index < {Place.TakenOut}
        left join sentences s on s.paragraph_id = q.id and s.order_index < {Place.TakenOut}
        where c.id = $2 and not c.is_deleted and c.chapter_number < {Place.TakenOut}
        order by q.order_index, s.order_index
        """;

    /// <summary>What <see cref="Sentence"/> reads of a sentence <c>s</c>.</summary>
    public const string SentenceColumns = """
        s.id, s.order_index, s.content, s.edited_content, s.image_prompt, s.edited_prompt, s.image_url, s.audio_url, s.start_time, s.end_time, s.duration, s.voice_type, s.speech_rate, s.pitch,
        s.volume, s.voice_settings ->> 'emotion' as emotion, s.voice_settings ->> 'style' as style, s.status, s.error_message, s.is_manual_edited, s.xmin
        """;

    /// <summary>All of it; null unless the user may look at it.</summary>
    public static async Task<ReadChapter.Answer?> Read(NpgsqlDataSource database, Guid user, Guid chapter, CancellationToken ct)
    {
        await using var command = database.CreateCommand();
        return await Read(command, user, chapter, ct);
    }

    /// <summary>The same by an empty command of somebody's, in their transaction for instance.</summary>
    public static async Task<ReadChapter.Answer?> Read(NpgsqlCommand command, Guid user, Guid chapter, CancellationToken ct)
    {
        command.CommandText = Sql;
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = user });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = chapter });
        await using var r = await command.ExecuteReaderAsync(ct);
        ReadChapter.Answer? answer = null;
        var paragraphs = new List<ReadChapter.ParagraphRow>();
        var sentences = new List<ReadChapter.SentenceRow>();
        for (var last = Guid.Empty; await r.ReadAsync(ct);)
        {
            answer ??= new ReadChapter.Answer(Chapter(r), r.GetString(44), paragraphs, r.GetFieldValue<uint>(13), "");
            if (!r.IsDBNull(14) && r.GetGuid(14) is var id && id != last)
            {
                (last, sentences) = (id, []);
                paragraphs.Add(new ReadChapter.ParagraphRow(
                    id, r.GetInt32(15), r.GetString(16), Words.Read<ParagraphAction>(r.GetString(17)), r.GetString(18), Text(r, 19), r.GetBoolean(20), Text(r, 21), sentences, r.GetFieldValue<uint>(22), ""));
            }

            if (!r.IsDBNull(23))
            {
                sentences.Add(Sentence(r, 23));
            }
        }

        for (var i = 0; i < paragraphs.Count; i++)
        {
            paragraphs[i] = paragraphs[i] with { TextVersion = TextVersion.Of(paragraphs[i]) };
        }

        return answer is null ? null : answer with { TextVersion = TextVersion.Of(answer.Chapter, paragraphs) };
    }

    /// <summary>A sentence whose columns begin at <paramref name="at"/>.</summary>
    public static ReadChapter.SentenceRow Sentence(NpgsqlDataReader r, int at) => new(
        r.GetGuid(at), r.GetInt32(at + 1), r.GetString(at + 2), Text(r, at + 3), Text(r, at + 4), Text(r, at + 5), Text(r, at + 6), Text(r, at + 7), Number(r, at + 8), Number(r, at + 9), Number(r, at + 10),
        Text(r, at + 11), r.GetDouble(at + 12), r.GetDouble(at + 13), r.GetDouble(at + 14), Text(r, at + 15), Text(r, at + 16),
        Words.Read<SentenceStatus>(r.GetString(at + 17)), Text(r, at + 18), r.GetBoolean(at + 19), r.GetFieldValue<uint>(at + 20));

    private static ReadProject.ChapterRow Chapter(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), Words.Read<ChapterStatus>(r.GetString(7)), r.GetBoolean(8),
        r.IsDBNull(9) ? null : r.GetFieldValue<DateTimeOffset>(9), Text(r, 10), Text(r, 11), r.IsDBNull(12) ? null : r.GetInt32(12));

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static double? Number(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetDouble(at);
}
