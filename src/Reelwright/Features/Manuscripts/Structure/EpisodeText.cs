using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>What may be changed of an episode as of any chapter: its place, its title and notes, the trash, and how single sentences are spoken. Its paragraphs are its shots'.</summary>
internal static class EpisodeText
{
    /// <summary>Errors: <c>wrong_kind</c> for changes of a drama's paragraphs.</summary>
    public static void Ensure(Project project, IReadOnlyList<ManuscriptChange> changes)
    {
        if (project.Kind == ProjectKind.Drama && changes.FirstOrDefault(c => !Stays(c)) is { } other)
        {
            throw new ReelException("wrong_kind", $"'{other.Do.Word()}' is for books: the paragraphs of an episode are its shots, so edit those; a single sentence can be corrected.");
        }
    }

    private static bool Stays(ManuscriptChange change) => change.Do switch
    {
        EditKind.CorrectSentence or EditKind.MoveChapter or EditKind.DeleteChapter or EditKind.RestoreChapter => true,
        EditKind.EditChapter => change.Text is null,
        _ => false,
    };
}
