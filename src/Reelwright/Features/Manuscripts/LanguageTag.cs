using System.Text.RegularExpressions;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>The name of a language, as somebody says it.</summary>
internal static class LanguageTag
{
    /// <summary>Errors: <c>language_unknown</c> for what has not the shape of one.</summary>
    public static void Ensure(string? language)
    {
        if (language is not null && !Regex.IsMatch(language, @"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,6})?\z", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            throw new ReelException("language_unknown", $"'{Titles.Cut(language, 20)}' is no language: give one such as en or zh.");
        }
    }
}
