using System.Globalization;
using System.Text;
using System.Text.Json;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine.Use;

/// <summary>A book that is brought, corrected in every way, and read aloud by a person.</summary>
/// <param name="Chapters">One of two paragraphs of which the second is not spoken, one that was written anew, one that is read aloud, one for the trash.</param>
internal sealed record UsedManuscript(string Project, IReadOnlyList<string> Chapters)
{
    private const string Book = """
        <html lang="en"><head><title>The Shore</title><meta name="description" content="A short book"></head><body>
        <h1>The Lamp</h1><p>The lamp burned. The sea was calm.</p><p>This is only shown.</p>
        <h1>The Storm</h1><p>It rained. Nobody came.</p><p>It stopped.</p>
        <h1>The Voice</h1><p>She read it aloud. He listened well.</p>
        <h1>The End</h1><p>This one is thrown away.</p></body></html>
        """;

    /// <summary>Brings and corrects it.</summary>
    public static async Task<UsedManuscript> Run(Hands hands)
    {
        var project = (await hands.Bring("/projects?file_name=shore.html", Encoding.UTF8.GetBytes(Book))).Text("id");
        var book = new UsedManuscript(project, await hands.Server.Chapters(project));
        book.Chapters.Count.ShouldBe(4);
        await hands.Change(HttpMethod.Put, $"/projects/{project}/settings", new { subtitles = "both" });
        await hands.Change(HttpMethod.Put, $"/chapters/{book.Chapters[0]}/settings", new { music_volume = 0.2 });

        var lamp = await Paragraphs(hands, book.Chapters[0]);
        await hands.ChangeRow($"/sentences/{Sentence(lamp[0], 0).Text("id")}", Sentence(lamp[0], 0), new { text = "The lamp burned low.", prompt = "A lamp in a tower", voice = "en-us+f3", speech_rate = 1.2, pitch = 1.1, volume = 0.9 });
        await hands.ChangeRow($"/paragraphs/{lamp[1].Text("id")}", lamp[1], new { action = "ignore", reason = "A note of the author's" });

        var storm = book.Chapters[1];
        await hands.Change(HttpMethod.Patch, $"/chapters/{storm}", new { notes = "Slower", text = "It rained all night. Nobody came.\n\nIt stopped." });
        await hands.ChangeRow($"/paragraphs/{(await Paragraphs(hands, storm))[1].Text("id")}", (await Paragraphs(hands, storm))[1], new { text = "It stopped at last." });
        var line = Sentence((await Paragraphs(hands, storm))[0], 0);
        await hands.ChangeRow($"/sentences/{line.Text("id")}", line, new { emotion = "sad", style = "whispering" });
        return book;
    }

    /// <summary>Sends a recording of the third chapter.</summary>
    public async Task Read(Hands hands, Vendors vendors)
    {
        var texts = (await Paragraphs(hands, Chapters[2])).SelectMany(p => p.GetProperty("sentences").EnumerateArray()).Select(s => s.Text("content"));
        var read = await ReadAloud.Of(texts);
        vendors.OpenAi.WordsHeard = read.Heard(0, 0);
        var maker = await Vendors.Account(hands, "custom", "transcription", new
        {
            name = "listener", api_key = Providers.Fakes.FakeVendor.Key, endpoint = vendors.OpenAi.Address + "/v1", config_params = new { model = "whisper" }, pricing_model = new[] { new { unit = "second", price = 0.01, currency = "USD" } },
        });
        var errand = (await hands.Bring(string.Create(CultureInfo.InvariantCulture, $"/chapters/{Chapters[2]}/narration?file_name=read.wav&maker={maker}"), read.Wav)).GetProperty("errand").Text("id");
        await hands.Until($"/errands/{errand}", "errand", "completed");
    }

    /// <summary>The paragraphs of a chapter as they are now.</summary>
    public static async Task<List<JsonElement>> Paragraphs(Hands hands, string chapter) => [.. (await hands.Get($"/chapters/{chapter}")).GetProperty("paragraphs").EnumerateArray()];

    private static JsonElement Sentence(JsonElement paragraph, int at) => paragraph.GetProperty("sentences")[at];
}
