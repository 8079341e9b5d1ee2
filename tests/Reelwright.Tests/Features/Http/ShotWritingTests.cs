using System.Text.Json;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>From an episode's text to its shots: written part by part, each answer asked and paid for once, added all at once with whoever is new.</summary>
public sealed class ShotWritingTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    // Two parts: no answer is as long as both.
    private static readonly string Story = string.Concat(Enumerable.Repeat("Anna climbs the stairs to the lamp. ", 30)) + "\n\n" + string.Concat(Enumerable.Repeat("Ben waits at the door in the rain. ", 30));

    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync()
    {
        Fake.Says = Written;
        return Fake.Start();
    }

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task An_episodes_notes_become_shots_in_which_everybody_looks_as_they_were_described_once()
    {
        var (drama, episode, maker) = await Begun(Story);
        var anna = await Post($"/dramas/{drama}/characters", new { name = "Anna", appearance = "a red coat" }, 201);
        var price = await Post($"/episodes/{episode}/shots/write/estimate", new { maker });
        (price.GetProperty("calls").GetInt32(), price.GetProperty("cost").GetProperty("amount").GetDecimal()).ShouldBe((2, 0.2m));
        Fake.Accepted.ShouldBe(0);

        var begun = (await Post($"/episodes/{episode}/shots/write", new { maker }, 201)).GetProperty("errand");
        (begun.Text("kind"), begun.Text("chapter_id"), begun.GetProperty("wishes").Text("text").Length).ShouldBe(("shots", episode, 200));
        var done = await Ended(begun.Text("id"), "completed");
        (done.GetProperty("answer").GetProperty("shots").GetInt32(), done.GetProperty("answer").GetProperty("characters").GetInt32()).ShouldBe((4, 1));
        var shots = await Shots(episode);
        shots.ConvertAll(s => s.GetProperty("storyboard_number").GetInt32()).ShouldBe([1, 2, 3, 4]);
        shots.ConvertAll(s => s.Text("dialogue")).ShouldBe(["Part 1 is told. It goes on.", "", "Part 2 is told. It goes on.", ""]);
        var (first, second) = (shots[0], shots[1]);
        (first.Text("title"), first.Text("location"), first.Text("time"), first.Text("shot_type"), first.Text("angle"), first.Text("movement"), first.Text("action"), first.Text("atmosphere")).ShouldBe(
            ("Part 1", "A tower", "night", "wide", "low", "slow pan", "She climbs", "cold"));
        (first.GetProperty("duration").GetDouble(), first.Text("transition"), second.GetProperty("duration").GetDouble(), second.Text("transition")).ShouldBe((5.0, "fade", 3.5, "cut"));
        (first.Text("image_prompt"), first.Text("video_prompt")).ShouldBe(("Anna on stairs. Anna: a red coat. Style: ink.", "Anna climbs. Anna: a red coat. Style: ink."));
        shots[3].Text("image_prompt").ShouldBe("Ben by a door. Ben: a grey hat. Anna: a red coat. Style: ink.");
        shots.ConvertAll(s => string.Join(' ', s.GetProperty("characters").EnumerateArray().Select(c => c.Text("name")).Order(StringComparer.Ordinal))).ShouldBe(["Anna", "Anna Ben", "Anna", "Anna Ben"]);
        var cast = (await Get($"/dramas/{drama}/characters")).GetProperty("items").EnumerateArray().ToList();
        cast.ConvertAll(c => (c.Text("name"), c.Text("appearance"))).ShouldBe([("Anna", "a red coat"), ("Ben", "a grey hat")]);
        cast[0].Text("id").ShouldBe(anna.Text("id"));
        // What the first part has said is known to the second.
        Asked(0).GetProperty("known").GetArrayLength().ShouldBe(1);
        Asked(1).GetProperty("known")[1].Text("appearance").ShouldBe("a grey hat");
        Asked(1).GetProperty("before").Text("action").ShouldBe("He waits");
        var lines = (await Get($"/chapters/{episode}")).GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("sentences")).ToList();
        lines.ConvertAll(l => l.GetArrayLength()).ShouldBe([2, 1, 2, 1]);
        lines[0][0].Text("edited_prompt").ShouldBe(first.Text("image_prompt"));
        (await server.Runs.One<long>($"select count(*) from provider_calls where errand_id = '{begun.Text("id")}' and status = 'done' and price = 0.1")).ShouldBe(2);

        // Nobody gets them twice by chance; whoever wants more says so, and they are written anew.
        (await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{episode}/shots/write", new { maker }).Refused(409)).ShouldBe("wrong_state");
        Fake.Accepted.ShouldBe(2);
        await server.Ada.Confirm(episode).Is(200, 204);
        await Ended((await Post($"/episodes/{episode}/shots/write", new { text = "The lamp goes out.", append = true, maker }, 201)).GetProperty("errand").Text("id"), "completed");
        (Fake.Accepted, (await Shots(episode)).Count).ShouldBe((3, 6));
        (await Get($"/dramas/{drama}/characters")).GetProperty("items").GetArrayLength().ShouldBe(2);
        // What a maker wrote nobody has confirmed yet.
        (await Get($"/chapters/{episode}")).GetProperty("chapter").GetProperty("is_confirmed").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_broken_answer_is_asked_for_again_and_a_second_try_pays_only_for_what_is_missing()
    {
        var (drama, episode, maker) = await Begun(Story);
        var calls = 0;
        Fake.Says = request =>
        {
            if (Interlocked.Increment(ref calls) == 2)
            {
                // The next one is refused for what it says.
                Fake.Do(Fault.Policy);
            }

            return calls == 1 ? Written(request).Replace("a grey hat", " ", StringComparison.Ordinal) : Written(request);
        };
        var errand = (await Post($"/episodes/{episode}/shots/write", new { maker }, 201)).GetProperty("errand").Text("id");
        await Ended(errand, "failed");
        // One answer in which somebody was not described, the same asked for again, and a part that was refused.
        Fake.Accepted.ShouldBe(2);
        Fake.Requests[1].At("messages.0.content")!.ShouldContain("one of characters has no name or no appearance");
        ((await Shots(episode)).Count, (await Get($"/dramas/{drama}/characters")).GetProperty("items").GetArrayLength()).ShouldBe((0, 0));

        var again = (await Post($"/errands/{errand}/retry", null, 201)).GetProperty("errand").Text("id");
        await Ended(again, "completed");
        Fake.Accepted.ShouldBe(3);
        (await Shots(episode)).Count.ShouldBe(4);
        (await server.Ada.Send(HttpMethod.Post, $"/api/errands/{errand}/retry").Refused(409)).ShouldBe("wrong_state");
    }

    [Fact]
    public async Task A_shell_writes_them_from_a_file_and_what_cannot_be_is_told_unpaid()
    {
        var (_, episode, maker) = await Begun(null);
        (await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{episode}/shots/write", new { maker }).Refused(422)).ShouldBe("text_missing");
        (await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{episode}/shots/write", new { text = "a\u0007b", maker }).Refused(422)).ShouldBe("text_invalid");
        (await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{episode}/shots/write", new { text = new string('a', 30_001), maker }).Refused(400)).ShouldBe("invalid");
        (await server.Bob.Send(HttpMethod.Post, $"/api/episodes/{episode}/shots/write", new { text = "x", maker }).Refused(404)).ShouldBe("not_found");
        var book = (await server.Chapters(await server.Added("book.txt", $"It rained, {Guid.NewGuid()}.")))[0];
        (await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{book}/shots/write", new { text = "x", maker }).Refused(422)).ShouldBe("wrong_kind");
        var (novel, told) = (server.Runs.Write("long.txt", string.Concat(Enumerable.Repeat("Rain. ", 5_001))), await server.Runs.One<long>("select count(*) from errands"));
        (await server.Runs.Reel("dramas", "write", episode, "--text", novel, "--maker", maker.ToString())).Error.ShouldSatisfyAllConditions(e => e.ShouldStartWith("reel: text_invalid: The text has 30006 characters"), e => e.ShouldContain("with append"));
        (await server.Runs.One<long>("select count(*) from errands")).ShouldBe(told);
        Fake.Accepted.ShouldBe(0);

        var file = server.Runs.Write("episode.txt", "The lamp goes out.\r\nNobody sees it.\r\n");
        string[] write = ["dramas", "write", episode, "--text", file, "--maker", maker.ToString()];
        (await server.Runs.Reel([.. write, "--estimate"])).Output.ShouldContain("at most 0.1 USD, 1 calls");
        (await server.Runs.Reel(write)).Output.ShouldContain("Nothing is ordered yet: say --yes.");
        Fake.Accepted.ShouldBe(0);
        (await server.Runs.Reel([.. write, "--yes"])).ShouldSatisfyAllConditions(r => r.Error.ShouldBe(""), r => r.Output.ShouldContain("Part 1 is told."));
        Asked(0).Text("text").ShouldBe("The lamp goes out.\nNobody sees it.");
        (await server.Runs.Reel("dramas", "write", episode, "--text", file, "--maker", maker.ToString(), "--yes")).Error.ShouldStartWith("reel: wrong_state: ");
        (await server.Runs.Reel("dramas", "write", episode, "--text", file + ".not")).Error.ShouldStartWith("reel: file_missing: ");
        (await server.Runs.Reel("dramas", "shots", episode)).Output.ShouldContain("Part 1 is told.");
    }

    /// <summary>Two shots of a part; who is new in them is described with the first part.</summary>
    internal static string Written(Heard request)
    {
        var part = JsonSerializer.Deserialize<JsonElement>(request.At("messages.1.content")!).GetProperty("part").GetInt32();
        var told = Shot($"Part {part}", "She climbs", $"Part {part} is told. It goes on.", "Anna on stairs.", "Anna climbs.", 5, "fade", "Anna");
        var silent = Shot("A door", "He  waits\n", "", "Ben by a door.", "Ben waits.", 3.5, "Cut", "ben", "ANNA");
        object[] fresh = part == 1 ? [new { name = "Ben", appearance = "a grey hat" }, new { name = "Anna", appearance = "a green coat" }] : [];
        return JsonSerializer.Serialize(new { shots = new[] { told, silent }, characters = fresh });
    }

    private static object Shot(string title, string action, string dialogue, string image, string video, double duration, string transition, params string[] characters) => new
    {
        title, location = "A tower", time = "night", shot_type = "wide", angle = "low", movement = "slow pan", action, dialogue, atmosphere = "cold", image_prompt = image, video_prompt = video, duration, transition, characters,
    };

    private async Task<(string Drama, string Episode, Guid Maker)> Begun(string? notes)
    {
        var drama = (await Post("/dramas", new { title = "The lighthouse", style = "ink" }, 201)).Text("id");
        return (drama, (await Post($"/dramas/{drama}/episodes", new { title = "One", notes }, 201)).Text("id"), await PaidStack.Account(server, "custom", "text_generation", Fake.Address + "/v1", "writer", PaidStack.Price("call", 0.1m)));
    }

    private JsonElement Asked(int call) => JsonSerializer.Deserialize<JsonElement>(Fake.Requests[call].At("messages.1.content")!);

    private async Task<List<JsonElement>> Shots(string episode) => [.. (await Get($"/episodes/{episode}/shots")).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> Ended(string errand, string status)
    {
        await server.Runs.Until($"select count(*) from errands where id = '{errand}' and status in ('completed', 'failed')", 1, 60);
        var answer = (await Get($"/errands/{errand}")).GetProperty("errand");
        answer.Text("status").ShouldBe(status, answer.ToString());
        return answer;
    }

    private Task<JsonElement> Get(string path) => server.Ada.GetAsync("/api" + path).Is(200);

    private Task<JsonElement> Post(string path, object? body, int status = 200) => server.Ada.Send(HttpMethod.Post, "/api" + path, body).Is(status);
}
