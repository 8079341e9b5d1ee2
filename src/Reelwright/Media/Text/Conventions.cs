using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>What the splitter knows of one language: its abbreviations, the words that open sentences, its verbs of saying.</summary>
internal sealed class Conventions
{
    // "Dr", "Prof", "St" are read across Europe, whatever the language around them.
    private static readonly WordSet commonTitles = new("Mr Mrs Ms Dr Prof Mme Mlle vs cf ca e.g i.e");
    private static readonly WordSet commonNumbered = new("p pp vol fig nr no art");
    private static readonly WordSet commonLoose = new("Jr Sr St Inc Ltd Co Corp");

    /// <summary>Never end a sentence: "Dr", "vs".</summary>
    public WordSet Titles { private get; init; } = WordSet.None;

    /// <summary>Hold a number to them: "p", "fig".</summary>
    public WordSet Numbered { private get; init; } = WordSet.None;

    /// <summary>End a sentence only if the next word is one that opens sentences: "Inc", "Jan".</summary>
    public WordSet Loose { private get; init; } = WordSet.None;

    /// <summary>May stand anywhere: "etc", "ft". Only writing without capitals needs to know them.</summary>
    public WordSet Closing { private get; init; } = WordSet.None;

    /// <summary>Words that, capitalised, tell a new sentence from a name.</summary>
    public WordSet Openers { get; init; } = WordSet.None;

    /// <summary>Verbs that tie a name to the speech before it: “Why?” Ann asked.</summary>
    public WordSet Saying { get; init; } = WordSet.None;

    /// <summary>Words after a verb of saying that make it tell of something else than the speech before it.</summary>
    public WordSet Objects { get; init; } = WordSet.None;

    /// <summary>Words that begin a new turn of speech after a broken-off one: "I thought — Yes."</summary>
    public WordSet Turns { get; init; } = WordSet.None;

    /// <summary>Nouns that a single letter names: "Vitamin C", "Plan B".</summary>
    public WordSet Lettered { get; init; } = WordSet.None;

    /// <summary>Where a sentence may end.</summary>
    public SearchValues<char> Stops { get; init; } = Marks.Stops;

    /// <summary>A number with a full stop is an ordinal: "am 3. Oktober".</summary>
    public bool Ordinals { get; init; }

    public bool IsTitle(ReadOnlySpan<char> word) => Titles.Has(word) || commonTitles.Has(word);

    public bool IsNumbered(ReadOnlySpan<char> word) => Numbered.Has(word) || commonNumbered.Has(word);

    public bool IsLoose(ReadOnlySpan<char> word) => Loose.Has(word) || commonLoose.Has(word);

    public bool IsAbbreviation(ReadOnlySpan<char> word) =>
        IsTitle(word) || IsNumbered(word) || IsLoose(word) || Closing.Has(word);

    /// <summary>The conventions of a BCP 47 tag; English ones where a language has none of its own.</summary>
    public static Conventions For(string language)
    {
        var mark = language.AsSpan().IndexOfAny('-', '_');
        var primary = mark < 0 ? language : language[..mark];
        return primary.ToLowerInvariant() switch
        {
            "de" => Germanic.German,
            "nl" => Germanic.Dutch,
            "sv" or "da" or "no" or "nb" or "nn" => Germanic.Scandinavian,
            "fr" => Romance.French,
            "es" => Romance.Spanish,
            "it" => Romance.Italian,
            "pt" => Romance.Portuguese,
            "ru" or "uk" or "be" or "bg" => Slavic.Russian,
            "el" => Greek.Rules,
            "pl" => Slavic.Polish,
            _ => English.Rules,
        };
    }
}
