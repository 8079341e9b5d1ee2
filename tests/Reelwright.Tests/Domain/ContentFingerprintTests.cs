using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>What makes two posts the same.</summary>
public sealed class ContentFingerprintTests
{
    private static readonly string Film = new('a', 64);

    private static readonly string Plain = Of();

    public static TheoryData<string> Same() => new(
        Of(title: "  The \t sea "), Of(title: "The sea"), Of(description: "It rained.\r\nA lot. "), Of(tags: ["Storm", "SEA"]), Of(tags: ["#sea", "storm", "sea"]), Of(options: [("b", "2"), ("a", " 1 ")]));

    public static TheoryData<string> Others() => new(
        Of(title: "The sea."), Of(title: "the sea"), Of(description: "It rained."), Of(tags: ["sea"]), Of(tags: ["seastorm"]), Of(options: [("a", "1")]), Of(options: [("a", "1"), ("b", "3")]),
        Of(visibility: VisibilityType.Private), Of(visibility: null), Of(film: new string('b', 64)), Of(bytes: 2));

    [Theory]
    [MemberData(nameof(Same))]
    public void However_it_is_typed_it_is_the_same(string other) => other.ShouldBe(Plain);

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_film_word_or_setting_is_another(string other) => string.Equals(other, Plain, StringComparison.Ordinal).ShouldBeFalse();

    [Fact]
    public void Characters_that_look_alike_are_alike() => Of(title: "e\u0301").ShouldBe(Of(title: "\u00e9"));

    [Fact]
    public void It_has_the_form_the_database_wants() => Plain.ShouldMatch("^[0-9a-f]{64}$");

    private static string Of(string title = "The sea", string description = "It rained. A lot.", string[]? tags = null, (string Name, string Value)[]? options = null, VisibilityType? visibility = VisibilityType.Public, string? film = null, long bytes = 1) => ContentFingerprint.Of(
        film ?? Film, bytes, title, description, tags ?? ["sea", "storm"], (options ?? [("a", "1"), ("b", "2")]).ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal), visibility);
}
