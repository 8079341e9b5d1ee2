using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>What the vendors took of a project, held against what the ledger says, one thing asked for after the other.</summary>
internal sealed class Reckoning
{
    private readonly Market market;
    private readonly Guid project;
    private readonly IReadOnlyList<Entry> entries;

    private Reckoning(Market market, Guid project, IReadOnlyList<Entry> entries) => (this.market, this.project, this.entries) = (market, project, entries);

    /// <summary>A line of the ledger.</summary>
    /// <param name="What">Service and content.</param>
    private sealed record Line(Guid Id, string What, string Status, decimal Price, decimal Reserved, string Code);

    /// <summary>One thing that was asked for.</summary>
    private sealed record Entry(string What, IReadOnlyList<Line> Lines, int Sent, int Taken)
    {
        public int Done => Lines.Count(l => l.Status is "done");

        public int Charged => Lines.Count(l => l is { Status: "failed", Price: > 0 });

        public int Settled => Lines.Count(l => l.Code.StartsWith("settled_", StringComparison.Ordinal));

        public int Open(params string[] status) => Lines.Count(l => status.Contains(l.Status, StringComparer.Ordinal));

        // Pictures cost alike, clips too, voices by their length.
        public decimal Price => What.StartsWith("voice: ", StringComparison.Ordinal) ? Market.PerCharacter * (What.Length - "voice: ".Length)
            : What.StartsWith("clip: ", StringComparison.Ordinal) ? Market.PerClip : Market.PerPicture;

        // What was taken, and stands nowhere as paid or at work.
        public int Unbooked => Taken - Done - Charged - Open("polling");

        public override string ToString() => $"{What}: sent {Sent}, taken {Taken}; {string.Join(", ", Lines.Select(l => $"{l.Status} {l.Code} {l.Price}"))}";
    }

    /// <summary>How many calls a person has settled.</summary>
    public int Settled => entries.Sum(e => e.Settled);

    /// <summary>Whether nothing is on its way.</summary>
    public bool IsStill => !entries.Any(e => e.Open("sending", "polling") > 0);

    /// <summary>How it stands now.</summary>
    /// <param name="name">What the project's sentences name, and no others.</param>
    public static async Task<Reckoning> Of(Market market, Guid project, string name)
    {
        // The ledger first: what is taken after that has its line already, as being sent.
        var lines = (await market.Server.Runs.Rows($"""
            select id, case service_type when 'image_generation' then 'picture: ' || (request ->> 'prompt') when 'video_generation' then 'clip: ' || (request -> 'asked' ->> 'prompt') else 'voice: ' || (request ->> 'text') end, status, coalesce(price, 0), reserved, coalesce(error_code, '')
            from provider_calls where project_id = '{project}' and not repeatable order by started_at
            """)).ConvertAll(r => new Line((Guid)r[0], (string)r[1], (string)r[2], (decimal)r[3], (decimal)r[4], (string)r[5]));
        var taken = market.Vendors.SelectMany(v => v.Taken).Select(What).Where(w => w.Contains($" on {name} ", StringComparison.Ordinal)).ToList();
        var sent = market.Vendors.SelectMany(v => v.Requests).Where(r => r.Method is "POST").Select(What).Where(w => w.Contains($" on {name} ", StringComparison.Ordinal)).ToList();
        return new Reckoning(market, project, [.. lines.Select(l => l.What).Concat(sent).Distinct(StringComparer.Ordinal).Select(what => new Entry(
            what, [.. lines.Where(l => string.Equals(l.What, what, StringComparison.Ordinal))],
            sent.Count(s => string.Equals(s, what, StringComparison.Ordinal)), taken.Count(t => string.Equals(t, what, StringComparison.Ordinal))))]);
    }

    /// <summary>Fails when a call was taken and stands nowhere, is booked and was never taken, or was sent again though nobody said so.</summary>
    public void EnsureHonest()
    {
        entries.Where(e => e.Unbooked < 0 || e.Unbooked > e.Open("sending", "unknown")).ShouldBeEmpty("a call was lost, or booked without having been taken");
        entries.Where(e => e.Sent > 1 + e.Settled).ShouldBeEmpty("what was in doubt was sent again by itself");
        entries.Where(e => e.Done > 1).ShouldBeEmpty("the same was made twice");
        entries.SelectMany(e => e.Lines).Where(l => l.Status is not ("sending" or "polling" or "unknown" or "done") && !l.Code.StartsWith("settled_", StringComparison.Ordinal)).ShouldBeEmpty("a kill is nobody's failure");
    }

    /// <summary>Settles what is in doubt by what the vendor says, as a person would who looks there. How many there were.</summary>
    public async Task<int> Settle()
    {
        var told = (await market.Person.GetAsync($"/api/calls?status=unknown&project={project}").Is(200)).GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()).ToHashSet();
        var doubts = entries.SelectMany(e => e.Lines.Where(l => l.Status is "unknown").Select(l => (l.Id, Taken: e.Unbooked > 0))).ToList();
        foreach (var (id, taken) in doubts)
        {
            told.ShouldContain(id);
            await market.Person.Send(HttpMethod.Post, $"/api/calls/{id}/settle", new { outcome = taken ? "paid" : "not_executed" }).Is(204);
        }

        return doubts.Count;
    }

    /// <summary>Fails unless every call that was taken is one that is paid in the ledger, nothing is held back any more, and all was made.</summary>
    public async Task EnsureExact(int things)
    {
        EnsureHonest();
        entries.Count.ShouldBe(things);
        entries.Where(e => e.Taken != e.Done + e.Charged || e.Done != 1).ShouldBeEmpty("vendor and ledger count differently");
        entries.SelectMany(e => e.Lines.Where(l => l.Status is "sending" or "polling" or "unknown")).ShouldBeEmpty("money is held back for nothing");
        await EnsureMoney();
    }

    /// <summary>Fails unless costs and budgets say what the vendors would charge, and hold back what is open.</summary>
    public async Task EnsureMoney()
    {
        var paid = entries.Sum(e => e.Price * (e.Done + e.Charged));
        var held = entries.Sum(e => e.Price * e.Open("sending", "polling", "unknown"));
        entries.Sum(e => e.Lines.Where(l => l.Status is "sending" or "polling" or "unknown").Sum(l => l.Reserved)).ShouldBe(held);
        var costs = (await market.Person.GetAsync($"/api/projects/{project}/costs").Is(200)).EnumerateArray().ToList();
        (costs.Sum(c => c.GetProperty("cost").GetDecimal()), costs.Sum(c => c.GetProperty("held").GetDecimal())).ShouldBe((paid, held));
        var budget = (await market.Person.Send(HttpMethod.Put, "/api/budgets", new { period = "ever", currency = "USD", amount = 100, project_id = project }).Is(200)).Text("id");
        (await market.Person.GetAsync("/api/budgets").Is(200)).EnumerateArray().Single(b => string.Equals(b.Text("id"), budget, StringComparison.Ordinal)).GetProperty("spent").GetDecimal().ShouldBe(paid + held);
    }

    private static string What(Heard request) => (request.At("input.text") ?? request.At("input")) is { } spoken ? "voice: " + spoken
        : (request.Path.Contains("-to-video", StringComparison.Ordinal) ? "clip: " : "picture: ") + request.At("prompt");
}
