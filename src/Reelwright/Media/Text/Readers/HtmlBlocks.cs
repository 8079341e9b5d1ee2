using System.Text;
using AngleSharp.Dom;

namespace Reelwright.Media.Text.Readers;

/// <summary>Collects headings and paragraphs from HTML trees, in reading order.</summary>
internal sealed class HtmlBlocks
{
    // Stands for a line break of the source, which is only a space; '\n' is one the author asked for.
    private const char SourceBreak = '\r';

    private readonly StringBuilder pending = new();
    private int headingLevel;
    private int preformatted;

    public List<Block> Blocks { get; } = [];

    /// <summary>Ids met since <see cref="Anchors"/> was last cleared, each with the index of the block it stands in or before.</summary>
    public Dictionary<string, int> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds what stands below an element. Walks without recursion: nesting may be as deep as a stranger likes.</summary>
    public void Append(IElement root, CancellationToken ct)
    {
        // By index: asking a node for its next sibling searches all of them.
        var open = new Stack<(INode Node, int Next)>();
        if (Enter(root))
        {
            open.Push((root, 0));
        }

        while (open.TryPop(out var top))
        {
            ct.ThrowIfCancellationRequested();
            if (top.Next == top.Node.ChildNodes.Length)
            {
                Leave((IElement)top.Node);
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node.ChildNodes[top.Next];
            if (Enter(child))
            {
                open.Push((child, 0));
            }
        }

        Flush();
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            pending.Append(preformatted > 0 ? text.Data : text.Data.Replace('\r', ' ').Replace('\n', SourceBreak));
            return false;
        }

        if (node is not IElement element || HtmlRules.IsSkipped(element))
        {
            return false;
        }

        if (HtmlRules.IsBlock(element.LocalName))
        {
            Flush();
        }

        if ((element.Id ?? element.GetAttribute("name")) is { } id)
        {
            Anchors.TryAdd(id, Blocks.Count);
        }

        if (element.LocalName is "br")
        {
            pending.Append('\n');
        }

        if (HtmlRules.HeadingLevel(element.LocalName) is > 0 and var level)
        {
            headingLevel = level;
        }

        preformatted += element.LocalName is "pre" ? 1 : 0;
        return true;
    }

    private void Leave(IElement element)
    {
        if (!HtmlRules.IsBlock(element.LocalName))
        {
            return;
        }

        Flush();
        preformatted -= element.LocalName is "pre" ? 1 : 0;
        headingLevel = HtmlRules.HeadingLevel(element.LocalName) > 0 ? 0 : headingLevel;
    }

    private void Flush()
    {
        if (pending.Length == 0)
        {
            return;
        }

        var text = pending.ToString();
        pending.Clear();
        if (preformatted == 0)
        {
            text = string.Join('\n', text.Split('\n').Select(line => Spacing.OneLine(line.Replace(SourceBreak, '\n'))));
        }

        if (headingLevel > 0)
        {
            Add(Spacing.OneLine(text), headingLevel);
            return;
        }

        foreach (var block in TextLayout.Paragraphs(text, wholeFile: false))
        {
            Add(block.Text, 0);
        }
    }

    private void Add(string text, int level)
    {
        if (text.Length > 0)
        {
            Blocks.Add(new Block(text, level));
        }
    }
}
