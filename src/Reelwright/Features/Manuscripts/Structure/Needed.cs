using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>What a change has to say, and the places it names.</summary>
internal static class Needed
{
    /// <summary>Its text, one clean line. Errors: <c>text_invalid</c>, <c>change_invalid</c>.</summary>
    public static string Text(ManuscriptChange change) => SentenceWords.Clean(change.Text ?? "", "text") ?? throw Missing(change, "text", "what shall be said");

    /// <summary>Its target. Errors: <c>change_invalid</c>.</summary>
    public static Guid Target(ManuscriptChange change) => change.Target is { } target && target != change.Id ? target : throw Missing(change, "target", "the id of another one");

    /// <summary>What a change lacks.</summary>
    public static ReelException Missing(ManuscriptChange change, string field, string what) => new("change_invalid", $"{change.Do.Word()} needs {field}: {what}.");

    /// <summary>There is nothing behind the last one.</summary>
    public static ReelException Nothing(string noun) => new("nothing_follows", $"This {noun} is the last: there is none behind it to merge with.");
}
