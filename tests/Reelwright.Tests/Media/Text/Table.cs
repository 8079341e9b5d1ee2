using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text;

/// <summary>Examples written as one line: a bar stands where a sentence must end, and nowhere else.</summary>
internal static class Table
{
    /// <summary>Splits the example without its bars and expects them back.</summary>
    public static void Check(string example, string language)
    {
        var found = Sentences.Split(example.Replace("|", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), language);
        string.Join(" | ", found).ShouldBe(string.Join(" | ", example.Split('|', StringSplitOptions.TrimEntries)));
    }
}
