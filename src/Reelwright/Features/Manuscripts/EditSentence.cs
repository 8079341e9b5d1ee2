using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Corrects a sentence. Nothing is made by that: what no longer fits is stale until it is ordered again.</summary>
public sealed class EditSentence(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>What is given is changed. An empty text, prompt or voice takes back an earlier change.</summary>
    public sealed record Change(
        string? Text = null, string? Prompt = null, [property: StringLength(50)] string? Voice = null,
        [property: Range(0.5, 2)] double? SpeechRate = null, [property: Range(0.5, 2)] double? Pitch = null, [property: Range(0, 2)] double? Volume = null);

    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>text_invalid</c>, <c>precondition_failed</c>.</summary>
    public async Task<Sentence> Run(Caller caller, Guid sentence, uint version, Change change, CancellationToken ct)
    {
        await access.Sentence(caller, sentence, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Sentences.SingleOrDefaultAsync(s => s.Id == sentence, ct) ?? throw new ReelException("not_found", $"There is no sentence {sentence}.");
        Versions.Expect(db.Entry(row), version);
        var before = SentenceWords.Of(row);
        var after = Words(row, change);
        if (after == before)
        {
            // Nothing to save, but whoever read an older version must still be told.
            return row.Version == version ? row : throw Versions.Newer("This sentence");
        }

        after.Write(row);
        row.IsManualEdited |= await SlotChoice.HasOwn(db, sentence, ct);
        db.SentenceEdits.Add(new SentenceEdit { SentenceId = sentence, UserId = caller.User, Actor = caller.Session, Before = Json.Write(before), After = Json.Write(after) });
        await Versions.Save(db, "This sentence", ct);
        await tx.CommitAsync(ct);
        return row;
    }

    /// <summary>What is said of the sentence after a change. Errors: <c>text_invalid</c>.</summary>
    internal static SentenceWords Words(Sentence row, Change change)
    {
        var before = SentenceWords.Of(row);
        return new SentenceWords(
            change.Text is { } text ? Unless(SentenceWords.Clean(text, "text"), row.Content) : before.Text,
            change.Prompt is { } prompt ? Unless(SentenceWords.Clean(prompt, "prompt"), row.ImagePrompt) : before.Prompt,
            change.Voice is { } voice ? SentenceWords.Clean(voice, "voice") : before.Voice,
            change.SpeechRate ?? before.SpeechRate, change.Pitch ?? before.Pitch, change.Volume ?? before.Volume);
    }

    // The manuscript's own words are no change.
    private static string? Unless(string? given, string? own) => string.Equals(given, own, StringComparison.Ordinal) ? null : given;
}
