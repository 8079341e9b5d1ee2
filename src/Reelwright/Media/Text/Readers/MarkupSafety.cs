using System.Xml;
using System.Xml.Linq;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>XML from strangers: a doctype is tolerated where the format has one, entities of the document's own never.</summary>
internal static class MarkupSafety
{
    /// <exception cref="ReelException"><c>xml_refused</c> when the document defines entities.</exception>
    public static void RefuseEntities(string markup, string path)
    {
        var doctype = markup.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (doctype >= 0 && markup.IndexOf("<!ENTITY", doctype, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            throw new ReelException("xml_refused", $"{path} defines XML entities of its own, as attacks do: it is not opened.");
        }
    }

    /// <summary>Elements below, by local name: packages get their namespaces wrong more often than their names.</summary>
    public static IEnumerable<XElement> Named(this XContainer parent, string name) =>
        parent.Descendants().Where(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal));

    /// <summary>Parses XML without reading its doctype.</summary>
    /// <exception cref="ReelException"><c>xml_refused</c>, <c>file_damaged</c></exception>
    public static XDocument Parse(string markup, string path)
    {
        RefuseEntities(markup, path);
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(markup), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException failure)
        {
            throw new ReelException("file_damaged", $"{path} is damaged: {failure.Message}", failure);
        }
    }
}
