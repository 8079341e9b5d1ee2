using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Keeps a paragraph's text what its sentences say: <c>edited_content ?? content</c> (design §6).</summary>
internal static class Spoken
{
    /// <summary>Characters a paragraph may have.</summary>
    public const int LongestParagraph = 200_000;

    /// <summary>What is spoken of a paragraph, but for corrections of single sentences.</summary>
    public static string Of(Paragraph p) => p.EditedContent ?? p.Content;

    /// <summary>What is spoken of a sentence.</summary>
    public static string Of(Sentence s) => s.EditedContent ?? s.Content;

    /// <summary>Texts one after the other, with a space between them where their script sets one.</summary>
    public static string Join(IEnumerable<string> texts)
    {
        var line = new StringBuilder();
        foreach (var text in texts.Where(t => t.Length > 0))
        {
            if (line.Length > 0 && !IsWide(line[^1]) && !IsWide(text[0]))
            {
                line.Append(' ');
            }

            line.Append(text);
        }

        return line.ToString();
    }

    /// <summary>With one space wherever there is any white space: what is equal then is spoken and shown alike.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether two texts differ in nothing but white space.</summary>
    public static bool Same(string a, string b) => string.Equals(Bare(a), Bare(b), StringComparison.Ordinal);

    /// <summary>Without white space.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Gives the paragraph this text; its own words are no edit. An ignored or deleted one stays so.</summary>
    public static void Write(Paragraph p, string text)
    {
        p.EditedContent = string.Equals(Line(text), Line(p.Content), StringComparison.Ordinal) ? null : text;
        if (p.Action is ParagraphAction.Keep or ParagraphAction.Edit)
        {
            p.Action = p.EditedContent is null ? ParagraphAction.Keep : ParagraphAction.Edit;
        }
    }

    /// <summary>Brings text and counts up to the sentences' words.</summary>
    public static void Fit(Paragraph p, IReadOnlyList<string> sentences)
    {
        var text = Join(sentences);
        if (!Same(text, Of(p)))
        {
            // Sentences are joined with what white space is usual: their own words may have had another.
            Write(p, Same(text, p.Content) ? p.Content : text);
        }

        (p.WordCount, p.SentenceCount) = (Counts.Words(Of(p)), sentences.Count);
    }

    /// <summary>Gives a sentence other words of its own. A prompt that a rule made of the former ones follows; a person's stays.</summary>
    public static void Say(Sentence s, string text)
    {
        if (text.Length > SentenceWords.Longest)
        {
            throw new ReelException("text_invalid", $"A sentence has at most {SentenceWords.Longest} characters: split it elsewhere, or shorten it.");
        }

        s.ImagePrompt = string.Equals(s.ImagePrompt, s.Content, StringComparison.Ordinal) ? text : s.ImagePrompt;
        Settle(s, text);
        s.IsManualEdited = true;
    }

    /// <summary>A correction becomes the sentence's own words; what is spoken and shown stays.</summary>
    public static void Settle(Sentence s, string text)
    {
        (s.Content, s.EditedContent) = (text, null);
        (s.WordCount, s.CharacterCount) = (Counts.Words(text), Counts.Characters(text));
    }

    // Han, kana and their punctuation are set without spaces, Korean is not.
    private static bool IsWide(char c) => c >= '\u2e80' && c is not (>= '\uac00' and <= '\ud7af');
}
