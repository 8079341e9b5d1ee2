using System.Text.Json;
using Reelwright.Base;
using Reelwright.Tests.Media.Text;

namespace Reelwright.Tests.Features;

/// <summary><c>reel split</c>: what it prints for people and for programs.</summary>
public sealed class SplitVerbTests
{
    [SharedTheory]
    [InlineData("en", 0.970)]
    [InlineData("zh", 0.985)]
    public async Task Sentences_stand_one_a_line_with_a_blank_line_between_paragraphs(string language, double least)
    {
        var (code, output, error) = await Product.Run(["split", Gold.Unmarked(language), "--lang", language]);
        (code, error).ShouldBe((0, ""));
        output.ShouldEndWith("\n");
        List<string[]> paragraphs = [.. output[..^1].Split("\n\n").Select(paragraph => paragraph.Split('\n'))];
        foreach (var line in paragraphs.SelectMany(lines => lines))
        {
            line.ShouldNotBeEmpty();
            line.ShouldBe(line.Trim());
        }

        paragraphs.Select(lines => Bare(string.Concat(lines))).ShouldBe(Gold.Paragraphs(language).Select(Bare));
        Gold.F1(language, paragraphs).ShouldBeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public async Task As_json_it_prints_chapters_with_titles_and_each_paragraph_with_its_language()
    {
        var (code, output, error) = await Product.Run(["split", Path.Combine(Checkout.Root, "samples", "two-shores.md"), "--json"]);
        (code, error).ShouldBe((0, ""));
        var chapters = Json.Read<JsonElement>(output).EnumerateArray().ToList();
        chapters.Select(chapter => chapter.GetProperty("title").GetString()).ShouldBe(["The Bottle", "回信"]);
        chapters.Select(chapter => string.Join(' ', Paragraphs(chapter).Select(p => p.GetProperty("language").GetString()))).ShouldBe(["en en en en zh", "zh zh zh en zh en"]);
        // Text as it is, for people who look at it: not escaped.
        output.ShouldContain("海的另一边");
        Paragraphs(chapters[0])[2].GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()).ShouldBe(
        [
            "\"I keep a light on the western shore.", "If you can see it, you are not alone.", "If you cannot, then at least you know that somewhere it is burning.\"",
        ]);
        Paragraphs(chapters[1])[0].GetProperty("sentences").GetArrayLength().ShouldBe(3);
    }

    private static List<JsonElement> Paragraphs(JsonElement chapter) => [.. chapter.GetProperty("paragraphs").EnumerateArray()];

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
