using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Texts;

/// <summary>Has a text maker write what the pictures of a chapter show, for sentences that have no prompt written for their text, nor one of a person's.</summary>
public sealed class WritePrompts(IDbContextFactory<ReelDb> databases, TextCalls texts, ChapterLooks looks, TimeProvider clock)
{
    private const int AtATime = 20;
    private const int MostLetters = 6_000;
    private const int TokensEach = 150;
    private const string Instructions =
        "You write what the pictures of a narrated book show, one picture a sentence. For every numbered line give one scene of one or two sentences in English that can be painted: who and what is seen, "
        + "where, the light, the distance. No text in the picture, nothing that cannot be seen. Name only characters of the list by their names; do not describe them again.";

    private sealed record Shot(int N, string Scene, IReadOnlyList<string>? Characters);

    private sealed record Answer(IReadOnlyList<Shot> Shots);

    /// <summary>Writes what is missing. Errors: those of a call, <c>answer_unreadable</c>.</summary>
    public async Task Run(StageContext context, Guid config, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        var missing = lines.Where(l => l is { PromptIsOwn: false, PromptIsWritten: false, OwnPicture: null, Silent: false }).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var look = await looks.Of(context, config, lines, ct);
        foreach (var part in Batches.Of(missing, l => l.Original.Length, AtATime, MostLetters))
        {
            var input = Json.Write(new { style = look.Style, characters = look.Characters.Select(c => c.Name), lines = part.Select((l, i) => new { n = i + 1, text = l.Original }) });
            var answer = await texts.Ask<Answer>(context, config, ServiceType.TextGeneration, new TextTask(Instructions, input, Shape(), TokensEach * (part.Count + 1)), a => Wrong(a, part.Count), ct);
            await Keep(context, part, answer, look, ct);
        }
    }

    private async Task Keep(StageContext context, IReadOnlyList<Line> part, Answer answer, ChapterLook look, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        foreach (var shot in answer.Shots)
        {
            var line = part[shot.N - 1];
            var (prompt, digest) = (Prompt(shot, look), ChapterLines.SourceDigest(line.Original));
            await db.Database.ExecuteSqlAsync($"""
                insert into sentence_prompts (sentence_id, source_digest, content, created_at) values ({line.Id}, {digest}, {prompt}, {now}) on conflict do nothing;
                update sentences set image_prompt = {prompt} where id = {line.Id}
                """, ct);
        }

        await tx.CommitAsync(ct);
    }

    // Descriptions and style are put in by us, word for word: so nobody looks different in the next picture.
    private static string Prompt(Shot shot, ChapterLook look)
    {
        var seen = look.Characters.Where(c => shot.Characters?.Contains(c.Name, StringComparer.OrdinalIgnoreCase) is true || shot.Scene.Contains(c.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        return string.Join(' ', [shot.Scene.Trim(), .. seen.Select(c => $"{c.Name}: {c.Description.Trim().TrimEnd('.')}."), $"Style: {look.Style.Trim().TrimEnd('.')}."]);
    }

    private static System.Text.Json.Nodes.JsonObject Shape() => Schemas.Object(("shots", Schemas.List(Schemas.Object(("n", Schemas.Number), ("scene", Schemas.Text), ("characters", Schemas.List(Schemas.Text))))));

    private static string? Wrong(Answer answer, int count) => Numbered.Wrong(answer.Shots?.Select(s => (s.N, s.Scene)), count);
}
