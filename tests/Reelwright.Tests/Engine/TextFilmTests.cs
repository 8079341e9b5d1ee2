using System.Globalization;
using System.Net;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Media.Text;

namespace Reelwright.Tests.Engine;

/// <summary>The shared texts, in every format and encoding they come in, as films of their first chapters: the words, the film's check, FFmpeg's view, the loudness and the subtitles.</summary>
[Trait("suite", "texts")]
[Trait("long", "true")]
public sealed class TextFilmTests : IAsyncLifetime
{
    private const int Fps = 24;
    private const int Preview = 24;
    private const string Chinese = "hongloumeng-1.txt";

    private static readonly (string Aspect, string Size)[] Shapes = [("16:9", "256x144"), ("9:16", "144x256"), ("1:1", "160x160")];

    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [SharedTheory]
    [InlineData("en", "alice.txt")]
    [InlineData("en", "alice.epub")]
    [InlineData("en", "alice.docx")]
    [InlineData("en", "alice.md")]
    [InlineData("en", "the-time-machine.txt")]
    [InlineData("zh", Chinese)]
    [InlineData("zh", "hongloumeng-1.gb18030.txt")]
    [InlineData("zh", "hongloumeng-1.html")]
    public async Task The_beginning_of_a_first_chapter_is_a_film_in_every_shape(string language, string name)
    {
        var (document, words) = (await Document(name), await Words(name));
        foreach (var (aspect, size) in Shapes)
        {
            var made = await Make(document, aspect, size, "--preview", Preview.ToString(CultureInfo.InvariantCulture));
            await EnsureWhole(made, language, aspect, size, words[..Preview]);
        }
    }

    [SharedFact]
    public async Task A_whole_first_chapter_is_a_film()
    {
        var words = await Words(Chinese);
        words.Count.ShouldBeGreaterThan(Preview);
        var (aspect, size) = Shapes[0];
        await EnsureWhole(await Make(await Document(Chinese), aspect, size), "zh", aspect, size, words);
    }

    [SharedFact]
    public async Task Chinese_subtitles_are_drawn_into_the_pictures()
    {
        const int Width = 480;
        const int Height = 270;
        var document = await Document(Chinese);
        var drawn = await Make(document, "16:9", $"{Width}x{Height}", "--preview", "1");
        var bare = await Make(document, "16:9", $"{Width}x{Height}", "--preview", "1", "--subtitles", "files");
        bare.Sentences("picture").ShouldBe(drawn.Sentences("picture"));
        Beside(bare).ShouldBe(Beside(drawn));
        var (written, plain) = (await Frame(drawn), await Frame(bare));
        written.Length.ShouldBe(Width * Height);
        plain.Length.ShouldBe(Width * Height);
        var lit = Enumerable.Range(0, Width * Height).Where(at => Math.Abs(written[at] - plain[at]) > 40).ToLookup(at => at / Width >= Height / 2);
        lit[true].Count().ShouldBeGreaterThan(200);
        lit[false].Count().ShouldBeLessThan(20);
    }

    private static async Task EnsureWhole(Made made, string language, string aspect, string size, List<string> words)
    {
        var facts = made.Facts();
        facts.GetProperty("chapter").GetInt32().ShouldBe(1);
        facts.GetProperty("language").GetString().ShouldBe(language);
        made.Sentences("text").Select(Letters).ShouldBe(words);

        var format = FrameFormat.Parse(aspect, size, Fps);
        var frames = facts.GetProperty("film").GetProperty("frames").GetInt32();
        await FilmCheck.Check(made.Path, new FilmExpectation(FilmContainer.Of("mp4"), format, frames, HasAudio: true, Marked: true), CancellationToken.None);
        (await Probe(made, "stream=codec_name,width,height")).ShouldBe(FormattableString.Invariant($"h264,{format.Width},{format.Height}\naac"));
        double.Parse(await Probe(made, "format=duration"), CultureInfo.InvariantCulture).ShouldBe((double)frames / Fps, 1.0 / Fps);
        facts.GetProperty("sentences")[words.Count - 1].GetProperty("end").GetDouble().ShouldBe((double)frames / Fps, 0.001);

        (await LoudnessFacts.Of(made.Path, CancellationToken.None)).Lufs.ShouldBe(-16, 1);

        // Of a subtitle file only the words are letters: numbers and times are not.
        var shown = Letters(Beside(made));
        shown.ShouldBe(string.Concat(words));
        shown.Any(IsHan).ShouldBe(language is "zh");
    }

    private async Task<Made> Make(string document, string aspect, string size, params string[] options) =>
        (await runs.Make(document, ["--aspect", aspect, "--resolution", size, "--chapters", "1", .. options])).Well();

    /// <summary>A document by its name; the Markdown and the HTML are made from the plain text, as a person would mark it up.</summary>
    private async Task<string> Document(string name)
    {
        switch (Path.GetExtension(name))
        {
            case ".md":
                const string Heading = "CHAPTER ";
                var text = await File.ReadAllTextAsync(Plain(name));
                var chapters = text[text.IndexOf("CHAPTER I. ", StringComparison.Ordinal)..text.IndexOf("CHAPTER III. ", StringComparison.Ordinal)];
                return runs.Write(name, "# Alice\n\n" + string.Join("\n\n", Blocks(chapters).Select(b => b.StartsWith(Heading, StringComparison.Ordinal) ? "## " + b : b)) + "\n");
            case ".html":
                var blocks = Blocks(await File.ReadAllTextAsync(Plain(name))).Select(b => WebUtility.HtmlEncode(b)).ToList();
                return runs.Write(name, $"""
                    <!DOCTYPE html>
                    <html><head><meta charset="utf-8"><title>{blocks[0]}</title></head><body>
                    <h1>{blocks[0]}</h1>
                    {string.Concat(blocks.Skip(1).Select(b => $"<p>{b}</p>\n"))}</body></html>

                    """);
            default:
                return Shelf(name);
        }
    }

    /// <summary>What is said in the first chapter of the plain text: letters only, for editions differ in dashes and in capitals that shout.</summary>
    private static async Task<List<string>> Words(string name)
    {
        var book = await Documents.Read(Plain(name), null, CancellationToken.None);
        return [.. book.Chapters[0].Paragraphs.SelectMany(p => Sentences.Split(p.Text, p.Language)).Select(Letters)];
    }

    private static string[] Blocks(string text) => text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Plain(string name) => Shelf(name.Split('.')[0] + ".txt");

    private static string Shelf(string name) => Path.Combine(Shared.Folder.ShouldNotBeNull("needs the shared texts"), "texts", name);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    private static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static string Beside(Made made) => File.ReadAllText(Path.ChangeExtension(made.Path, ".srt"));

    private static async Task<string> Probe(Made made, string entries) =>
        Encoding.UTF8.GetString((await Child.Run("ffprobe", ["-v", "error", "-show_entries", entries, "-of", "csv=p=0", made.Path])).OrThrow("Probing").Output).Trim();

    // The first sentence is said, and shown, for longer than this second.
    private static async Task<byte[]> Frame(Made made) => (await Child.Run(
        "ffmpeg", ["-v", "error", "-ss", "1", "-i", made.Path, "-frames:v", "1", "-pix_fmt", "gray", "-f", "rawvideo", "pipe:1"])).OrThrow("Decoding").Output;
}
