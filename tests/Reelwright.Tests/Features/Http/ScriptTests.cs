using System.Text.Json;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>From a prompt to a project that is like any other: outlined, written chapter by chapter, each answer asked and paid for once.</summary>
public sealed class ScriptTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync()
    {
        Fake.Says = Written;
        return Fake.Start();
    }

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_prompt_becomes_a_project_with_chapters_ready_to_confirm()
    {
        var asked = new { prompt = "How lighthouses came to be", chapters = 2, minutes = 12, maker = await Account() };
        var price = await server.Ada.Send(HttpMethod.Post, "/api/scripts/estimate", asked).Is(200);
        (price.GetProperty("calls").GetInt32(), price.GetProperty("cost").GetProperty("amount").GetDecimal()).ShouldBe((5, 0.5m));
        Fake.Accepted.ShouldBe(0);
        var begun = (await server.Ada.Send(HttpMethod.Post, "/api/scripts", asked).Is(201)).GetProperty("errand");
        var done = await Ended(begun.Text("id"), "completed");
        done.GetProperty("answer").GetProperty("chapters").GetInt32().ShouldBe(2);
        done.GetProperty("wishes").Text("prompt").ShouldBe("How lighthouses came to be");

        var read = await server.Ada.GetAsync($"/api/projects/{begun.Text("project_id")}").Is(200);
        var project = read.GetProperty("project");
        (project.Text("kind"), project.Text("status"), project.Text("title"), project.Text("language"), project.Text("file_type"), project.GetProperty("processing_progress").GetInt32()).ShouldBe(("prompt", "parsed", "Lights", "en", "md", 100));
        var chapters = read.GetProperty("chapters").EnumerateArray().ToList();
        chapters.Select(c => c.Text("title")).ShouldBe(["Chapter 1", "Chapter 2"]);
        // Each chapter is too long for one answer.
        chapters.ShouldAllBe(c => c.GetProperty("sentence_count").GetInt32() == 240 && c.GetProperty("paragraph_count").GetInt32() == 4);
        await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapters[0].Text("id")}/estimate", new { }).Is(200);
        Fake.Accepted.ShouldBe(5);
        (await server.Runs.One<long>($"select count(*) from provider_calls where errand_id = '{begun.Text("id")}' and status = 'done' and price = 0.1")).ShouldBe(5);

        // The same words for another project are another script.
        await Ended((await server.Ada.Send(HttpMethod.Post, "/api/scripts", asked).Is(201)).GetProperty("errand").Text("id"), "completed");
        Fake.Accepted.ShouldBe(10);
    }

    [Fact]
    public async Task What_was_written_before_a_failure_is_not_paid_again()
    {
        var calls = 0;
        Fake.Says = request =>
        {
            if (Interlocked.Increment(ref calls) == 2)
            {
                // The next one is refused for what it says.
                Fake.Do(Fault.Policy);
            }

            return calls == 1 ? """{"title":"Lights","summary":"","language":"en","chapters":[]}""" : Written(request);
        };
        var errand = await Begun(new { prompt = "Storms", chapters = 1, minutes = 1, maker = await Account() });
        var failed = await Ended(errand, "failed");
        var project = failed.Text("project_id");
        (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("project").Text("status").ShouldBe("failed");
        // One outline that could not be used, told what was wrong with it, and one that could.
        Fake.Accepted.ShouldBe(2);
        Fake.Requests[1].At("messages.0.content")!.ShouldContain("summary is empty.");
        var next = (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/retry").Is(201)).GetProperty("errand").Text("id");
        await Ended(next, "completed");
        Fake.Accepted.ShouldBe(3);
        (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("project").Text("status").ShouldBe("parsed");
        (await server.Ada.GetAsync($"/api/projects/{project}/errands").Is(200)).GetProperty("items").EnumerateArray().Select(e => e.Text("status")).ShouldBe(["completed", "failed"]);
        (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/retry").Refused(409)).ShouldBe("wrong_state");
    }

    [Fact]
    public async Task A_cancelled_script_keeps_what_comes_all_the_same()
    {
        var gate = new TaskCompletionSource();
        Fake.Gate = gate.Task;
        var maker = await Account();
        var errand = await Begun(new { prompt = "Rivers", minutes = 1, maker });
        await server.Runs.Until($"select count(*) from provider_calls where errand_id = '{errand}' and status = 'sending'", 1, 30);
        var cancelled = (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/cancel").Is(200)).GetProperty("errand");
        (cancelled.Text("status"), cancelled.Text("error_code")).ShouldBe(("failed", "cancelled"));
        gate.SetResult();
        await server.Runs.Until($"select count(*) from provider_calls where errand_id = '{errand}' and status = 'done'", 1, 30);
        await Ended((await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/retry").Is(201)).GetProperty("errand").Text("id"), "completed");
        Fake.Accepted.ShouldBe(2);

        (await server.Ada.Send(HttpMethod.Post, "/api/scripts", new { prompt = " ", maker }).Refused(400)).ShouldBe("invalid");
        (await server.Ada.Send(HttpMethod.Post, "/api/scripts", new { prompt = "x", language = "?", maker }).Refused(422)).ShouldBe("language_unknown");
        (await server.Ada.Send(HttpMethod.Post, "/api/scripts", new { prompt = "x", chapters = 51, maker }).Refused(400)).ShouldBe("invalid");
        (await server.Bob.Send(HttpMethod.Post, "/api/scripts", new { prompt = "x", maker }).Refused(404)).ShouldBe("not_found");
        (await server.Runs.Reel("script", "Seas", "--minutes", "1", "--maker", maker.ToString(), "--estimate")).Output.ShouldContain("at most 0.2 USD, 2 calls");
        (await server.Runs.Reel("script", "Seas", "--minutes", "1", "--maker", maker.ToString())).Output.ShouldContain("Nothing is ordered yet: say --yes.");
        Fake.Accepted.ShouldBe(2);
        (await server.Runs.Reel("script", "Seas", "--minutes", "1", "--maker", maker.ToString(), "--yes")).ShouldSatisfyAllConditions(r => r.Error.ShouldBe(""), r => r.Output.ShouldContain("Chapter 1"));
        (await server.Runs.Reel("script", "Seas", "--chapters", "99", "--maker", maker.ToString())).Error.ShouldStartWith("reel: option_unsupported: ");
    }

    private Task<Guid> Account() => PaidStack.Account(server, "custom", "text_generation", Fake.Address + "/v1", "writer", PaidStack.Price("call", 0.1m));

    private async Task<string> Begun(object request) => (await server.Ada.Send(HttpMethod.Post, "/api/scripts", request).Is(201)).GetProperty("errand").Text("id");

    private async Task<JsonElement> Ended(string errand, string status)
    {
        await server.Runs.Until($"select count(*) from errands where id = '{errand}' and status in ('completed', 'failed')", 1, 60);
        var answer = (await server.Ada.GetAsync($"/api/errands/{errand}").Is(200)).GetProperty("errand");
        answer.Text("status").ShouldBe(status, answer.ToString());
        return answer;
    }

    /// <summary>An outline of as many chapters as are asked for, or two paragraphs of a part.</summary>
    internal static string Written(Heard request)
    {
        var asked = JsonSerializer.Deserialize<JsonElement>(request.At("messages.1.content")!);
        if (asked.TryGetProperty("part", out var part))
        {
            var sentences = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"Part {part.GetInt32()} tells of light number {i}."));
            return JsonSerializer.Serialize(new { paragraphs = new[] { "# " + sentences, sentences } });
        }

        var chapters = request.At("messages.0.content")!.Contains("exactly 2 chapters", StringComparison.Ordinal) ? 2 : 1;
        return JsonSerializer.Serialize(new { title = "Lights", summary = "How they came.", language = "en", chapters = Enumerable.Range(1, chapters).Select(n => new { n, title = $"Chapter {n}", summary = "It goes on." }) });
    }
}
