using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>Holds what sentences ask of their voices against what the maker takes, before anything of their film is ordered or paid.</summary>
public static class VoiceCheck
{
    private const int TextShown = 60;

    /// <summary>Looks at the voices still to be made; the database is asked once, and only where one would be refused. Errors: <c>field_unsupported</c>, <c>field_invalid</c>, <c>field_missing</c>, each naming the sentence.</summary>
    /// <param name="language">What is spoken, BCP 47.</param>
    /// <param name="own">The text's language: in a film in that, what quotes another stays as it is.</param>
    public static async Task Ensure(ReelDb db, IReadOnlyList<Line> lines, GenerationSettings makers, ISpeechMaker maker, string language, string own, CancellationToken ct)
    {
        var name = $"{maker.Info.Id} {maker.Info.Model}".TrimEnd();
        var refused = lines.Where(l => !l.Silent && l.OwnVoice is null)
            .Select(l => (Line: l, Refusal: FieldCheck.Refusal(Asked(l), maker.Fields, name))).Where(r => r.Refusal is not null).ToList();
        if (refused.Count == 0)
        {
            return;
        }

        var ids = refused.ConvertAll(r => r.Line.Id);
        var chosen = await db.SentenceMedia.AsNoTracking().Where(m => ids.Contains(m.SentenceId) && m.Chosen && m.Slot == MediaSlot.Voice && m.Language == language)
            .Select(m => new { m.SentenceId, m.InputDigest }).ToDictionaryAsync(m => m.SentenceId, m => m.InputDigest, ct);
        foreach (var (line, refusal) in refused)
        {
            // One that is there already, from when the model took it, is not sent again.
            if (!chosen.TryGetValue(line.Id, out var there) || !string.Equals(there, Inputs.Digest(maker.Info, Inputs.Settling, Asked(line)), StringComparison.Ordinal))
            {
                throw new ReelException(refusal!.Code, $"Sentence {line.Id}, “{Titles.Cut(line.Text, TextShown)}”: {refusal.Message}");
            }
        }

        // What is still to be translated has no words yet, and will not have the voice of its own language.
        SpeechRequest Asked(Line line) => Inputs.Voice(
            language.Equals(own, StringComparison.Ordinal) || line.Language.Equals(language, StringComparison.Ordinal) ? line : line with { Text = ".", Language = language, Voice = null }, makers, pace: 1, maker.Fields);
    }
}
