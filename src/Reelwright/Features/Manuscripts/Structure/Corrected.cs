using Reelwright.Features.Library;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A sentence's text, prompt or voice among other changes.</summary>
internal static class Corrected
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Sentence(change.Id, ct);
        EditSentence.Words(row, new EditSentence.Change(change.Text, change.Prompt, change.Voice, change.SpeechRate, change.Pitch, change.Volume, change.Emotion, change.Style)).Write(row);
        row.IsManualEdited |= await SlotChoice.HasOwn(draft.Db, row.Id, ct);
    }
}
