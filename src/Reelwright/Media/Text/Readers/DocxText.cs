using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Reelwright.Media.Text.Readers;

/// <summary>The visible text of a Word paragraph: no deletions, hidden runs, notes, drawings or field codes.</summary>
internal static class DocxText
{
    public static string Of(Paragraph paragraph, DocxStyles styles)
    {
        if (styles.Of(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).IsHidden)
        {
            return "";
        }

        var text = new StringBuilder();
        Append(paragraph, styles, text);
        return text.ToString();
    }

    private static void Append(OpenXmlElement parent, DocxStyles styles, StringBuilder text)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text words:
                    text.Append(words.Text);
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case CarriageReturn:
                    text.Append('\n');
                    break;
                case Break { Type: null } or Break { Type.Value: BreakValues.TextWrapping }:
                    text.Append('\n');
                    break;
                case DeletedRun or MoveFromRun or Drawing or Picture or EmbeddedObject or AlternateContent or RubyContent:
                case Run run when IsHidden(run, styles):
                    break;
                default:
                    Append(element, styles, text);
                    break;
            }
        }
    }

    private static bool IsHidden(Run run, DocxStyles styles) =>
        run.RunProperties?.Vanish is { } vanish ? vanish.Val?.Value ?? true : styles.Of(run.RunProperties?.RunStyle?.Val?.Value).IsHidden;
}
