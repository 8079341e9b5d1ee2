using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>An errand outlives the process that runs it, and nobody pays twice for that.</summary>
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
}
