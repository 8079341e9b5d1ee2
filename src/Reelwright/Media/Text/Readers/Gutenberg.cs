using System.Text.RegularExpressions;

namespace Reelwright.Media.Text.Readers;

/// <summary>Leaves out what Project Gutenberg puts before and after a book.</summary>
internal static partial class Gutenberg
{
    private const int CreditLines = 6;

    /// <summary>The book alone, and the title its header gives. Other texts come back as they are.</summary>
    public static (IReadOnlyList<Block> Blocks, string? Title) Trim(IReadOnlyList<Block> blocks)
    {
        var start = Find(blocks, 0, Start());
        if (start < 0)
        {
            return (blocks, null);
        }

        var header = blocks.Take(start + 1).SelectMany(block => block.Text.Split('\n'));
        var title = header.Select(line => Title().Match(line)).FirstOrDefault(match => match.Success)?.Groups["title"].Value.Trim();
        var end = Find(blocks, start + 1, End());
        var body = blocks.Take(end < 0 ? blocks.Count : end).Skip(start + 1).ToList();
        var credits = body.Take(CreditLines).Count(block => Credit().IsMatch(block.Text));
        for (var i = 0; credits > 0; i++)
        {
            if (Credit().IsMatch(body[i].Text))
            {
                body.RemoveAt(i--);
                credits--;
            }
        }

        return (body, title);
    }

    private static int Find(IReadOnlyList<Block> blocks, int from, Regex pattern)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (pattern.IsMatch(blocks[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^\W*START OF TH(?:E|IS) PROJECT GUTENBERG", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"^\W*END OF (?:TH(?:E|IS) )?PROJECT GUTENBERG", RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex(@"^\s*Title:\s*(?<title>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\W*(?:Produced by|Transcribed (?:by|from)|E-?text (?:was )?(?:prepared|produced)|This e-?text|Updated by|HTML version by|Note: )", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();
}
