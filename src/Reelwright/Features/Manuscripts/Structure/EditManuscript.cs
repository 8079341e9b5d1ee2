using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Changes a manuscript: sentences, paragraphs, chapters, one change or many, all or none. What was there before is kept and can be taken back as a whole.</summary>
public sealed class EditManuscript(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Changes at a time.</summary>
    public const int Most = 1000;

    /// <summary>What it came to.</summary>
    /// <param name="Edit">The edit to undo; null when nothing differs.</param>
    public sealed record Answer(Guid? Edit, IReadOnlyList<Touched> Rows);

    /// <summary>One change of whatever project the row is in. Errors: as below.</summary>
    public async Task<Answer> Run(Caller caller, ManuscriptChange change, CancellationToken ct)
    {
        Guid? project;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            var chapters = ExpectedVersions.Noun(change.Do) switch
            {
                "chapter" => db.Chapters.Where(c => c.Id == change.Id),
                "paragraph" => db.Chapters.Where(c => db.Paragraphs.Any(p => p.Id == change.Id && p.ChapterId == c.Id)),
                _ => db.Chapters.Where(c => db.Paragraphs.Any(p => p.ChapterId == c.Id && db.Sentences.Any(s => s.Id == change.Id && s.ParagraphId == p.Id))),
            };
            project = await chapters.Select(c => (Guid?)c.ProjectId).SingleOrDefaultAsync(ct);
        }

        var what = $"{ExpectedVersions.Noun(change.Do)} {change.Id}";
        return await Run(caller, project ?? throw new ReelException("not_found", $"There is no {what}."), [change], what, ct);
    }

    /// <summary>Several changes of one project, one after the other. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>text_invalid</c>, <c>change_invalid</c>, <c>nothing_follows</c>, <c>wrong_state</c>, <c>wrong_kind</c>.</summary>
    public Task<Answer> Run(Caller caller, Guid project, IReadOnlyList<ManuscriptChange> changes, CancellationToken ct) => Run(caller, project, changes, null, ct);

    private async Task<Answer> Run(Caller caller, Guid project, IReadOnlyList<ManuscriptChange> changes, string? what, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Edit, ct, what);
        var confirms = await access.Has(caller, project, Right.Confirm, ct);
        if (changes.Count is 0 or > Most || changes.Any(c => c is null))
        {
            throw new ReelException("change_invalid", $"1 to {Most} changes can be made at a time, and none of them is null.");
        }

        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var draft = await Draft.Open(db, project, clock, ct);
            EpisodeText.Ensure(draft.Project, changes);
            await ExpectedVersions.Ensure(db, project, changes, ct);
            for (var i = 0; i < changes.Count; i++)
            {
                await Apply(draft, caller, changes, i, ct);
                await draft.Flush(ct);
            }

            var answer = await Keep(draft, caller, confirms, changes.Count == 1 ? changes[0].Do : EditKind.Several, ct);
            await tx.CommitAsync(ct);
            return answer;
        });
    }

    /// <summary>Closes an edit and writes it down.</summary>
    /// <param name="confirms">Whether the caller may confirm what it says now.</param>
    internal static async Task<Answer> Keep(Draft draft, Caller caller, bool confirms, EditKind kind, CancellationToken ct)
    {
        var (before, after) = await draft.Close(ct);
        await Confirmation.Follow(draft, caller, confirms, before, after, ct);
        var count = after.All().Count;
        if (count == 0)
        {
            return new Answer(null, []);
        }

        var edit = new ManuscriptEdit
        {
            ProjectId = draft.Project.Id, UserId = caller.User, Actor = caller.Session, Kind = kind.Word(), RowCount = count, Before = Json.Write(before), After = Json.Write(after),
        };
        draft.Db.Add(edit);
        await draft.Db.SaveChangesAsync(ct);
        return new Answer(edit.Id, await Touched.Read(draft.Db, after.All(), ct));
    }

    private static async Task Apply(Draft draft, Caller caller, IReadOnlyList<ManuscriptChange> changes, int i, CancellationToken ct)
    {
        try
        {
            await (changes[i].Do switch
            {
                EditKind.CorrectSentence => Corrected.Apply(draft, changes[i], ct),
                EditKind.InsertSentence => InsertedSentence.Apply(draft, changes[i], ct),
                EditKind.DeleteSentence => DeletedSentence.Apply(draft, changes[i], ct),
                EditKind.SplitSentence => SplitSentence.Apply(draft, changes[i], ct),
                EditKind.MergeSentence => MergedSentence.Apply(draft, changes[i], ct),
                EditKind.MoveSentence => MovedSentence.Apply(draft, changes[i], ct),
                EditKind.EditParagraph => EditedParagraph.Apply(draft, changes[i], ct),
                EditKind.RestoreParagraph => RestoredParagraph.Apply(draft, changes[i], ct),
                EditKind.SplitParagraph => SplitParagraph.Apply(draft, changes[i], ct),
                EditKind.MergeParagraph => MergedParagraph.Apply(draft, changes[i], ct),
                EditKind.MoveParagraph => MovedParagraph.Apply(draft, changes[i], ct),
                EditKind.EditChapter => EditedChapter.Apply(draft, changes[i], ct),
                EditKind.SplitChapter => SplitChapter.Apply(draft, changes[i], ct),
                EditKind.MergeChapter => MergedChapter.Apply(draft, changes[i], ct),
                EditKind.MoveChapter => MovedChapter.Apply(draft, changes[i], ct),
                EditKind.DeleteChapter => DeletedChapter.Apply(draft, caller, changes[i], ct),
                EditKind.RestoreChapter => DeletedChapter.Restore(draft, changes[i], ct),
                _ => throw new ReelException("change_invalid", $"'{changes[i].Do.Word()}' is not one change: name those it is made of."),
            });
        }
        catch (ReelException refused) when (changes.Count > 1)
        {
            throw new ReelException(refused.Code, $"Change {i + 1}: {refused.Message}", refused);
        }
    }
}
