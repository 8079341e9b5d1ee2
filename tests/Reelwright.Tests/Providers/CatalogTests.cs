using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Tests.Providers;

/// <summary>The file that says which models there are.</summary>
public sealed class CatalogTests
{
    [Theory]
    [InlineData("""{"mine":{"title":"M","like":"mine"}}""", "'mine' is like 'mine', which in the end is like itself")]
    [InlineData("""{"mine":{"title":"M","like":"azure"}}""", "itself like another")]
    [InlineData("""{"mine":{"title":"M","like":"nobody"}}""", "'nobody', which is not there")]
    [InlineData("""{"mine":{"title":"M","services":{"image_generation":{"like":"translation"},"translation":{"like":"image_generation"}}}}""", "mine: 'image_generation' is like 'image_generation', which in the end is like itself")]
    [InlineData("""{"mine":{"title":"M","services":{"image_generation":{"usual":"a","models":{"a":{"like":"b"},"b":{"like":"a"}}}}}}""", "mine, image_generation: 'a' is like 'a', which in the end is like itself")]
    [InlineData("""{"mine":{"title":"M","services":{"image_generation":{"usual":"a","models":{"a":{"like":"c"}}}}}}""", "'a' is like 'c', which is not there")]
    public async Task What_leads_nowhere_is_refused_when_it_is_read(string text, string wrong)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["catalog.json"], text);
        var failure = Should.Throw<ReelException>(() => Catalog.With(folder["catalog.json"]));
        (failure.Code, failure.Message.Contains(wrong, StringComparison.Ordinal)).ShouldBe(("catalog_invalid", true), failure.Message);
    }

    [Fact]
    public void A_model_tells_its_end_and_another_like_it_has_its_own()
    {
        Catalog.BuiltIn.Model("openai", ServiceType.Transcription, "whisper-1").Ends.ShouldBe(new DateOnly(2027, 2, 26));
        Catalog.BuiltIn.Model("openai", ServiceType.Transcription, "gpt-transcribe").Ends.ShouldBeNull();
        Catalog.BuiltIn.Model("azure", ServiceType.AudioGeneration, "my-deployment").Ends.ShouldBeNull();
    }
}
