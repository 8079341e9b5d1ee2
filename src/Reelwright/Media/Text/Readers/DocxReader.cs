using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Reads a Word document, one paragraph in memory at a time.</summary>
internal static class DocxReader
{
    private const int ProseCell = 200;

    /// <exception cref="ReelException"><c>file_damaged</c>, <c>xml_refused</c>, and those of <see cref="SafeArchive"/></exception>
    public static Draft Read(SourceFile file, SafeArchive archive, CancellationToken ct)
    {
        // The library unpacks the parts again by itself: they are measured and looked through before it may.
        foreach (var name in archive.Names.Where(OfficeXml.IsMarkup))
        {
            using var part = archive.Open(name, ct);
            OfficeXml.Check(part, file.Path);
        }

        try
        {
            using var document = WordprocessingDocument.Open(file.Rewound(), isEditable: false);
            var main = document.MainDocumentPart ?? throw new InvalidDataException("no main part");
            var properties = document.PackageProperties;
            return new Draft("docx", properties.Title, properties.Description, properties.Language, Blocks(main, ct));
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException
            or InvalidOperationException or ArgumentException or IOException or UriFormatException)
        {
            throw new ReelException("file_damaged", $"{file.Path} is damaged or no Word document: save it again as .docx.", failure);
        }
    }

    private static List<Block> Blocks(MainDocumentPart main, CancellationToken ct)
    {
        var styles = new DocxStyles(main.StyleDefinitionsPart?.Styles);
        var blocks = new List<Block>();
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Paragraph))
            {
                Add((Paragraph)reader.LoadCurrentElement()!, styles, blocks);
            }
            else if (reader.ElementType == typeof(Table) && reader.LoadCurrentElement() is { } table && IsLayout(table))
            {
                foreach (var paragraph in table.Descendants<Paragraph>())
                {
                    Add(paragraph, styles, blocks);
                }
            }
        }

        return blocks;
    }

    // A table of figures is not for listening; one that only places prose on the page is.
    private static bool IsLayout(OpenXmlElement table) => table.Descendants<TableCell>().Any(cell => cell.InnerText.Length > ProseCell);

    private static void Add(Paragraph paragraph, DocxStyles styles, List<Block> blocks)
    {
        var style = styles.Of(paragraph);
        if (style.IsContents)
        {
            return;
        }

        var text = DocxText.Of(paragraph, styles);
        if (style.Level > 0)
        {
            var title = Spacing.OneLine(text);
            if (title.Length > 0)
            {
                blocks.Add(new Block(title, style.Level));
            }

            return;
        }

        blocks.AddRange(TextLayout.Paragraphs(text, wholeFile: false));
    }
}
