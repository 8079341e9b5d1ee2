using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Counts chapters and their project anew, from their paragraphs: deleted paragraphs and chapters in the trash do not count (003 §2).</summary>
internal static class Recount
{
    /// <summary>Inside the caller's transaction, which holds the project's row. Rows that count right already are not touched.</summary>
    public static async Task Run(ReelDb db, Guid project, Guid[] chapters, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            update chapters c set word_count = n.words, paragraph_count = n.paragraphs, sentence_count = n.sentences
            from (
                select c.id, coalesce(sum(p.word_count), 0) as words, count(p.id) as paragraphs, coalesce(sum(p.sentence_count), 0) as sentences
                from chapters c left join paragraphs p on p.chapter_id = c.id and p.action <> 'delete' and p.order_index < {Place.TakenOut}
                where c.id = any({chapters}) group by c.id) n
            where c.id = n.id and (c.word_count, c.paragraph_count, c.sentence_count) is distinct from (n.words, n.paragraphs, n.sentences)
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            update projects p set word_count = n.words, chapter_count = n.chapters, paragraph_count = n.paragraphs, sentence_count = n.sentences
            from (
                select coalesce(sum(word_count), 0) as words, count(*) as chapters, coalesce(sum(paragraph_count), 0) as paragraphs, coalesce(sum(sentence_count), 0) as sentences
                from chapters where project_id = {project} and not is_deleted and chapter_number < {Place.TakenOut}) n
            where p.id = {project} and (p.word_count, p.chapter_count, p.paragraph_count, p.sentence_count) is distinct from (n.words, n.chapters, n.paragraphs, n.sentences)
            """, ct);
    }
}
