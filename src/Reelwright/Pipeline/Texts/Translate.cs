using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Texts;

/// <summary>Has a text maker translate what a film in another language says, sentence by sentence; what is translated already stays.</summary>
public sealed class Translate(IDbContextFactory<ReelDb> databases, TextCalls texts, TimeProvider clock)
{
    private const int AtATime = 30;
    private const int MostLetters = 4_000;
    private const int TokensALetter = 3;

    private sealed record Spoken(int N, string Text);

    private sealed record Answer(IReadOnlyList<Spoken> Lines);

    /// <summary>Translates what is missing. Errors: <c>translator_missing</c>, those of a call, <c>answer_unreadable</c>.</summary>
    public async Task Run(StageContext context, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        var missing = lines.Where(l => !l.Silent && !l.Language.Equals(context.Language, StringComparison.Ordinal)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var config = context.Makers.TranslationConfig
            ?? throw new ReelException("translator_missing", $"{missing.Count} sentences are not in {context.Language}, and no account translates: name one for translation, then retry the order.");
        var instructions = $"Translate the numbered lines into the language with the code '{context.Language}', to be read aloud as the narration of a film. They are neighbours of one text: keep names and terms the same throughout, "
            + "keep one line for each number, add and leave out nothing. The lines before are given for their sense only.";
        var before = "";
        foreach (var part in Batches.Of(missing, l => l.Original.Length, AtATime, MostLetters))
        {
            var input = Json.Write(new { before, lines = part.Select((l, i) => new { n = i + 1, text = l.Original }) });
            var answer = await texts.Ask<Answer>(context, config, ServiceType.Translation, new TextTask(instructions, input, Shape(), 200 + (TokensALetter * part.Sum(l => l.Original.Length))),
                a => Numbered.Wrong(a.Lines?.Select(s => (s.N, s.Text)), part.Count), ct);
            await Keep(context, part, answer, ct);
            before = string.Join(' ', part.TakeLast(3).Select(l => l.Original));
        }
    }

    private async Task Keep(StageContext context, IReadOnlyList<Line> part, Answer answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        foreach (var spoken in answer.Lines)
        {
            var line = part[spoken.N - 1];
            await db.Database.ExecuteSqlAsync($"""
                insert into sentence_texts (sentence_id, language, source_digest, content, created_at, updated_at)
                values ({line.Id}, {context.Language}, {ChapterLines.SourceDigest(line.Original)}, {spoken.Text.Trim()}, {now}, {now}) on conflict do nothing
                """, ct);
        }

        await tx.CommitAsync(ct);
    }

    private static System.Text.Json.Nodes.JsonObject Shape() => Schemas.Object(("lines", Schemas.List(Schemas.Object(("n", Schemas.Number), ("text", Schemas.Text)))));
}
