using Reelwright.Domain;
using Reelwright.Features.Make;

namespace Reelwright.Tests.Features.Make;

/// <summary>Films of one chapter side by side in a folder.</summary>
public sealed class FilmNameTests : IDisposable
{
    private static readonly Chapter Chapter = new() { Title = "The Lamp: a Tale", Content = "", ChapterNumber = 3 };
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_output_has_the_plain_name_and_another_adds_its_own()
    {
        Put("1920x1080/full").ShouldBe("03-The-Lamp-a-Tale");
        Put("1080x1920/full").ShouldBe("03-The-Lamp-a-Tale-1080x1920");
        Put("1920x1080/preview24").ShouldBe("03-The-Lamp-a-Tale-1920x1080-preview24");
        Put("1920x1080/full").ShouldBe("03-The-Lamp-a-Tale");
    }

    [Fact]
    public void A_film_in_another_language_stands_beside_the_text_s_own()
    {
        Put("1920x1080/full", "de").ShouldBe("03-The-Lamp-a-Tale-de");
        Put("1920x1080/full").ShouldBe("03-The-Lamp-a-Tale");
        Put("1080x1920/full", "de").ShouldBe("03-The-Lamp-a-Tale-de-1080x1920");
    }

    [Fact]
    public void A_preview_makes_room_for_a_whole_film()
    {
        Put("1920x1080/preview24").ShouldBe("03-The-Lamp-a-Tale");
        Put("1920x1080/full").ShouldBe("03-The-Lamp-a-Tale");
        Directory.GetFiles(folder[""]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([
            "03-The-Lamp-a-Tale-1920x1080-preview24.json", "03-The-Lamp-a-Tale-1920x1080-preview24.mp4", "03-The-Lamp-a-Tale.json", "03-The-Lamp-a-Tale.mp4",
        ]);
        File.ReadAllText(folder["03-The-Lamp-a-Tale-1920x1080-preview24.mp4"]).ShouldBe("1920x1080/preview24");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"title\": 1}")]
    public void Facts_that_name_no_output_claim_no_name(string facts)
    {
        File.WriteAllText(folder["03-The-Lamp-a-Tale.json"], facts);
        Put("1080x1920/full").ShouldBe("03-The-Lamp-a-Tale");
    }

    private string Put(string output, string? language = null)
    {
        var path = FilmName.Choose(folder[""], Chapter, output, language);
        File.WriteAllText(path + ".mp4", output);
        File.WriteAllText(path + ".json", $$"""{"output": "{{output}}"}""");
        return Path.GetFileName(path);
    }
}
