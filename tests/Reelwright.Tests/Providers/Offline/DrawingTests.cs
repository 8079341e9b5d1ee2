using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Text;
using Reelwright.Providers;
using Reelwright.Providers.Offline;
using Reelwright.Providers.Offline.Drawing;
using Xunit.Abstractions;

namespace Reelwright.Tests.Providers.Offline;

/// <summary>The drawn pictures illustrate: the same text always, neighbours never alike, each word of the lexicon to be seen.</summary>
public sealed class DrawingTests(ITestOutputHelper output)
{
    // Of 255, per channel and pixel. Two pictures a person would take for one are below.
    private const double Alike = 12;
    private const int Width = 64;
    private const int Height = 36;

    private const string Neutral = "It was thus.";
    private const string NeutralChinese = "它就那样了。";

    // Another digest here is another version of the maker: raise the one it says.
    [Theory]
    [InlineData("The rain fell on the sleeping city.", 1920, 1080, 1, "5bb17479f160877d6d08ea38b32fce173512290034c5a3b7047b50e2e1fa8a43")]
    [InlineData("She opened the door and saw the garden.", 1080, 1920, 123_456_789, "3476192275bfdb031a75effa315413e61b406e290be28710ba3a46c073c0f8e8")]
    [InlineData("夜里下了一场雪，山中的寺门关着。", 1080, 1080, long.MaxValue, "8a75a6bfbeaf230ff11c1062c568768ad09e7d80d3b301e23ade2e8af049e1d7")]
    [InlineData("", 854, 480, 0, "eea870b4ad5a9150f9cd0b51be834754bf9b504a890a865e57fae9b8167d36d0")]
    public void A_text_is_drawn_the_same_everywhere(string text, int width, int height, long variation, string digest) =>
        Digest.Of(System.Text.Encoding.UTF8.GetBytes(DrawnPicture.Draw(new PictureRequest(text, text, width, height, variation)))).ShouldBe(digest);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Neighbours_are_never_alike(ulong seed)
    {
        var sentences = Seeded(new Dice(seed), 60);
        var rows = new Rows(Guid.NewGuid()).Next(new ChapterText("A chapter", [.. sentences.Select(s => new ParagraphText(s, s[0] < 128 ? "en" : "zh"))]), 1).Sentences;
        var pictures = await Thumbnails([.. rows.Select(r => new PictureRequest(r.Content, r.Content, Width, Height, r.PictureVariation))]);
        var differences = pictures.Zip(pictures.Skip(1), Difference).ToList();
        output.WriteLine($"{rows.Count} pictures: neighbours differ by {differences.Min():0.0} to {differences.Max():0.0} of 255, {differences.Average():0.0} on average");
        for (var i = 0; i < differences.Count; i++)
        {
            differences[i].ShouldBeGreaterThan(Alike, $"“{rows[i].Content}” and “{rows[i + 1].Content}”");
        }
    }

    [Theory]
    [InlineData("night", "夜")]
    [InlineData("sea", "海")]
    [InlineData("rain", "雨")]
    [InlineData("forest", "森林")]
    [InlineData("city", "城市")]
    [InlineData("mountain", "山")]
    [InlineData("snow", "雪")]
    [InlineData("fire", "火")]
    [InlineData("room", "房")]
    [InlineData("road", "路")]
    [InlineData("woman", "女")]
    public void A_word_is_to_be_seen(string english, string chinese)
    {
        // A default scene may be the word's own, and not every composition has room for somebody.
        Changed(Neutral, $"{Neutral} {english}.").ShouldBeGreaterThan(PictureVariation.Scenes / 2);
        Changed(NeutralChinese, $"{NeutralChinese}{chinese}。").ShouldBeGreaterThan(PictureVariation.Scenes / 2);
    }

    [Fact]
    public void A_word_it_does_not_know_changes_nothing()
    {
        Changed(Neutral, Neutral + " Thus.").ShouldBe(0);
        Changed(NeutralChinese, NeutralChinese + "那样。").ShouldBe(0);
    }

    /// <summary>In how many scenes the added words change the drawing, when all that is left to chance stays as it was.</summary>
    private static int Changed(string before, string after)
    {
        var chance = Chance(before);
        // A number says nothing to the drawing but turns its chance: one is found that turns only what the variation can turn back.
        var turned = Enumerable.Range(0, int.MaxValue).Select(i => $"{after} {i}").First(text => ((Chance(text) ^ chance) & 0x7fff) == 0);
        return Enumerable.Range(0, PictureVariation.Scenes).Count(scene =>
        {
            var variation = ((long)scene << 10) | (uint)(scene << 5) | (uint)scene;
            var same = variation ^ (long)(Chance(turned) ^ chance);
            return !string.Equals(Draw(before, variation), Draw(turned, same), StringComparison.Ordinal);
        });
    }

    private static ulong Chance(string text) => Digest.Number(text + "\n" + text);

    private static string Draw(string text, long variation) => DrawnPicture.Draw(new PictureRequest(text, text, 320, 180, variation));

    private static List<string> Seeded(Dice dice, int count)
    {
        string[] english = ["night", "sea", "rain", "forest", "city", "mountain", "snow", "fire", "room", "road", "woman", "thing", "book", "reason"];
        string[] chinese = ["夜", "海", "雨", "森林", "城市", "山", "雪", "火", "房", "路", "女", "那", "书", "了"];
        var sentences = new List<string>();
        while (sentences.Count < count)
        {
            // One in four says again what was just said.
            sentences.Add(sentences.Count > 0 && dice.Chance(0.25) ? sentences[^1]
                : dice.Chance(0.5) ? $"It was the {dice.Pick(english)} of the {dice.Pick(english)}." : $"那是{dice.Pick(chinese)}和{dice.Pick(chinese)}。");
        }

        return sentences;
    }

    private static async Task<List<byte[]>> Thumbnails(IReadOnlyList<PictureRequest> requests)
    {
        var maker = new DrawnPicture();
        using var all = new MemoryStream();
        foreach (var request in requests)
        {
            all.Write((await maker.Make(request, default)).Bytes);
        }

        var told = (await Child.Run(
            "ffmpeg", ["-v", "error", "-f", "image2pipe", "-c:v", "png", "-i", "pipe:0", "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"], all.ToArray())).OrThrow("Decoding");
        var pictures = told.Output.Chunk(Width * Height * 3).ToList();
        pictures.Count.ShouldBe(requests.Count);
        return pictures;
    }

    private static double Difference(byte[] one, byte[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Average();
}
