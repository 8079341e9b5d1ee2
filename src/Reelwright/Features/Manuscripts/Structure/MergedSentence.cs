
namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A sentence takes in the one behind it, and keeps its own row and voice.</summary>
internal static class MergedSentence
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Sentence(change.Id, ct);
        var list = await draft.Places.Of(Level.Sentences, row.ParagraphId, ct);
        var at = list.IndexOf(row.Id) + 1;
        var next = at < list.Count ? await draft.Sentence(list[at], ct) : throw Needed.Nothing("sentence of its paragraph");
        Spoken.Say(row, Spoken.Join([Spoken.Of(row), Spoken.Of(next)]));
        await draft.TakeOut(Level.Sentences, next.ParagraphId, next.Id, ct);
    }
}
