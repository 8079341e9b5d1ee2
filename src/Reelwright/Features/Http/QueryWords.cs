using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Http;

/// <summary>Stored words in paths and queries.</summary>
internal static class QueryWords
{
    /// <summary>The value of a stored word in a query. Errors: <c>word_unknown</c>.</summary>
    public static T? Read<T>(string? word) where T : struct, Enum => word is null ? null
        : Words.All<T>().Contains(word, StringComparer.Ordinal) ? Words.Read<T>(word)
        : throw new ReelException("word_unknown", $"'{Titles.Cut(word, 40)}' is none of {string.Join(", ", Words.All<T>())}.");
}
