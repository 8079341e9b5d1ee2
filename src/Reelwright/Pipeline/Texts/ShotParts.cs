using Reelwright.Media.Text;

namespace Reelwright.Pipeline.Texts;

/// <summary>Cuts an episode's text into parts whose shots fit into one answer: between paragraphs, else between sentences.</summary>
public static class ShotParts
{
    /// <summary>Letters a part has at most.</summary>
    public const int MostLetters = 1_200;

    /// <summary>The parts in order, a paragraph or a piece of one a line.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Batches.Of(text.Split('\n').Select(TextLine.Of).Where(p => p.Length > 0).SelectMany(Pieces), p => p.Length, int.MaxValue, MostLetters).Select(part => string.Join('\n', part))];

    private static IEnumerable<string> Pieces(string paragraph) =>
        paragraph.Length <= MostLetters ? [paragraph] : Sentences.Split(paragraph, Languages.Of(paragraph, "en")).SelectMany(Short);

    // A sentence without an end: where a word ends, and never within a character.
    private static IEnumerable<string> Short(string sentence)
    {
        while (sentence.Length > MostLetters)
        {
            var space = sentence.LastIndexOf(' ', MostLetters);
            var at = space > 0 ? space : char.IsHighSurrogate(sentence[MostLetters - 1]) ? MostLetters - 1 : MostLetters;
            yield return sentence[..at];
            sentence = sentence[at..].TrimStart();
        }

        yield return sentence;
    }
}
