using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Lets nobody confirm a text they have not seen: inside the confirmer's transaction.</summary>
internal static class SeenText
{
    /// <summary>Waits for edits of a chapter that are under way, and lets none begin: of its structure, which hold the project, and of its sentences.</summary>
    public static async Task Hold(ReelDb db, Guid chapter, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from projects p join chapters c on c.project_id = p.id where c.id = {chapter} for share of p", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from sentences s join paragraphs q on q.id = s.paragraph_id where q.chapter_id = {chapter} order by s.id for share of s", ct);
    }

    /// <summary>Compares what was read with what stands there. Errors: <c>not_found</c>, <c>precondition_failed</c>.</summary>
    /// <param name="paragraph">One of the chapter's paragraphs; null for all of it.</param>
    /// <param name="text">The <c>text_version</c> that was read.</param>
    public static async Task Ensure(ReelDb db, Caller caller, Guid chapter, Guid? paragraph, string text, CancellationToken ct)
    {
        await using var command = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        var now = await ChapterRows.Read(command, caller.User, chapter, ct) ?? throw new ReelException("not_found", $"There is no chapter {chapter}.");
        var version = paragraph is not { } id ? now.TextVersion
            : now.Paragraphs.FirstOrDefault(p => p.Id == id)?.TextVersion ?? throw new ReelException("not_found", $"There is no paragraph {id}.");
        if (!string.Equals(version, text, StringComparison.Ordinal))
        {
            throw new ReelException("precondition_failed", $"The text of this {(paragraph is null ? "chapter" : "paragraph")} is not what you read: read the chapter again, then confirm with its new text_version.");
        }
    }
}
