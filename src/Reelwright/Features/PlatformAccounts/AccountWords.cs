using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>What somebody at the machine says of apps and accounts: names, words, files with secrets.</summary>
internal static class AccountWords
{
    /// <summary>A platform by its word. Errors: <c>word_unknown</c>.</summary>
    public static PlatformType Platform(string word) => Words.All<PlatformType>().Contains(word, StringComparer.Ordinal) ? Words.Read<PlatformType>(word)
        : throw new ReelException("word_unknown", $"There is no platform '{Titles.Cut(word, 40)}': use {string.Join(", ", Words.All<PlatformType>())}.");

    /// <summary>Whether something has that name or id.</summary>
    public static bool Bears(Guid id, string name, string named) => string.Equals(name, named, StringComparison.Ordinal) || string.Equals(id.ToString(), named, StringComparison.OrdinalIgnoreCase);

    /// <summary>The only one that is meant. Errors: <c>not_found</c>, <c>name_ambiguous</c>.</summary>
    public static T Only<T>(IEnumerable<T> found, string named, string what, string list) => found.Take(2).ToList() switch
    {
        [var one] => one,
        [] => throw new ReelException("not_found", $"There is no {what} '{named}': see `reel publish {list}`."),
        _ => throw new ReelException("name_ambiguous", $"There are several called '{named}': say the id, as `reel publish {list}` shows it."),
    };

    /// <summary>What a file says, or standard input. Errors: <c>file_unreadable</c>.</summary>
    public static string Secret(string file)
    {
        try
        {
            return (file is "-" ? Console.In.ReadToEnd() : File.ReadAllText(file)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("file_unreadable", $"The file {file} cannot be read: {failure.Message}", failure);
        }
    }
}
