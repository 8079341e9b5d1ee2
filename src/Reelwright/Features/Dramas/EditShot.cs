using Reelwright.Pipeline.Dramas;

namespace Reelwright.Features.Dramas;

/// <summary>Changes what is said of a shot, and in it. Sentences whose words stay keep their voices and pictures.</summary>
public sealed class EditShot(DramaRights rights, ShotEdit edits)
{
    /// <summary>What is given is changed.</summary>
    public sealed record Change : ShotWords;

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>text_invalid</c>.</summary>
    public async Task Run(Caller caller, string shot, uint version, Change change, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        await edits.Run(caller, place, async draft =>
        {
            var db = draft.Db;
            var row = await HeldShot.Of(db, place.Id, version, ct);
            var before = await ShotPrompt.Of(db, db.Storyboards.Where(s => s.Id == place.Id), ct);
            change.Write(row);
            // Who is seen in it is part of what somebody read.
            db.Entry(row).Property(s => s.UpdatedAt).IsModified = true;
            await (change.Characters is { } seen ? ShotCast.Write(db, row.Id, await ShotCast.Of(db, place.Drama, seen, ct), ct) : Task.CompletedTask);
            var said = change.Dialogue is { } dialogue && row.ParagraphId is { } spoken && await ShotText.Say(draft, spoken, dialogue, ct);
            await draft.Flush(ct);
            await ShotPrompt.Follow(db, before, ct);
            if (said)
            {
                await ShotPrompt.Give(db, row.Id, ct);
                await ShotMedia.Show(db, row.Id, draft.Now, ct);
            }

            return (row.Id, said && row.ParagraphId is { } paragraph ? [paragraph] : Array.Empty<Guid>());
        }, ct);
    }
}
