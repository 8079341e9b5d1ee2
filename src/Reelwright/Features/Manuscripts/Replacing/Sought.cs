using System.ComponentModel.DataAnnotations;
using System.Text;
using Reelwright.Base;
using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts.Replacing;

/// <summary>A text that is sought, as it is written, and what shall stand instead.</summary>
/// <param name="Text">Never a pattern. It is found within sentences, not across them.</param>
/// <param name="With">Empty leaves it out.</param>
/// <param name="WholeWord">Not inside a longer word; between Han characters every place is a border.</param>
/// <param name="MatchCase">False finds capitals and small letters alike.</param>
/// <param name="Chapters">Only in these; null for the whole project.</param>
public sealed record Sought(
    [property: Required, StringLength(500, MinimumLength = 1)] string Text, [property: StringLength(2000)] string With = "", bool WholeWord = false, bool MatchCase = true,
    [property: MaxLength(10_000)] IReadOnlyList<Guid>? Chapters = null)
{
    private StringComparison Comparison => MatchCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Where it stands in a text, from the first on; no two overlap.</summary>
    public IReadOnlyList<int> In(string text)
    {
        var found = new List<int>();
        for (var at = text.IndexOf(Text, Comparison); at >= 0; at = at < text.Length ? text.IndexOf(Text, at, Comparison) : -1)
        {
            if (!WholeWord || (IsBorder(text, at) && IsBorder(text, at + Text.Length)))
            {
                found.Add(at);
                at += Text.Length;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The text with all of them replaced, one clean line; empty when nothing is left. Errors: <c>text_invalid</c>.</summary>
    public string Replaced(string text, IReadOnlyList<int> found)
    {
        var line = new StringBuilder();
        var from = 0;
        foreach (var at in found)
        {
            line.Append(text, from, at - from).Append(With);
            from = at + Text.Length;
        }

        return SentenceWords.Clean(line.Append(text, from, text.Length - from).ToString(), "text") ?? "";
    }

    /// <summary>Errors: <c>text_invalid</c> when nobody could write it.</summary>
    public void Ensure()
    {
        if (Text.Length == 0 || Text.Any(char.IsControl) || With.Any(char.IsControl))
        {
            throw new ReelException("text_invalid", "What is sought has at least one character, and neither it nor what shall stand instead has any that nobody can read: mend them.");
        }
    }

    private static bool IsBorder(string text, int at) => at == 0 || at == text.Length || !(InWord(text[at - 1]) && (InWord(text[at]) || Marks.IsAttached(text[at])));

    private static bool InWord(char c) => (char.IsLetterOrDigit(c) || Marks.IsAttached(c)) && !Marks.IsCjk(c);
}
