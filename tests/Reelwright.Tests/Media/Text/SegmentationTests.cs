using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text;

/// <summary>The splitter against sentences that people have marked: F1 of the inner boundaries, white space ignored.</summary>
public sealed class SegmentationTests
{
    [SharedFact]
    public void English_boundaries_are_found() => F1("en").ShouldBeGreaterThanOrEqualTo(0.970);

    [SharedFact]
    public void Chinese_boundaries_are_found() => F1("zh").ShouldBeGreaterThanOrEqualTo(0.985);

    [SharedTheory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_sentence_is_not_split_again(string language)
    {
        var path = Path.Combine(Shared.Folder.ShouldNotBeNull("needs the shared texts"), "segmentation", language + ".txt");
        foreach (var sentence in Paragraphs(path).SelectMany(x => Sentences.Split(x, language)))
        {
            Sentences.Split(sentence, language).ShouldBe([sentence]);
        }
    }

    private static double F1(string language)
    {
        var folder = Path.Combine(Shared.Folder.ShouldNotBeNull("needs the shared texts"), "segmentation");
        var texts = Paragraphs(Path.Combine(folder, language + ".txt"));
        var golds = Paragraphs(Path.Combine(folder, language + ".gold"));
        golds.Length.ShouldBe(texts.Length);
        var (hit, said, real) = (0, 0, 0);
        foreach (var (text, gold) in texts.Zip(golds))
        {
            var found = Ends(Sentences.Split(text, language));
            var wanted = Ends(gold.Split('\n'));
            (hit, said, real) = (hit + found.Intersect(wanted).Count(), said + found.Count, real + wanted.Count);
        }

        return 2.0 * hit / (said + real);
    }

    private static string[] Paragraphs(string path) =>
        File.ReadAllText(path).Trim('\n').Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    // Offsets of every end but the last, in characters that are not white space.
    private static HashSet<int> Ends(IReadOnlyList<string> sentences)
    {
        var ends = new HashSet<int>();
        var offset = 0;
        foreach (var sentence in sentences.SkipLast(1))
        {
            offset += sentence.Count(c => !char.IsWhiteSpace(c));
            ends.Add(offset);
        }

        return ends;
    }
}
