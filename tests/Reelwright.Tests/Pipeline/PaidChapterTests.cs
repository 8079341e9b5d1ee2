using System.Globalization;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Media.Subtitles;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>One chapter from its text to its films in two languages, all of it made by paid makers: who writes what is seen, who draws, who speaks and who translates.</summary>
[Trait("turn", "a")]
public sealed class PaidChapterTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private const decimal PerPicture = 0.04m;
    private const decimal PerCharacter = 0.0011m;
    private const decimal PerTokenRead = 0.002m;
    private const decimal PerTokenWritten = 0.006m;
    private const decimal PerTranslation = 0.25m;

    // How the voices speak: nothing at first, every letter alike, and a long rest after a comma. By the letters alone nobody could guess that.
    private const double Lead = 0.3;
    private const double Letter = 0.05;
    private const double Rest = 1.2;

    // Each too long for one subtitle.
    private static readonly string[] Sentences =
    [
        "The old ferryman walked down to the river before the sun came up, and nobody in the sleeping town had heard him close the door.",
        "His youngest daughter lit a lamp in the window of the kitchen, because the snow was still falling on the old mountain road.",
        "A tired soldier remembered the house and opened the garden gate, while the clock of the little church was striking seven times.",
    ];

    private FakeOpenAi Desk { get; } = new() { Says = TextTests.Written };

    private FakeElevenLabs Voice { get; } = new() { Pace = Spoken };

    public Task InitializeAsync() => Task.WhenAll(Desk.Start(), Voice.Start());

    public async Task DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Voice.DisposeAsync();
    }

    [Fact]
    public async Task Both_films_are_made_each_thing_is_paid_once_and_words_are_read_when_they_are_heard()
    {
        var makers = await Makers();
        var project = await server.Added("stack.txt", string.Join(' ', Sentences));
        var chapter = (await server.Chapters(project))[0];

        var own = await Made(chapter, makers);
        var pictures = await Shown(own.Film);
        pictures.Count.ShouldBe(Sentences.Length);
        Desk.Taken.Where(By("painter")).Select(r => r.At("prompt")).ShouldBe(Sentences.Select((s, i) => $"Seen: {s} {(i % 2 == 0 ? "Mara: a tall woman with a red scarf. " : "")}Style: ink and wash."), ignoreOrder: true);
        await WordsAreReadWhenHeard(own, "en", s => s);

        var german = await Made(chapter, makers, "de");
        (await Shown(german.Film)).ShouldBe(pictures, ignoreOrder: true);
        Voice.Taken.Select(r => $"{r.At("language_code")} {r.At("text")}").ShouldBe(Sentences.SelectMany(s => new[] { "en " + s, "de Auf Deutsch " + s }), ignoreOrder: true);
        await WordsAreReadWhenHeard(german, "de", s => "Auf Deutsch " + s);

        var films = (await server.Ada.GetAsync($"/api/films?chapter={chapter}").Is(200)).GetProperty("items").EnumerateArray().ToList();
        films.Select(f => $"{f.Text("language")} {f.Text("generation_status")}").ShouldBe(["en COMPLETED", "de COMPLETED"], ignoreOrder: true);
        await EnsurePaidOnce(project);

        // The same again is there; a film of another kind is made of what there is.
        foreach (var language in new[] { null, "de" })
        {
            (await Ordered(chapter, makers, language)).Film.ShouldBe(language is null ? own.Film : german.Film);
        }

        (await Made(chapter, makers, fps: 25)).Film.ShouldNotBe(own.Film, StringComparer.Ordinal);
        await EnsurePaidOnce(project);
        await EachDayIsToldTheNewestFirst(project);
    }

    private static Func<Heard, bool> By(string model) => r => string.Equals(r.At("model"), model, StringComparison.Ordinal);

    private static List<(double Start, double End)> Spoken(string text)
    {
        var (times, at) = (new List<(double, double)>(), Lead);
        foreach (var letter in text)
        {
            times.Add((at, at + Letter));
            at += letter is ',' ? Letter + Rest : Letter;
        }

        return times;
    }

    private async Task<Guid> Account(string provider, string service, string endpoint, string model, params (string Unit, decimal Price)[] prices)
    {
        var account = await PaidStack.Account(server, provider, service, endpoint, model, JsonSerializer.Serialize(prices.Select(p => new { unit = p.Unit, price = p.Price, currency = "USD" })));
        await PaidStack.Patience(server, account, 60);
        return account;
    }

    /// <summary>Who makes what, as an order names them.</summary>
    private async Task<Dictionary<string, object>> Makers()
    {
        var voices = await Account("elevenlabs", "audio_generation", Voice.Address, "eleven_flash_v2_5", ("character", PerCharacter));
        await server.Runs.Rows($$"""update api_configs set config_params = config_params || '{"output_format": "pcm_24000"}' where id = '{{voices}}'""");
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["picture_config"] = await Account("custom", "image_generation", Desk.Address + "/v1", "painter", ("image", PerPicture)),
            ["speech_config"] = voices,
            ["text_config"] = await Account("custom", "text_generation", Desk.Address + "/v1", "writer", ("input_token", PerTokenRead), ("output_token", PerTokenWritten)),
            ["translation_config"] = await Account("custom", "translation", Desk.Address + "/v1", "translator", ("call", PerTranslation)),
        };
    }

    private async Task<(string? Order, string? Film)> Ordered(string chapter, Dictionary<string, object> makers, string? language = null, int fps = 24)
    {
        var wishes = new Dictionary<string, object>(makers, StringComparer.Ordinal) { ["resolution"] = "128x72", ["fps"] = fps, ["quality"] = "draft", ["confirm"] = true };
        if (language is not null)
        {
            wishes["language"] = language;
        }

        var answer = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", wishes).Is(200);
        return (Said(answer, "order"), Said(answer, "film"));
    }

    private static string? Said(JsonElement of, string name) => of.TryGetProperty(name, out var said) ? said.GetString() : null;

    private async Task<(string Order, string Film)> Made(string chapter, Dictionary<string, object> makers, string? language = null, int fps = 24)
    {
        var (order, film) = await Ordered(chapter, makers, language, fps);
        film.ShouldBeNull();
        return (order!, (await server.Finished(order!)).Text("film"));
    }

    private async Task<List<Guid>> Shown(string film) => (await server.Runs.Rows($"select asset_id from film_assets where film_id = '{film}' and role = 'picture'")).ConvertAll(r => (Guid)r[0]);

    /// <summary>Each subtitle that is not a sentence's first begins when the vendor said that its first word is heard, in the cut list and in the file beside the film.</summary>
    private async Task WordsAreReadWhenHeard((string Order, string Film) made, string language, Func<string, string> said)
    {
        var timeline = Json.Read<TimelineData>((await server.Ada.GetAsync($"/api/orders/{made.Order}/timeline").Is(200)).GetProperty("timeline_data").GetRawText());
        timeline.Slots.Select(s => (s.Language, s.Text)).ShouldBe(Sentences.Select(s => (language, said(s))));
        foreach (var slot in timeline.Slots)
        {
            slot.Cues.Count.ShouldBeGreaterThan(1);
            var (times, unheard) = (Spoken(slot.Text), new VoiceClock(slot.Text, (int)Slots.Milliseconds(slot.VoiceSamples, Slots.SampleRate), []));
            var (at, furthest) = (0, 0.0);
            foreach (var cue in slot.Cues)
            {
                at = slot.Text.IndexOf(cue.Text.Replace('\n', ' '), at, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, cue.Text);
                // Of what was silent before the first word a little is left.
                var heard = 1000 * (times[at].Start - Lead + ((double)Trim.Before / Slots.SampleRate));
                ((double)cue.StartMs).ShouldBe(at == 0 ? 0 : heard, 15, $"{cue.Text} of {slot.Text}");
                furthest = Math.Max(furthest, at == 0 ? 0 : Math.Abs(heard - unheard.At(at)));
                at += cue.Text.Length;
            }

            furthest.ShouldBeGreaterThan(150, "whoever was told nothing would have guessed it too");
        }

        var links = (await server.Ada.GetAsync($"/api/films/{made.Film}").Is(200)).GetProperty("links");
        var file = (await server.Ada.GetStringAsync(links.Text("subtitles_vtt"))).Split('\n').Where(l => l.Contains(" --> ", StringComparison.Ordinal)).Select(l => TimeSpan.Parse(l.Split(' ')[0], CultureInfo.InvariantCulture).TotalMilliseconds);
        file.ShouldBe(timeline.Slots.SelectMany(s => s.Cues.Select(c => (double)(Slots.Milliseconds(s.FirstFrame, timeline.Fps) + c.StartMs))));
    }

    /// <summary>What the vendors took is what the ledger says and what it costs: a picture a sentence, a voice a sentence and language, how the chapter looks, what its pictures show, and one translation.</summary>
    private async Task EnsurePaidOnce(string project)
    {
        var taken = Desk.Taken.Concat(Voice.Taken).GroupBy(r => r.At("model") ?? r.At("model_id")!, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}").ToList();
        taken.ShouldBe(["writer 2", "painter 3", "eleven_flash_v2_5 6", "translator 1"], ignoreOrder: true);
        (Desk.Accepted, Voice.Accepted).ShouldBe((6, 6));
        (await server.Runs.Rows($"select model || ' ' || count(*) from provider_calls where project_id = '{project}' and status = 'done' group by model")).Select(r => (string)r[0]).ShouldBe(taken, ignoreOrder: true);
        (await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{project}' and status <> 'done'")).ShouldBe(0);

        // Over midnight it would be two days.
        (await Costs(project)).GroupBy(c => $"{c.Text("service_type")} {c.Text("maker")}", StringComparer.Ordinal)
            .Select(g => Cost(g.Key, g.Sum(c => c.GetProperty("calls").GetInt32()), g.Sum(c => c.GetProperty("cost").GetDecimal()), g.First().Text("currency"), g.Sum(c => c.GetProperty("held").GetDecimal())))
            .ShouldBe(Paid(), ignoreOrder: true);
    }

    /// <summary>A day is the owner's: two minutes around midnight in Tokyo are two days, which in Greenwich are one.</summary>
    private async Task EachDayIsToldTheNewestFirst(string project)
    {
        await server.Runs.Rows($"update users set timezone = 'Asia/Tokyo' where id = '{server.Installation.Owner}'");
        await server.Runs.Rows($"update provider_calls set started_at = timestamptz '2024-03-05 15:01:00Z' - case service_type when 'translation' then interval '2 minutes' else interval '0' end where project_id = '{project}'");
        (await Costs(project)).ConvertAll(c => $"{c.Text("day")} " + Cost($"{c.Text("service_type")} {c.Text("maker")}", c.GetProperty("calls").GetInt32(), c.GetProperty("cost").GetDecimal(), c.Text("currency"), c.GetProperty("held").GetDecimal()))
            .ShouldBe(Paid().Select(c => (c.StartsWith("translation", StringComparison.Ordinal) ? "2024-03-05 " : "2024-03-06 ") + c));
    }

    private async Task<List<JsonElement>> Costs(string project) => [.. (await server.Ada.GetAsync($"/api/projects/{project}/costs").Is(200)).EnumerateArray()];

    /// <summary>What all of it costs, by the services' names.</summary>
    private List<string> Paid() =>
    [
        Cost("audio_generation elevenlabs", 6, Voice.Taken.Sum(r => r.At("text")!.Length) * PerCharacter),
        Cost("image_generation openai", 3, 3 * PerPicture),
        // What the fake says of each: ten tokens read, five written.
        Cost("text_generation openai", 2, 2 * ((10 * PerTokenRead) + (5 * PerTokenWritten))),
        Cost("translation openai", 1, PerTranslation),
    ];

    private static string Cost(string what, int calls, decimal paid, string currency = "USD", decimal held = 0) => FormattableString.Invariant($"{what}: {calls} for {paid:0.000000} {currency}, {held:0.000000} held");
}
