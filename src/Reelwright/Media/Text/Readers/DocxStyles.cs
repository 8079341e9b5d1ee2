using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Reelwright.Media.Text.Readers;

/// <summary>What a style means to a listener.</summary>
/// <param name="Level">1 for a document's title, 2 for "heading 1" and so on, 0 for body text.</param>
/// <param name="IsContents">A line of the table of contents.</param>
/// <param name="IsHidden">Not shown, so not spoken.</param>
internal readonly record struct DocxStyle(int Level, bool IsContents, bool IsHidden);

/// <summary>Resolves Word styles by their names, which are never translated, and their outline levels; ids are both at will.</summary>
internal sealed class DocxStyles
{
    private const int MaxParents = 12;
    private const int MaxTitle = 200;

    private readonly Dictionary<string, Style> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxStyle> resolved = new(StringComparer.Ordinal);

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                byId.TryAdd(id, style);
            }
        }
    }

    public DocxStyle Of(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = Of(properties?.ParagraphStyleId?.Val?.Value);
        if (properties?.OutlineLevel?.Val?.Value is not { } outline)
        {
            return style;
        }

        // Outline levels set by hand also stand on whole paragraphs of prose.
        return style with { Level = outline is >= 0 and < 9 && paragraph.InnerText.Length <= MaxTitle ? outline + 2 : 0 };
    }

    public DocxStyle Of(string? id)
    {
        if (id is null)
        {
            return default;
        }

        if (!resolved.TryGetValue(id, out var style))
        {
            resolved[id] = style = Resolve(id);
        }

        return style;
    }

    private DocxStyle Resolve(string id)
    {
        var level = 0;
        var contents = false;
        bool? hidden = null;
        var next = id;
        for (var i = 0; i < MaxParents && next is not null; i++)
        {
            byId.TryGetValue(next, out var style);
            // Documents made by programs name standard styles without defining them.
            var name = (style?.StyleName?.Val?.Value ?? next).Trim();
            level = level > 0 ? level : LevelOf(name, style);
            contents |= name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TOC", StringComparison.Ordinal);
            hidden ??= style?.StyleRunProperties?.Vanish is { } vanish ? vanish.Val?.Value ?? true : null;
            next = style?.BasedOn?.Val?.Value;
        }

        return new DocxStyle(level, contents, hidden ?? false);
    }

    private static int LevelOf(string name, Style? style)
    {
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        if (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(7).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 9)
        {
            return number + 1;
        }

        return style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and >= 0 and < 9 ? outline + 2 : 0;
    }
}
