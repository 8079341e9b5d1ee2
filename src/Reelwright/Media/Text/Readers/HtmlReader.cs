using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Reads a web page.</summary>
internal static class HtmlReader
{
    public static Draft Read(byte[] bytes, string path, string? language, CancellationToken ct)
    {
        var page = Parse(TextDecoding.Markup(bytes, path, language), path, ct);
        var blocks = new HtmlBlocks();
        if (page.Body is { } body)
        {
            blocks.Append(body, ct);
        }

        return new Draft(
            "html",
            Spacing.OneLine(page.Title ?? ""),
            page.QuerySelector("meta[name=description]")?.GetAttribute("content"),
            page.DocumentElement.GetAttribute("lang"),
            blocks.Blocks);
    }

    /// <summary>Parses HTML; nothing is fetched and no script runs.</summary>
    /// <exception cref="ReelException"><c>xml_refused</c></exception>
    public static IHtmlDocument Parse(string markup, string path, CancellationToken ct)
    {
        MarkupSafety.RefuseEntities(markup, path);
        HtmlNesting.Check(markup, path);
        return new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => ct.ThrowIfCancellationRequested() }).ParseDocument(markup);
    }
}
