namespace Reelwright.Pipeline.Texts;

/// <summary>What somebody wants a script of.</summary>
/// <param name="Prompt">In their own words.</param>
/// <param name="Title">Null for one that the maker finds.</param>
/// <param name="Chapters">How many.</param>
/// <param name="Words">About how many a chapter.</param>
public sealed record ScriptWishes(string Prompt, string? Title, int Chapters, int Words)
{
    /// <summary>How many chapters there may be.</summary>
    public const int MostChapters = 50;

    /// <summary>Minutes it lasts at least.</summary>
    public const double LeastMinutes = 0.5;

    /// <summary>Minutes it lasts at most.</summary>
    public const double MostMinutes = 600;
}

/// <summary>What a script is going to say, before it is written.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record ScriptOutline(string Title, string Summary, string Language, IReadOnlyList<OutlinedChapter> Chapters);

/// <summary>A chapter of it.</summary>
/// <param name="N">Its number, from 1.</param>
public sealed record OutlinedChapter(int N, string Title, string Summary);
