using System.ComponentModel.DataAnnotations;
using Reelwright.Base;
using Reelwright.Features.Manuscripts;
using Reelwright.Pipeline.Texts;

namespace Reelwright.Features.Scripts;

/// <summary>A script somebody wants written.</summary>
/// <param name="Prompt">What about, in their own words.</param>
/// <param name="Title">Null for one that the maker finds.</param>
/// <param name="Language">BCP 47; null for that of the prompt.</param>
/// <param name="Chapters">How many, each a film; one if nothing is said.</param>
/// <param name="Minutes">How long all of it is to be when it is read aloud; three a chapter if nothing is said.</param>
/// <param name="Maker">Which maker account; null for one's default.</param>
public sealed record ScriptRequest(
    [property: Required, StringLength(20_000, MinimumLength = 1)] string Prompt, [property: StringLength(200, MinimumLength = 1)] string? Title = null, [property: StringLength(10)] string? Language = null,
    [property: Range(1, ScriptWishes.MostChapters)] int? Chapters = null, [property: Range(ScriptWishes.LeastMinutes, ScriptWishes.MostMinutes)] double? Minutes = null, Guid? Maker = null)
{
    private const double UsualMinutes = 3;
    private const int WordsAMinute = 140;
    private const int Fewest = 30;

    /// <summary>As it is written. Errors: <c>prompt_missing</c>, <c>language_unknown</c>, <c>option_unsupported</c>.</summary>
    internal ScriptWishes Wishes()
    {
        if (string.IsNullOrWhiteSpace(Prompt))
        {
            throw new ReelException("prompt_missing", "Say what the script shall be about.");
        }

        LanguageTag.Ensure(Language);
        if (Chapters is < 1 or > ScriptWishes.MostChapters || Minutes is not (null or (>= ScriptWishes.LeastMinutes and <= ScriptWishes.MostMinutes)))
        {
            throw new ReelException("option_unsupported", $"A script has 1 to {ScriptWishes.MostChapters} chapters and lasts half a minute to {ScriptWishes.MostMinutes} minutes: say it otherwise.");
        }

        var chapters = Chapters ?? 1;
        return new ScriptWishes(Prompt.Trim(), string.IsNullOrWhiteSpace(Title) ? null : Title.Trim(), chapters, Math.Max(Fewest, (int)((Minutes ?? (UsualMinutes * chapters)) * WordsAMinute / chapters)));
    }
}
