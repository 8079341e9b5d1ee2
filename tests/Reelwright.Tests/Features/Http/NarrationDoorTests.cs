using System.Globalization;
using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>A person's recording of a chapter: heard once, found sentence by sentence, spoken by the film.</summary>
[Trait("turn", "b")]
public sealed class NarrationDoorTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task Sentences_are_found_where_they_are_and_the_film_speaks_them()
    {
        var (project, chapter) = await Added("aloud.txt", 60);
        var (ids, texts) = await Sentences(chapter);
        var read = await ReadAloud.Of(texts);
        Fake.WordsHeard = read.Heard(moved: 0.08, spoiled: 5);
        var maker = await Account();
        var price = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/narration/estimate", new { seconds = read.Seconds, maker }).Is(200);
        price.GetProperty("cost").GetProperty("amount").GetDecimal().ShouldBe(Math.Ceiling((decimal)read.Seconds) * 0.01m);
        Fake.Accepted.ShouldBe(0);

        var answer = await Ended(await Sent(chapter, maker, read.Wav), "completed");
        var starts = answer.GetProperty("heard").EnumerateArray().ToDictionary(l => l.Text("sentence"), l => l.GetProperty("start").GetDouble(), StringComparer.Ordinal);
        ids.Where((id, i) => starts.TryGetValue(id, out var start) && Math.Abs(start - read.Starts[i]) <= 0.15).Count().ShouldBeGreaterThanOrEqualTo(57);
        answer.GetProperty("not_heard").GetArrayLength().ShouldBe(60 - starts.Count);
        answer.GetProperty("heard").EnumerateArray().ShouldAllBe(l => l.GetProperty("confidence").GetDouble() > 0 && l.GetProperty("chosen").GetBoolean());
        Fake.Accepted.ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{project}' and service_type = 'transcription' and status = 'done' and price > 0 and errand_id = '{answer.GetProperty("errand").Text("id")}'")).ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from sentences s join paragraphs p on p.id = s.paragraph_id where p.chapter_id = '{chapter}' and s.confidence_score > 0 and s.audio_url like '/media/audio/%' and s.duration > 0.5")).ShouldBe(starts.Count);

        await Film(chapter);
        // What was found is spoken as it is, its subtitles timed by the words that were heard; nobody else spoke it.
        (await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{project}' and service_type = 'audio_generation' and sentence_id = '{ids.First(starts.ContainsKey)}'")).ShouldBe(0);
        (await server.Runs.One<long>($"select count(*) from narrated_lines n join sentence_media m on m.id = n.sentence_media_id where m.sentence_id = '{ids[0]}' and jsonb_array_length(n.words) > 3")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_heard_is_named_and_keeps_its_voice()
    {
        var (_, chapter) = await Added("left-out.txt", 6);
        var (ids, texts) = await Sentences(chapter);
        var own = await ReadAloud.Of(["This one was spoken by itself."]);
        using (var voice = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{ids[2]}/voice") { Content = new ByteArrayContent(own.Wav) })
        {
            voice.Headers.TryAddWithoutValidation("If-Match", $"\"{await server.Runs.One<string>($"select xmin::text from sentences where id = '{ids[2]}'")}\"");
            await server.Ada.SendAsync(voice).Is(200);
        }

        var before = await server.Runs.One<string>($"select audio_url from sentences where id = '{ids[2]}'");
        var read = await ReadAloud.Of(texts.Where((_, i) => i != 2));
        Fake.WordsHeard = read.Heard(0, 0);
        var maker = await Account();
        var answer = await Ended(await Sent(chapter, maker, read.Wav), "completed");
        var missing = answer.GetProperty("not_heard").EnumerateArray().ShouldHaveSingleItem();
        (missing.Text("sentence"), missing.Text("text")).ShouldBe((ids[2], texts[2]));
        (await server.Runs.One<string>($"select audio_url from sentences where id = '{ids[2]}'")).ShouldBe(before);
        (await server.Runs.One<long>($"select count(*) from sentences where id = '{ids[2]}' and confidence_score is not null")).ShouldBe(0);

        // Sent again it is the same recording: heard once, paid once.
        await Ended(await Sent(chapter, maker, read.Wav), "completed");
        Fake.Accepted.ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from sentence_media where sentence_id = '{ids[0]}' and slot = 'voice'")).ShouldBe(1);
        (await server.Ada.GetAsync($"/api/projects/{await server.Runs.One<Guid>($"select project_id from chapters where id = '{chapter}'")}/errands?limit=1").Is(200)).Text("next").Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Where_a_recording_is_cut_is_decided_once_whatever_decodes_it_next()
    {
        var (_, chapter) = await Added("cut-once.txt", 2);
        var read = await ReadAloud.Of((await Sentences(chapter)).Texts);
        Fake.WordsHeard = read.Heard(0, 0);
        var maker = await Account();
        var first = await Sent(chapter, maker, read.Wav);
        await Ended(first, "completed");
        var end = await server.Runs.One<long>($"select (wishes -> 'ends' ->> 0)::bigint from errands where id = '{first}'");
        ((double)end / 48_000).ShouldBe(read.Seconds, 0.001);

        // As if the FFmpeg of then had made a few samples more of it.
        await server.Runs.Rows($$"""update errands set wishes = wishes || '{"ends": [{{end + 5}}]}' where id = '{{first}}'""");
        var second = await Sent(chapter, maker, read.Wav);
        await Ended(second, "completed");
        (await server.Runs.One<long>($"select (wishes -> 'ends' ->> 0)::bigint from errands where id = '{second}' and jsonb_array_length(wishes -> 'ends') = 1")).ShouldBe(end + 5);
        Fake.Accepted.ShouldBe(2);
        await Ended(await Sent(chapter, maker, read.Wav), "completed");
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_only_waits_for_room_decodes_nothing()
    {
        var (_, chapter) = await Added("no-room.txt", 2);
        var read = await ReadAloud.Of((await Sentences(chapter)).Texts);
        Fake.WordsHeard = "[]";
        var failed = await Sent(chapter, await Account(), read.Wav);
        await Ended(failed, "failed");
        Fake.WordsHeard = read.Heard(0, 0);
        var full = await Full();

        // What lies there now nobody can decode.
        var file = await server.Runs.One<string>($"select a.file_path from media_assets a join errands e on e.asset_id = a.id where e.id = '{failed}'");
        File.Delete(file);
        await File.WriteAllTextAsync(file, "No sound.");
        var waiting = (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{failed}/retry", new { maker = full }).Is(201)).GetProperty("errand").Text("id");
        await server.Runs.Until($"select count(*) from errands where id = '{waiting}' and parked_at is not null", 1, 30);
        await Hurried(waiting);
        await server.Runs.Until($"select count(*) from errands where id = '{waiting}' and parked_at > now() - interval '30 seconds'", 1, 30);
        Fake.Accepted.ShouldBe(1);

        File.Delete(file);
        await File.WriteAllBytesAsync(file, read.Wav);
        await server.Runs.Rows($"update api_configs set rate_limit = null where id = '{full}'");
        await Hurried(waiting);
        await Ended(waiting, "completed");
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_person_took_back_stays_so_when_it_is_tried_again()
    {
        var (_, chapter) = await Added("taken-back.txt", 2);
        var (ids, texts) = await Sentences(chapter);
        var read = await ReadAloud.Of(texts);
        Fake.WordsHeard = read.Heard(0, 0);
        var maker = await Account();
        var errand = await Sent(chapter, maker, read.Wav);
        await Ended(errand, "completed");
        // As if it had been cancelled a moment before its end.
        await server.Runs.Rows($"update errands set status = 'failed', answer = null, error_code = 'cancelled', error_message = 'Cancelled.' where id = '{errand}'");
        var media = await server.Runs.One<Guid>($"select id from sentence_media where sentence_id = '{ids[0]}' and slot = 'voice' and chosen");
        var version = await server.Runs.One<string>($"select xmin::text from sentences where id = '{ids[0]}'");
        await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{ids[0]}/versions/{media}/release", null, ("If-Match", $"\"{version}\"")).Is(200);

        var again = await Ended((await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/retry").Is(201)).GetProperty("errand").Text("id"), "completed");
        again.GetProperty("not_heard").EnumerateArray().ShouldHaveSingleItem().Text("sentence").ShouldBe(ids[0]);
        (await Spoken()).ShouldBe([ids[1]]);
        Fake.Accepted.ShouldBe(1);

        // Sent anew it is wanted anew.
        await Ended(await Sent(chapter, maker, read.Wav), "completed");
        (await Spoken()).ShouldBe([ids[0], ids[1]]);
        Fake.Accepted.ShouldBe(1);

        async Task<List<string>> Spoken() => (await server.Runs.Rows($"select s.id::text from sentences s join sentence_media m on m.sentence_id = s.id join paragraphs p on p.id = s.paragraph_id where p.chapter_id = '{chapter}' and m.slot = 'voice' and m.chosen order by p.order_index, s.order_index"))
            .ConvertAll(r => (string)r[0]);
    }

    [Fact]
    public async Task A_call_in_doubt_waits_for_a_word_and_is_not_sent_again_before()
    {
        var (_, chapter) = await Added("doubt.txt", 3);
        var read = await ReadAloud.Of((await Sentences(chapter)).Texts);
        Fake.WordsHeard = read.Heard(0, 0);
        Fake.Do(Fault.HangUp);
        var maker = await Account();
        var errand = await Sent(chapter, maker, read.Wav);
        await server.Runs.Until($"select count(*) from provider_calls where errand_id = '{errand}' and status = 'unknown'", 1, 30);
        var waits = (await server.Ada.GetAsync($"/api/errands/{errand}").Is(200)).GetProperty("errand");
        (waits.Text("status"), waits.GetProperty("needs_attention").GetBoolean()).ShouldBe(("processing", true));
        (await server.Ada.PostAsync($"/api/chapters/{chapter}/narration?maker={maker}", new ByteArrayContent(read.Wav)).Refused(409)).ShouldBe("wrong_state");
        Fake.Accepted.ShouldBe(1);
        var call = await server.Runs.One<Guid>($"select id from provider_calls where errand_id = '{errand}'");

        // Cancelled and tried again it waits for the same word, and says so.
        await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/cancel").Is(200);
        var again = (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/retry").Is(201)).GetProperty("errand").Text("id");
        await server.Runs.Until($"select count(*) from provider_calls where id = '{call}' and errand_id = '{again}'", 1, 30);
        (await server.Ada.GetAsync($"/api/errands/{again}").Is(200)).GetProperty("errand").GetProperty("needs_attention").GetBoolean().ShouldBeTrue();
        var person = await server.SignedIn("ada");
        await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "not_executed" }).Is(204);
        await Ended(again, "completed");
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task What_fails_says_why_and_is_tried_again_and_what_waits_can_be_cancelled()
    {
        var (project, chapter) = await Added("again.txt", 3);
        var read = await ReadAloud.Of((await Sentences(chapter)).Texts);
        Fake.WordsHeard = "[]";
        var maker = await Account();
        var failed = (await Ended(await Sent(chapter, maker, read.Wav), "failed")).GetProperty("errand");
        failed.Text("error_code").ShouldBe("words_missing");
        (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{failed.Text("id")}/cancel").Refused(409)).ShouldBe("wrong_state");

        // Another account, one without room.
        Fake.WordsHeard = read.Heard(0, 0);
        var other = await Full();
        var again = await server.Ada.Send(HttpMethod.Post, $"/api/errands/{failed.Text("id")}/retry", new { maker = other }).Is(201);
        var waiting = again.GetProperty("errand").Text("id");
        await server.Runs.Until($"select count(*) from errands where id = '{waiting}' and parked_at is not null", 1, 30);
        var version = await server.Runs.One<string>($"select xmin::text from projects where id = '{project}'");
        (await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}", null, ("If-Match", $"\"{version}\"")).Refused(409)).ShouldBe("wrong_state");
        var ended = (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{waiting}/cancel").Is(200)).GetProperty("errand");
        (ended.Text("status"), ended.Text("error_code")).ShouldBe(("failed", "cancelled"));
        Fake.Accepted.ShouldBe(1);

        (await server.Runs.Reel("errands", "show", waiting)).Output.ShouldContain("failed");
        await server.Runs.Rows($"update api_configs set rate_limit = null where id = '{other}'");
        await Ended((await server.Ada.Send(HttpMethod.Post, $"/api/errands/{waiting}/retry").Is(201)).GetProperty("errand").Text("id"), "completed");
        (await server.Ada.PostAsync($"/api/chapters/{chapter}/narration?maker={maker}", new ByteArrayContent([1, 2, 3])).Refused(415)).ShouldBe("file_type_unsupported");
        (await server.Bob.PostAsync($"/api/chapters/{chapter}/narration?maker={maker}", new ByteArrayContent(read.Wav)).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task At_the_machine_one_verb_sends_it_and_waits()
    {
        var (project, chapter) = await Added("verb.txt", 3);
        var read = await ReadAloud.Of((await Sentences(chapter)).Texts);
        Fake.WordsHeard = read.Heard(0, 0);
        var maker = await Account();
        var file = server.Runs.Write("verb.wav", "");
        await File.WriteAllBytesAsync(file, read.Wav);
        (await server.Runs.Reel("narration", chapter, file, "--maker", maker.ToString(), "--estimate")).Output.ShouldContain("at most 0.");
        (await server.Runs.Reel("narration", chapter, file, "--maker", maker.ToString())).Output.ShouldContain("Nothing is ordered yet: say --yes.");
        Fake.Accepted.ShouldBe(0);
        (await server.Runs.Reel("narration", chapter, file + ".not", "--maker", maker.ToString())).Error.ShouldStartWith("reel: file_missing: ");
        (await server.Runs.Reel("narration", chapter, file, "--maker", maker.ToString(), "--yes")).ShouldSatisfyAllConditions(r => r.Error.ShouldBe(""), r => r.Output.ShouldContain("3 sentences have their voice"));
        (await server.Runs.Reel("projects", "show", project)).Output.ShouldContain(chapter);
        (await server.Runs.Reel("errands", "list", project)).Output.ShouldContain("completed");
    }

    private Task<Guid> Account() => PaidStack.Account(server, "custom", "transcription", Fake.Address + "/v1", "whisper", PaidStack.Price("second", 0.01m));

    /// <summary>An account that has just been asked as often as it may be in a minute.</summary>
    private async Task<Guid> Full()
    {
        var full = await PaidStack.Account(server, "custom", "transcription", Fake.Address + "/v1", "other", null, ("rate_limit", "1"));
        await server.Runs.Rows($$"""
            insert into provider_calls (id, owner_id, api_config_id, service_type, provider, status, repeatable, input_digest, request, currency, node, started_at, closed_at, price, units, unit)
            values (gen_random_uuid(), '{{server.Installation.Owner}}', '{{full}}', 'transcription', 'custom', 'done', false, 'just now {{full}}', '{}', 'USD', 'x', now(), now(), 0, 1, 'call')
            """);
        return full;
    }

    /// <summary>Lets the time until a waiting errand looks again pass at once.</summary>
    private Task<List<object[]>> Hurried(string errand) => server.Runs.Rows($"update errands set parked_at = now() - interval '1 minute' where id = '{errand}'");

    private async Task<(string Project, string Chapter)> Added(string name, int sentences)
    {
        var project = await server.Added(name, LongBook.Text(sentences, salt: name));
        return (project, (await server.Chapters(project))[0]);
    }

    private async Task<(List<string> Ids, List<string> Texts)> Sentences(string chapter)
    {
        var rows = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray()).ToList();
        return (rows.ConvertAll(s => s.Text("id")), rows.ConvertAll(s => s.Text("content")));
    }

    private async Task<string> Sent(string chapter, Guid maker, byte[] recording) =>
        (await server.Ada.PostAsync(string.Create(CultureInfo.InvariantCulture, $"/api/chapters/{chapter}/narration?file_name=read.wav&maker={maker}"), new ByteArrayContent(recording)).Is(201)).GetProperty("errand").Text("id");

    private async Task<JsonElement> Ended(string errand, string status)
    {
        await server.Runs.Until($"select count(*) from errands where id = '{errand}' and status in ('completed', 'failed')", 1, 60);
        var answer = await server.Ada.GetAsync($"/api/errands/{errand}").Is(200);
        answer.GetProperty("errand").Text("status").ShouldBe(status, answer.ToString());
        return answer;
    }

    private async Task Film(string chapter)
    {
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, preview = 3 }).Is(200)).Text("order");
        await server.Finished(order);
    }
}
