namespace Reelwright.Tests.Media.Text;

/// <summary>Paragraphs whose sentences people have marked, among the shared texts: what splitters are measured by.</summary>
internal static class Gold
{
    /// <summary>Absolute path of a language's paragraphs without marks, a blank line between them.</summary>
    public static string Unmarked(string language) => Path.Combine(Shared.Folder.ShouldNotBeNull("needs the shared texts"), "segmentation", language + ".txt");

    /// <summary>Those paragraphs.</summary>
    public static string[] Paragraphs(string language) => Read(Unmarked(language));

    /// <summary>F1 of the inner boundaries, white space ignored.</summary>
    /// <param name="language">As the files are named.</param>
    /// <param name="split">The sentences of each paragraph.</param>
    public static double F1(string language, IReadOnlyList<IReadOnlyList<string>> split)
    {
        var golds = Read(Path.ChangeExtension(Unmarked(language), ".gold"));
        golds.Length.ShouldBe(split.Count);
        var (hit, said, real) = (0, 0, 0);
        foreach (var (sentences, gold) in split.Zip(golds))
        {
            var found = Ends(sentences);
            var wanted = Ends(gold.Split('\n'));
            (hit, said, real) = (hit + found.Intersect(wanted).Count(), said + found.Count, real + wanted.Count);
        }

        return 2.0 * hit / (said + real);
    }

    private static string[] Read(string path) => File.ReadAllText(path).Trim('\n').Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

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
