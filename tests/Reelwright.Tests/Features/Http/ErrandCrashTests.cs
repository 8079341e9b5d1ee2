using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Errands, and what is written for an order, outlive the process that runs them, and nobody pays twice for that.</summary>
[Trait("turn", "a")]
public sealed class ErrandCrashTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Killed_while_somebody_listens_it_asks_a_person_and_killed_while_it_cuts_it_goes_on()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var maker = await PaidStack.Account(server, "custom", "transcription", fake.Address + "/v1", "whisper");
        await PaidStack.Patience(server, maker, 60);
        var chapter = (await server.Chapters(await server.Added("killed.txt", LongBook.Text(12, salt: "killed"))))[0];
        var texts = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray()).Select(s => s.Text("content")).ToList();
        var read = await ReadAloud.Of(texts);
        fake.WordsHeard = read.Heard(0, 0);
        var gate = new TaskCompletionSource();
        fake.Gate = gate.Task;
        var errand = (await server.Ada.PostAsync($"/api/chapters/{chapter}/narration?maker={maker}", new ByteArrayContent(read.Wav)).Is(201)).GetProperty("errand").Text("id");

        using (var first = Running.Worker(server.Runs))
        {
            for (var turn = 0; fake.Requests.Count == 0; turn++)
            {
                turn.ShouldBeLessThan(600);
                await Task.Delay(100);
            }

            await first.Kill();
        }

        gate.SetResult();
        using (var second = Running.Worker(server.Runs))
        {
            await server.Runs.Until($"select count(*) from provider_calls where errand_id = '{errand}' and status = 'unknown'", 1, 60);
            var call = await server.Runs.One<Guid>($"select id from provider_calls where errand_id = '{errand}'");
            var person = await server.SignedIn("ada");
            await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "not_executed" }).Is(204);
            await server.Runs.Until($"select count(*) from narrated_lines where errand_id = '{errand}'", 2, 60);
            await second.Kill();
        }

        using var third = Running.Worker(server.Runs);
        await server.Runs.Until($"select count(*) from errands where id = '{errand}' and status = 'completed'", 1, 60);
        await third.Kill();
        fake.Requests.Count.ShouldBe(2);
        (await server.Runs.One<long>($"select count(*) from provider_calls where errand_id = '{errand}' and status = 'done'")).ShouldBe(1);
        (await server.Runs.One<long>($"select count(distinct m.sentence_id) from narrated_lines n join sentence_media m on m.id = n.sentence_media_id where n.errand_id = '{errand}' and m.chosen")).ShouldBe(12);
        (await server.Runs.One<long>($"select count(*) from sentence_media m join narrated_lines n on n.sentence_media_id = m.id where m.version <> 1")).ShouldBe(0);
    }

    [Fact]
    public async Task A_script_whose_writer_is_killed_keeps_what_was_answered_and_asks_a_person_about_the_rest()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var maker = await PaidStack.Account(server, "custom", "text_generation", fake.Address + "/v1", "writer");
        await PaidStack.Patience(server, maker, 60);
        // The outline is answered, the chapter never.
        fake.Says = request =>
        {
            fake.Gate = new TaskCompletionSource().Task;
            return ScriptTests.Written(request);
        };
        var errand = (await server.Ada.Send(HttpMethod.Post, "/api/scripts", new { prompt = "Harbours", chapters = 1, minutes = 1, maker }).Is(201)).GetProperty("errand").Text("id");
        using (var first = Running.Worker(server.Runs))
        {
            await Asked(fake, 2);
            await first.Kill();
        }

        fake.Says = ScriptTests.Written;
        fake.Gate = Task.CompletedTask;
        using var second = Running.Worker(server.Runs);
        await server.Runs.Until($"select count(*) from provider_calls where errand_id = '{errand}' and status = 'unknown'", 1, 60);
        await Settle($"errand_id = '{errand}'");
        await server.Runs.Until($"select count(*) from errands where id = '{errand}' and status = 'completed'", 1, 60);
        await second.Kill();
        // An outline and a chapter were written; the one that was on its way in the crash was heard and never carried out.
        (fake.Accepted, fake.Requests.Count).ShouldBe((2, 3));
        (await server.Runs.One<long>($"select count(*) from provider_calls where errand_id = '{errand}' and status = 'done'")).ShouldBe(2);
        (await server.Runs.One<string>($"select p.status from projects p join errands e on e.project_id = p.id where e.id = '{errand}'")).ShouldBe("parsed");
    }

    [Fact]
    public async Task A_translation_whose_asker_is_killed_fails_its_order_and_is_asked_for_again_only_after_a_persons_word()
    {
        await using var fake = new FakeOpenAi { Says = TextTests.Written, Gate = new TaskCompletionSource().Task };
        await fake.Start();
        var translator = await PaidStack.Account(server, "custom", "translation", fake.Address + "/v1", "writer");
        await PaidStack.Patience(server, translator, 60);
        var chapter = (await server.Chapters(await server.Added("foreign.txt", LongBook.Text(3, salt: "foreign"))))[0];
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, language = "de", translation_config = translator }).Is(200)).Text("order");
        using (var first = Running.Worker(server.Runs))
        {
            await Asked(fake, 1);
            await first.Kill();
        }

        fake.Gate = Task.CompletedTask;
        using var second = Running.Worker(server.Runs);
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe("outcome_unknown");
        (fake.Accepted, fake.Requests.Count).ShouldBe((0, 1));
        await Settle($"task_id = '{order}'");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await server.Runs.Until($"select count(*) from sentence_texts t join sentences s on s.id = t.sentence_id join paragraphs p on p.id = s.paragraph_id where p.chapter_id = '{chapter}' and t.language = 'de'", 3, 60);
        await PaidStack.Drop(server, order);
        await second.Kill();
        (fake.Accepted, fake.Requests.Count).ShouldBe((1, 2));
    }

    private static async Task Asked(FakeOpenAi fake, int times)
    {
        for (var turn = 0; fake.Requests.Count < times; turn++)
        {
            turn.ShouldBeLessThan(600);
            await Task.Delay(100);
        }
    }

    /// <summary>A person says of the one call in doubt that it was not carried out.</summary>
    private async Task Settle(string of)
    {
        var call = await server.Runs.One<Guid>($"select id from provider_calls where {of} and status = 'unknown'");
        await (await server.SignedIn("ada")).Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "not_executed" }).Is(204);
    }
}
