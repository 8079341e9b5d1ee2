using System.Xml;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Looks through the XML parts of an Office document before a library loads them.</summary>
internal static class OfficeXml
{
    // Word nests some twenty elements deep; a recursive loader dies at some thousands.
    private const int MaxDepth = 256;

    public static bool IsMarkup(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ReelException"><c>xml_refused</c> for any doctype and for absurd nesting, <c>file_damaged</c></exception>
    public static void Check(Stream part, string path)
    {
        // Parsed, so that a doctype shows; resolved and expanded it never is.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1 };
        try
        {
            using var reader = XmlReader.Create(part, settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.DocumentType || reader.Depth > MaxDepth)
                {
                    throw new ReelException("xml_refused", $"{path} holds XML no Word program writes: it is not opened.");
                }
            }
        }
        catch (XmlException failure)
        {
            throw new ReelException("file_damaged", $"{path} is damaged: {failure.Message}", failure);
        }
    }
}
