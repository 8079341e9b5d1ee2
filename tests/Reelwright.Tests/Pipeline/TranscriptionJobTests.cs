using System.Text.Json;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Pipeline;

/// <summary>Vendors' jobs that end in a text: it is kept in the ledger with its word times, and paid once.</summary>
public sealed class TranscriptionJobTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private const string Model = "fun-asr";

    private FakeDashScope Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task What_was_heard_stays_in_the_ledger()
    {
        var account = await PaidStack.Account(server, "alibaba", "transcription", Fake.Address + "/api/v1", Model, PaidStack.Price("second", 0.25m));
        var call = await Begun(account);
        await server.Runs.Until($"select count(*) from provider_calls where id = '{call}' and status = 'done'", 1, 30);
        (await server.Runs.Rows($"select units, unit, price, asset_id is null and look_at is null and closed_at is not null from provider_calls where id = '{call}'")).Single().ShouldBe([1.4m, "second", 0.35m, true]);
        var answer = JsonSerializer.Deserialize<JsonElement>(await server.Runs.One<string>($"select answer::text from provider_calls where id = '{call}'"));
        answer.Text("text").ShouldBe("Hello there.");
        answer.GetProperty("words").EnumerateArray().Select(w => (w.Text("word"), w.GetProperty("start").GetDouble(), w.GetProperty("end").GetDouble())).ShouldBe([("Hello", 0.1, 0.42), ("there", 0.5, 0.9)]);
        (await server.Runs.One<decimal>($"select total_cost from api_configs where id = '{account}'")).ShouldBe(0.35m);
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_job_that_fails_fails_its_call_and_costs_nothing()
    {
        Fake.Do(Fault.JobFails);
        var call = await Begun(await PaidStack.Account(server, "alibaba", "transcription", Fake.Address + "/api/v1", Model, PaidStack.Price("second", 0.25m)));
        await server.Runs.Until($"select count(*) from provider_calls where id = '{call}' and status = 'failed'", 1, 30);
        (await server.Runs.Rows($"select error_code, price from provider_calls where id = '{call}'")).Single().ShouldBe(["maker_failed", 0m]);
    }

    /// <summary>A call the vendor has taken, as the ledger has it then.</summary>
    private async Task<Guid> Begun(Guid account)
    {
        var call = Guid.CreateVersion7();
        using var http = new VendorHttp(new Outbound([Fake.Host]), TimeProvider.System);
        var opened = new MakerAccount(
            "alibaba", () => (FakeVendor.Key, null), Fake.Address + "/api/v1", null, Catalog.BuiltIn.Model("alibaba", ServiceType.Transcription, Model), new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        var sent = await new MakerList(http).Open<ITranscriber>(opened, ServiceType.Transcription).Send(new TranscriptionRequest(Inputs.Recording, "en", 1.4), call, default);
        await server.Runs.Rows($$"""
            insert into provider_calls (id, owner_id, api_config_id, service_type, provider, model, status, repeatable, input_digest, request, vendor_job_id, reserved, price, units, currency, node, started_at, look_at)
            values ('{{call}}', '{{server.Installation.Owner}}', '{{account}}', 'transcription', 'dashscope', '{{Model}}', 'polling', false, '{{Digest.Of(call.ToByteArray())}}', '{}', '{{((Sent.Job)sent).Id}}', 0.5, 0, 0, 'USD', 'a test', now(), now())
            """);
        return call;
    }
}
