namespace Reelwright.Pipeline.Texts;

/// <summary>Answers of one text for each numbered line.</summary>
internal static class Numbered
{
    /// <summary>What is wrong with them; null when every number from 1 to <paramref name="count"/> is there once, with a text.</summary>
    public static string? Wrong(IEnumerable<(int N, string Text)>? said, int count)
    {
        var numbers = said?.ToList();
        return numbers is null ? "the list is missing."
            : numbers.Any(s => string.IsNullOrWhiteSpace(s.Text)) ? "one of them is empty."
            : !numbers.Select(s => s.N).Order().SequenceEqual(Enumerable.Range(1, count)) ? $"there must be exactly one for each number from 1 to {count}." : null;
    }
}
