using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>Which voice a film in another language is ordered and estimated with.</summary>
public sealed class SpokenLanguageTests
{
    [Fact]
    public void A_voice_chosen_for_the_texts_own_language_speaks_no_other_unless_the_order_names_it()
    {
        var settings = new GenerationSettings { Voice = "anna", Origins = new Dictionary<string, string>(StringComparer.Ordinal) { ["voice"] = "project" } };
        settings.Speaking("zh", "zh").Voice.ShouldBe("anna");
        settings.Speaking("de", "zh").Voice.ShouldBeNull();
        (settings with { Origins = new Dictionary<string, string>(StringComparer.Ordinal) { ["voice"] = "order" } }).Speaking("de", "zh").Voice.ShouldBe("anna");
    }
}
