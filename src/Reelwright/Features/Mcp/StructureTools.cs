using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Features.Manuscripts.Structure;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that add, cut, join, move, hide and restore sentences, paragraphs and chapters, and take that back.</summary>
internal static class StructureTools
{
    private const string Changes = "The changes, made one after the other, all or none. Each names in 'do' what is done to the row 'id', whose 'version' you read. "
        + "insert_sentence: text; in_front or behind the row. delete_sentence. split_sentence: at, how many UTF-16 units of what is spoken stay in the first part. merge_sentence: with the next of its paragraph. "
        + "move_sentence: target, beside which sentence; in_front. correct_sentence: text, prompt, voice, speech_rate, pitch, volume, emotion, style. "
        + "edit_paragraph: text (sentences whose words stay keep their media), or action ignore, delete or keep; reason. restore_paragraph: speaks a hidden one again. "
        + "split_paragraph: target, the sentence that begins the second part. merge_paragraph: with the next of its chapter. move_paragraph: target, in_front. "
        + "edit_chapter: title, notes or whole text. split_chapter: target, the paragraph that begins the second; its title. merge_chapter: with the next. move_chapter: target, in_front. "
        + "delete_chapter: into the trash; clips keep, if left out, or delete. restore_chapter: out of it.";

    /// <summary>Changes of one project.</summary>
    public sealed record Batch(
        [property: Description("Id of the project.")] Guid Project,
        [property: Description(Changes), Required, MinLength(1), MaxLength(EditManuscript.Most)] IReadOnlyList<ManuscriptChange> Changes);

    /// <summary>An edit of a project.</summary>
    public sealed record OneEdit(
        [property: Description("Id of the project.")] Guid Project,
        [property: Description("Id of the edit, from edit_structure or list_edits.")] Guid Edit);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Batch, EditManuscript.Answer>(
            "edit_structure", "Edit a manuscript's structure", Hints.Changing with { Again = false },
            "Adds, cuts, joins, moves, hides or restores sentences, paragraphs and chapters of a project, many at once. Ids and versions are those of read_chapter. Nothing is lost by it: 'edit' is what undo_edit takes back, "
            + "and 'rows' tells the new versions. Where one row is changed twice, both changes name the version you read.",
            (call, a, ct) => call.Get<EditManuscript>().Run(call.Caller, a.Project, a.Changes, ct)),
        new AgentTool<OneEdit, EditManuscript.Answer>(
            "undo_edit", "Take an edit back", Hints.Changing, "Takes an edit of the structure back as a whole: the same rows stand again, with all that was made for them.",
            (call, a, ct) => call.Get<UndoEdit>().Run(call.Caller, a.Project, a.Edit, ct)),
        new AgentTool<ManuscriptTools.Part, Page<ListEdits.Row>>(
            "list_edits", "List edits", Hints.Reading, "The edits of a project's structure, the last first, and whether they were taken back.",
            (call, a, ct) => call.Get<ListEdits>().Run(call.Caller, a.Project, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<ManuscriptTools.Part, Page<ListTrashedChapters.Row>>(
            "list_trashed_chapters", "List chapters in the trash", Hints.Reading, "The chapters of a project that are in its trash, with the versions that restore_chapter in edit_structure needs.",
            (call, a, ct) => call.Get<ListTrashedChapters>().Run(call.Caller, a.Project, PageRequest.Of(a.Limit, a.After), ct)),
    ];
}
