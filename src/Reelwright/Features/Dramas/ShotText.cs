using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Media.Text;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>What is said in a shot: the text of its paragraph. Where nothing is said, that has one sentence without words, which stands for the shot in the film.</summary>
internal static class ShotText
{
    /// <summary>Characters of a shot's dialogue.</summary>
    public const int Longest = 20_000;

    /// <summary>As it will be spoken, corrections of its sentences among it; empty when nothing is.</summary>
    public static async Task<string> Of(ReelDb db, Guid? paragraph, CancellationToken ct) =>
        Spoken.Join(await db.Sentences.Where(s => s.ParagraphId == paragraph).OrderBy(s => s.OrderIndex).Select(s => s.EditedContent ?? s.Content).ToListAsync(ct));

    /// <summary>Makes the paragraphs of shots, one after the other from a place of their chapter on; those behind move up. Errors: <c>text_invalid</c>.</summary>
    /// <param name="dialogues">Of each shot, one at least.</param>
    /// <param name="at">Counted from 0.</param>
    public static async Task<Guid[]> Make(Draft draft, Chapter chapter, IReadOnlyList<string?> dialogues, int at, CancellationToken ct)
    {
        var (rows, items) = (new List<Paragraph>(dialogues.Count), new List<Laid.Item>());
        foreach (var text in dialogues.Select(Clean))
        {
            var row = Rows.ParagraphOf(chapter.Id, new ParagraphText(text, Language(draft, text)), at + rows.Count);
            row.IsConfirmed = chapter.IsConfirmed;
            rows.Add(row);
            items.AddRange(Items(row, text, []));
        }

        var (before, after) = await Around.Read(draft.Db, rows[0], 0, 0, ct);
        foreach (var row in rows)
        {
            draft.Add(row, row.Id);
            draft.Places.Know(Level.Sentences, row.Id, []);
            await draft.Put(Level.Paragraphs, null, chapter.Id, row.Id, row.OrderIndex, ct);
            draft.Unsettle(row.Id);
        }

        await Laid.Out(draft, [], items, before, after, ct);
        return [.. rows.Select(r => r.Id)];
    }

    /// <summary>Has another thing said in a shot; sentences whose text is among it stay, with their voices and pictures. False when that is said already. Errors: <c>text_invalid</c>.</summary>
    public static async Task<bool> Say(Draft draft, Guid paragraph, string dialogue, CancellationToken ct)
    {
        var text = Clean(dialogue);
        var row = await draft.Paragraph(paragraph, ct);
        var old = await draft.SentencesOf([row.Id], ct);
        if (string.Equals(Spoken.Join(old.Select(Spoken.Of)), text, StringComparison.Ordinal))
        {
            return false;
        }

        // There is no document behind it: what is said is the original.
        (row.Content, row.EditedContent, row.Action, row.IgnoreReason, row.Language) = (text, null, ParagraphAction.Keep, null, Language(draft, text));
        var (before, after) = await Around.Read(draft.Db, row, 0, old.Count, ct);
        await Laid.Out(draft, old, Items(row, text, old), before, after, ct);
        draft.Unsettle(row.Id);
        return true;
    }

    private static List<Laid.Item> Items(Paragraph row, string text, List<Sentence> old)
    {
        var texts = text.Length == 0 ? [] : new Resplit(old.Select(Spoken.Of)).Texts(text, row.Language);
        return texts.Count == 0 ? [new Laid.Item(row.Id, text)] : texts.ConvertAll(t => new Laid.Item(row.Id, t));
    }

    private static string Language(Draft draft, string text) => text.Length == 0 ? draft.Project.Language ?? "en" : Languages.Of(text, draft.Project.Language ?? "en");

    private static string Clean(string? dialogue) => dialogue is null ? "" : SentenceWords.Clean(dialogue, "dialogue", Longest) ?? "";
}
