using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>What text makers write on the way to a film: prompts of one style, and the film in another language, each asked for once.</summary>
[Trait("turn", "c")]
public sealed class TextTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync()
    {
        Fake.Says = Written;
        return Fake.Start();
    }

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task Prompts_keep_one_style_and_describe_each_character_in_the_same_words()
    {
        var (project, chapter) = await Added("style.txt", 5);
        await Made(chapter, await Account("text_generation"));
        var prompts = await Prompts(project);
        prompts.Count.ShouldBe(5);
        prompts.ShouldAllBe(p => p.EndsWith("Style: ink and wash.", StringComparison.Ordinal));
        prompts.Count(p => p.Contains("Mara: a tall woman with a red scarf.", StringComparison.Ordinal)).ShouldBe(3);
        // One look at the chapter, one list of prompts.
        Fake.Accepted.ShouldBe(2);
        (await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{project}' and service_type = 'text_generation' and status = 'done'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_corrected_sentence_costs_one_prompt_and_taken_back_it_costs_none()
    {
        var (project, chapter) = await Added("corrected.txt", 4);
        var writer = await Account("text_generation");
        await Made(chapter, writer);
        var before = await Prompts(project);
        var sentence = await server.Runs.One<Guid>($"select s.id from sentences s join paragraphs p on p.id = s.paragraph_id join chapters c on c.id = p.chapter_id where c.project_id = '{project}' order by s.order_index offset 1 limit 1");
        await server.Runs.Rows($"update sentences set edited_content = 'A grey cat slept on the wall.' where id = '{sentence}'");
        await Made(chapter, writer);
        Fake.Accepted.ShouldBe(3);
        (await server.Runs.One<string>($"select image_prompt from sentences where id = '{sentence}'")).ShouldContain("grey cat");
        await server.Runs.Rows($"update sentences set edited_content = null where id = '{sentence}'");
        await Made(chapter, writer);
        Fake.Accepted.ShouldBe(3);
        // What was written for the other text is kept, should it come again.
        (await Prompts(project)).Count.ShouldBe(before.Count + 1);
    }

    [Fact]
    public async Task An_answer_that_leaves_one_out_is_asked_for_again_with_what_is_wrong()
    {
        var spoiled = 0;
        Fake.Says = request => Interlocked.Increment(ref spoiled) == 2 ? """Here you are: {"shots":[{"n":1,"scene":"A door.","characters":[]}]}""" : Written(request);
        var (project, chapter) = await Added("spoiled.txt", 3);
        await Made(chapter, await Account("text_generation"));
        Fake.Accepted.ShouldBe(3);
        Fake.Requests[^1].At("messages.0.content")!.ShouldContain("exactly one for each number from 1 to 3");
        (await Prompts(project)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_film_in_another_language_is_translated_once_and_shares_its_pictures()
    {
        var (project, chapter) = await Added("translated.txt", 4);
        await server.Finished((await Ordered(chapter, new { resolution = "128x72", fps = 24, quality = "draft", confirm = true }))!);
        var pictures = await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{project}' and service_type = 'image_generation'");
        var translator = await Account("translation");
        var order = (await Ordered(chapter, new { resolution = "128x72", fps = 24, quality = "draft", language = "de", translation_config = translator }))!;
        await server.Finished(order);
        Fake.Accepted.ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{project}' and service_type = 'image_generation'")).ShouldBe(pictures);
        (await server.Runs.One<long>($"select count(*) from sentence_texts t join sentences s on s.id = t.sentence_id join paragraphs p on p.id = s.paragraph_id where p.chapter_id = '{chapter}' and t.language = 'de'")).ShouldBe(4);
        (await server.Runs.One<string>($"select timeline_data ->> 'slots' from timelines t join video_generation_jobs j on j.id = t.generation_job_id where j.task_id = '{order}'")).ShouldContain("Auf Deutsch");
        (await server.Runs.One<long>($"select count(*) from generated_videos where script_id = '{chapter}' and language = 'de' and generation_status = 'COMPLETED'")).ShouldBe(1);
        // The text's own film is as it was, and so is this one.
        (await Ordered(chapter, new { resolution = "128x72", fps = 24, quality = "draft", language = "de", translation_config = translator })).ShouldBeNull();
        (await Ordered(chapter, new { resolution = "128x72", fps = 24, quality = "draft" })).ShouldBeNull();
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_chapter_too_long_for_one_answer_is_asked_for_in_parts_and_every_sentence_gets_what_was_written_for_it()
    {
        var (_, chapter) = await Added("parts.txt", 33);
        var order = (await Ordered(chapter, new
        {
            resolution = "128x72", fps = 24, quality = "draft", confirm = true, language = "de", text_config = await Account("text_generation"), translation_config = await Account("translation"),
        }))!;
        await server.Runs.Until($"select count(*) {Of("sentence_texts", "t")} and t.language = 'de'", 33, 60);
        await PaidStack.Drop(server, order);
        var parts = Fake.Requests.Select(r => JsonSerializer.Deserialize<JsonElement>(r.At("messages.1.content")!)).Where(a => a.TryGetProperty("lines", out _)).ToList();
        // Prompts, then translations: each part is numbered anew.
        parts.Select(p => p.GetProperty("lines").GetArrayLength()).ShouldBe([20, 13, 30, 3]);
        parts.ShouldAllBe(p => p.GetProperty("lines")[0].GetProperty("n").GetInt32() == 1);
        Fake.Accepted.ShouldBe(5);
        // What is said before the first line of a part is the end of the part before.
        parts[3].Text("before").ShouldEndWith(parts[2].GetProperty("lines")[29].Text("text"));
        (await server.Runs.One<long>($"select count(*) {Of("sentence_texts", "t")} and t.language = 'de' and t.content = 'Auf Deutsch ' || s.content")).ShouldBe(33);
        (await server.Runs.One<long>($"select count(distinct w.content) {Of("sentence_prompts", "w")} and starts_with(w.content, 'Seen: ' || s.content || ' ')")).ShouldBe(33);
        (await server.Runs.One<long>($"select count(*) {Of("sentence_prompts", "w")}")).ShouldBe(33);

        string Of(string table, string name) => $"from {table} {name} join sentences s on s.id = {name}.sentence_id join paragraphs p on p.id = s.paragraph_id where p.chapter_id = '{chapter}'";
    }

    [Fact]
    public async Task The_command_line_names_who_translates_and_the_film_has_its_language_in_its_name()
    {
        var (translator, book) = (await Account("translation"), server.Runs.Write("aboard.md", "# One\n\nThe wind rose at noon. Nobody closed the door.\n"));
        (await server.Runs.Make(book, "--translate", "de", "--translator", "nobody")).Error.ShouldContain("not_found: There is no maker account 'nobody' for translation");
        (await server.Runs.Make(book, "--translate", "German")).Error.ShouldContain("option_unsupported: language 'German'");
        var made = (await server.Runs.Make(book, "--translate", "de", "--translator", translator.ToString())).Well();
        Path.GetFileName(Directory.GetFiles(made.Out, "*.mp4").Single()).ShouldEndWith("-de.mp4");
        (made.Facts().Text("language"), made.Facts().GetProperty("sentences")[0].Text("text").Contains("Auf Deutsch", StringComparison.Ordinal)).ShouldBe(("de", true));
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_shot_in_which_nothing_is_said_is_neither_described_nor_translated()
    {
        var episode = await Episode.Of(server, "shots.txt");
        await episode.Shot(["The lamp went out at nine."]);
        await episode.Shot([], 1, prompt: "A dark window.");
        await episode.Shot(["Nobody moved."]);
        // A shot says what is seen in it; only where nothing does, somebody is asked.
        await server.Runs.Rows($"update sentences s set edited_prompt = null from paragraphs p where p.id = s.paragraph_id and p.chapter_id = '{episode.Chapter}' and s.content <> ''");
        var order = (await Ordered(episode.Chapter.ToString(), new
        {
            resolution = "128x72", fps = 24, quality = "draft", confirm = true, language = "de", text_config = await Account("text_generation"), translation_config = await Account("translation"),
        }))!;
        await server.Finished(order);
        var asked = Fake.Requests.Select(r => JsonSerializer.Deserialize<JsonElement>(r.At("messages.1.content")!)).Where(a => a.TryGetProperty("lines", out _)).ToList();
        asked.Count.ShouldBe(2);
        asked.ShouldAllBe(a => a.GetProperty("lines").GetArrayLength() == 2);
        (await server.Runs.One<string>($"select string_agg(s ->> 'language', ' ' order by (s ->> 'first_frame')::int) from timelines t join video_generation_jobs j on j.id = t.generation_job_id, jsonb_array_elements(t.timeline_data -> 'slots') s where j.task_id = '{order}'")).ShouldBe("de en de");
        (await server.Runs.One<long>($"select count(*) from sentence_media m join sentences s on s.id = m.sentence_id join paragraphs p on p.id = s.paragraph_id where p.chapter_id = '{episode.Chapter}' and m.slot = 'voice' and m.language = 'de' and m.chosen")).ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_translator_another_language_is_refused_in_one_line()
    {
        var (_, chapter) = await Added("nobody.txt", 2);
        var order = (await Ordered(chapter, new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, language = "de" }))!;
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe("translator_missing");
    }

    private async Task<(string Project, string Chapter)> Added(string name, int sentences)
    {
        var project = await server.Added(name, LongBook.Text(sentences, salt: name));
        return (project, (await server.Chapters(project))[0]);
    }

    private Task<Guid> Account(string service) => PaidStack.Account(server, "custom", service, Fake.Address + "/v1", "writer");

    private async Task Made(string chapter, Guid writer)
    {
        if (await Ordered(chapter, new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, text_config = writer }) is { } order)
        {
            await server.Finished(order);
        }
    }

    private async Task<string?> Ordered(string chapter, object wishes)
    {
        var answer = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", wishes).Is(200);
        return answer.TryGetProperty("order", out var order) ? order.GetString() : null;
    }

    private async Task<List<string>> Prompts(string project) => [.. (await server.Runs.Rows(
        $"select w.content from sentence_prompts w join sentences s on s.id = w.sentence_id join paragraphs p on p.id = s.paragraph_id join chapters c on c.id = p.chapter_id where c.project_id = '{project}'")).Select(r => (string)r[0])];

    /// <summary>What a maker writes that keeps to what it is asked for: pictures of one style, in every other of which Mara is seen, and German that one can tell from English.</summary>
    internal static string Written(Heard request)
    {
        var asked = JsonSerializer.Deserialize<JsonElement>(request.At("messages.1.content")!);
        if (asked.TryGetProperty("known", out _))
        {
            return """{"style":"ink and wash","characters":[{"name":"Mara","description":"a tall woman with a red scarf"}]}""";
        }

        var lines = asked.GetProperty("lines").EnumerateArray().Select(l => (N: l.GetProperty("n").GetInt32(), Text: l.GetProperty("text").GetString()!)).ToList();
        return asked.TryGetProperty("before", out _)
            ? JsonSerializer.Serialize(new { lines = lines.Select(l => new { n = l.N, text = "Auf Deutsch " + l.Text }) })
            : JsonSerializer.Serialize(new { shots = lines.Select(l => new { n = l.N, scene = "Seen: " + l.Text, characters = l.N % 2 == 1 ? new[] { "Mara" } : [] }) });
    }
}
