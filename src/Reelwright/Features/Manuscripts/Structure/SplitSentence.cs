using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>One sentence becomes two: the first keeps the row, the second speaks as the first does.</summary>
internal static class SplitSentence
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Sentence(change.Id, ct);
        var spoken = Spoken.Of(row);
        var at = change.At ?? throw Needed.Missing(change, "at", "how many characters stay in the first part");
        var (first, second) = at > 0 && at < spoken.Length && !char.IsLowSurrogate(spoken[at]) ? (spoken[..at].Trim(), spoken[at..].Trim()) : ("", "");
        if (first.Length == 0 || second.Length == 0)
        {
            throw new ReelException("change_invalid", $"A sentence of {spoken.Length} characters cannot be split at {at}: both parts need something to say.");
        }

        var place = (await draft.Places.Of(Level.Sentences, row.ParagraphId, ct)).IndexOf(row.Id);
        var words = SentenceWords.Of(row) with { Text = null, Prompt = null };
        var added = await InsertedSentence.Place(draft, row.ParagraphId, second, place + 1, ct);
        words.Write(added);
        added.IsManualEdited = true;
        Spoken.Say(row, first);
    }
}
