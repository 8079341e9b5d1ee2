using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Tests.Media.Film;

/// <summary>Burned subtitles: the right glyphs, at the right frames, inside the frame, and no text is a command.</summary>
public sealed class SubtitleTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    private static readonly FrameFormat Format = new(480, 272, 25);

    [Fact]
    public async Task Chinese_characters_are_drawn_and_not_boxes()
    {
        var plain = await Frame("zh");
        var water = await Frame("zh", "水");
        var fire = await Frame("zh", "火");
        var none = await Frame("zh", "\U000F1234");
        Lit(water, plain).ShouldBeGreaterThan(20);
        Differ(water, none).ShouldBeTrue("a character that no font has is drawn as a box");
        Differ(water, fire).ShouldBeTrue("boxes would be alike");
    }

    [Fact]
    public async Task Each_language_has_its_own_shapes()
    {
        var shapes = new List<byte[]>();
        foreach (var language in (string[])["zh", "ja", "zh-TW"])
        {
            shapes.Add(await Frame(language, "骨直\n角今"));
        }

        Differ(shapes[0], shapes[1]).ShouldBeTrue();
        Differ(shapes[0], shapes[2]).ShouldBeTrue();
        Differ(await Frame("zh-CN", "骨直\n角今"), shapes[0]).ShouldBeFalse();
    }

    [Fact]
    public async Task Cues_change_on_their_frames()
    {
        var cues = new[] { new Cue(200, 400, "first"), new Cue(400, 600, "MMMM"), new Cue(600, 610, " "), new Cue(900, 5000, "end") };
        var made = await films.Encode(films.Spec(frames: 30, motion: "still", format: Format), films.Spec(frames: 30, motion: "still", format: Format, cues: cues));
        var seen = (await FilmFixture.Frames(made[1], Format)).Zip(await FilmFixture.Frames(made[0], Format), Lit).ToList();

        seen.Select(lit => lit > 30).ShouldBe(Enumerable.Range(0, 30).Select(frame => frame is (>= 5 and < 15) or >= 23));
        Math.Abs(seen[9] - seen[10]).ShouldBeGreaterThan(Math.Abs(seen[8] - seen[9]) + 10);
    }

    [Theory]
    [InlineData(256, 144)]
    [InlineData(144, 256)]
    [InlineData(160, 160)]
    public async Task The_longest_cue_stays_inside_the_frame(int width, int height)
    {
        var format = new FrameFormat(width, height, 25);
        var text = "Wherever the great WHITE WAGGON went,\nMAMMOTHS walked mournfully WESTWARD along.";
        var plain = await films.Frame(films.Spec(frames: 2, motion: "still", format: format));
        var spoken = await films.Frame(films.Spec(frames: 2, motion: "still", format: format, cues: new Cue(0, 80, text)));
        var rows = Enumerable.Range(0, height).Where(y => Enumerable.Range(0, width).Any(x => Far(spoken[(y * width) + x], plain[(y * width) + x]))).ToList();
        var columns = Enumerable.Range(0, width).Where(x => Enumerable.Range(0, height).Any(y => Far(spoken[(y * width) + x], plain[(y * width) + x]))).ToList();
        rows[^1].ShouldBeLessThan((int)(height * 0.97));
        rows[0].ShouldBeGreaterThan(height / 2);
        columns[0].ShouldBeGreaterThan(0);
        columns[^1].ShouldBeLessThan(width - 1);
        Lit(spoken, plain).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Text_is_never_a_command()
    {
        var script = new SubtitleStyle(Format).Script([("{\\an8}a\\Nb\nc,d\r\te", "en")]);
        script.Split('\n')[^2].ShouldEndWith("}\\{\\\u2060an8\\}a\\\u2060Nb\\Nc,d  e");
        script.Split('\n').Count(line => line.StartsWith("Dialogue", StringComparison.Ordinal)).ShouldBe(2);
    }

    private static bool Far(byte one, byte two) => Math.Abs(one - two) > 40;

    private static int Lit(byte[] spoken, byte[] plain)
    {
        var lit = 0;
        for (var i = 0; i < spoken.Length * 2 / 3; i++)
        {
            lit += Far(spoken[i], plain[i]) ? 1 : 0;
        }

        return lit;
    }

    private static bool Differ(byte[] one, byte[] two) => Lit(one, two) > 10;

    private async Task<byte[]> Frame(string language, string? text = null)
    {
        var spec = films.Spec(frames: 1, motion: "still", format: Format, cues: text is null ? [] : [new Cue(0, 40, text)]);
        return await films.Frame(spec with { Language = language });
    }
}
