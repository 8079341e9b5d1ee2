using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Texts;

/// <summary>How a chapter's pictures look: one style, and everybody who is seen again described once. A later chapter keeps what an earlier one has said.</summary>
public sealed class ChapterLooks(IDbContextFactory<ReelDb> databases, TextCalls texts)
{
    private const int MostLetters = 12_000;
    private const int Longest = 3_000;
    private const string Instructions =
        "You prepare the illustrations of a narrated book. Read the text and name one visual style for all its pictures, and every person, animal or thing that appears more than once, "
        + "each with a description of how it looks that an illustrator who has read nothing else can draw it from: age, build, hair, clothes, colours. "
        + "What is already known stays as it is; add only who is new. Write in English.";

    /// <summary>The look; asked for once. Errors: those of a call, <c>answer_unreadable</c>.</summary>
    public async Task<ChapterLook> Of(StageContext context, Guid config, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var here = await db.Chapters.Where(c => c.Id == context.ChapterId).Select(c => new { c.Look, c.ChapterNumber, c.ProjectId }).SingleAsync(ct);
        if (here.Look is { } said)
        {
            return Json.Read<ChapterLook>(said);
        }

        var before = await db.Chapters.Where(c => c.ProjectId == here.ProjectId && c.ChapterNumber < here.ChapterNumber && c.Look != null && !c.IsDeleted)
            .OrderByDescending(c => c.ChapterNumber).Select(c => c.Look).FirstOrDefaultAsync(ct);
        var known = before is null ? new ChapterLook("", []) : Json.Read<ChapterLook>(before);
        foreach (var part in Batches.Of(lines.Where(l => !l.Silent), l => l.Original.Length, int.MaxValue, MostLetters))
        {
            var input = Json.Write(new { known, text = string.Join(' ', part.Select(l => l.Original)) });
            known = Joined(known, await texts.Ask<ChapterLook>(context, config, ServiceType.TextGeneration, new TextTask(Instructions, input, Shape(), Longest), Wrong, ct));
        }

        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        var look = Json.Write(known);
        await db.Chapters.Where(c => c.Id == context.ChapterId && c.Look == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.Look, look), ct);
        await tx.CommitAsync(ct);
        return known;
    }

    private static System.Text.Json.Nodes.JsonObject Shape() => Schemas.Object(
        ("style", Schemas.Text), ("characters", Schemas.List(Schemas.Object(("name", Schemas.Text), ("description", Schemas.Text)))));

    private static string? Wrong(ChapterLook look) => string.IsNullOrWhiteSpace(look.Style) ? "style is empty."
        : look.Characters is null ? "characters is missing."
        : look.Characters.Any(c => string.IsNullOrWhiteSpace(c.Name) || string.IsNullOrWhiteSpace(c.Description)) ? "a character has no name or no description." : null;

    // Whatever the maker says of it now: what was described once is not described otherwise.
    private static ChapterLook Joined(ChapterLook known, ChapterLook said) => new(
        known.Style.Length > 0 ? known.Style : said.Style.Trim(),
        [.. known.Characters.Concat(said.Characters).DistinctBy(c => c.Name.Trim(), StringComparer.OrdinalIgnoreCase)]);
}
