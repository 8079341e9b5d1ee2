using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Reelwright.Media.Text.Readers;

/// <summary>Reads Markdown: headings and prose without the markup; code, tables, HTML and footnotes are left out.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline pipeline = Pipeline();

    public static Draft Read(byte[] bytes, string path, string? language)
    {
        var text = TextDecoding.Decode(bytes, path, language);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Marks nested beyond the parser's limit are no markup: then it is plain text.
            return new Draft("md", null, null, null, TextLayout.Paragraphs(text));
        }

        var blocks = new List<Block>();
        foreach (var leaf in Leaves(document))
        {
            var words = new StringBuilder();
            Append(leaf.Inline!, words);
            Add(words.ToString(), leaf is HeadingBlock heading ? heading.Level : 0, blocks);
        }

        var front = document.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        return new Draft("md", Front(front, "title"), Front(front, "description"), Front(front, "lang") ?? Front(front, "language"), blocks);
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes();
        // Writers indent verse and paragraphs; programmers fence their code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static IEnumerable<LeafBlock> Leaves(ContainerBlock root)
    {
        var open = new Stack<Markdig.Syntax.Block>(root.Reverse());
        while (open.TryPop(out var block))
        {
            if (block is ContainerBlock container and not (Table or FootnoteGroup))
            {
                foreach (var child in container.Reverse())
                {
                    open.Push(child);
                }
            }
            else if (block is ParagraphBlock { Inline: not null } or HeadingBlock { Inline: not null })
            {
                yield return (LeafBlock)block;
            }
        }
    }

    private static void Append(ContainerInline root, StringBuilder text)
    {
        var open = new Stack<Inline>(root.Reverse());
        while (open.TryPop(out var inline))
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                    text.Append('\n');
                    break;
                case ContainerInline container when container is not LinkInline { IsImage: true }:
                    // A mark that turned out to open nothing is a letter like any other.
                    text.Append((container as DelimiterInline)?.ToLiteral());
                    foreach (var child in container.Reverse())
                    {
                        open.Push(child);
                    }

                    break;
            }
        }
    }

    private static void Add(string text, int level, List<Block> blocks)
    {
        if (level > 0)
        {
            var title = Spacing.OneLine(text);
            if (title.Length > 0)
            {
                blocks.Add(new Block(title, level));
            }

            return;
        }

        // Many write one paragraph a line and no blank lines between them.
        blocks.AddRange(TextLayout.Paragraphs(text, wholeFile: false));
    }

    private static string? Front(YamlFrontMatterBlock? front, string key)
    {
        foreach (var line in front?.Lines.ToString().Split('\n') ?? [])
        {
            if (line.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))
            {
                var value = line[(key.Length + 1)..].Trim().Trim('"', '\'');
                return value.Length > 0 ? value : null;
            }
        }

        return null;
    }
}
