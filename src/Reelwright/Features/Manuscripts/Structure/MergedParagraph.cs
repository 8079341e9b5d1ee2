using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A paragraph takes in the next one that is not hidden, and is spoken or not as it was.</summary>
internal static class MergedParagraph
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Paragraph(change.Id, ct);
        var all = await draft.ParagraphsOf(row.ChapterId, ct);
        var next = all.SkipWhile(p => p.Id != row.Id).Skip(1).FirstOrDefault(p => p.Action != ParagraphAction.Delete) ?? throw Needed.Nothing("paragraph of its chapter");
        var (text, edited) = (Spoken.Join([Spoken.Of(row), Spoken.Of(next)]), row.EditedContent ?? next.EditedContent);
        row.Content = Spoken.Join([row.Content, next.Content]);
        Spoken.Write(row, edited is null ? row.Content : text);
        var sentences = await draft.SentencesOf([row.Id, next.Id], ct);
        await draft.Set(Level.Sentences, row.Id, sentences.ConvertAll(s => s.Id), ct);
        await draft.TakeOut(Level.Paragraphs, next.ChapterId, next.Id, ct);
    }
}
