using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features;
using Reelwright.Features.Keys;
using Reelwright.Features.Records;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Keys of maker accounts, through calls that go well and calls that do not, and through a new key of the ring.</summary>
[Collection(nameof(Markets))]
[Trait("suite", "money")]
public sealed class SecretTests(Market market)
{
    private const string Refused = "nobodys-key-4b1c77";
    private const string Second = "the-other-half-of-a-key-77aa01";
    private const int Never = 1_000;

    [Fact]
    public async Task No_key_is_in_the_database_in_a_log_or_in_an_answer_and_a_new_key_of_the_ring_loses_none()
    {
        var server = market.Server;
        // However they come: the ear would learn them only from the request.
        foreach (var key in (string[])[FakeVendor.Key, Refused, Second])
        {
            server.Overheard.Secret(key, Overheard.MakersKey);
        }

        var account = (await market.Person.Send(HttpMethod.Post, "/api/makers", new
        {
            provider = "custom", service_type = "image_generation",
            account = new { name = "refused", api_key = Refused, api_secret = Second, endpoint = market.Painter.Address + "/v1", config_params = new { model = "m" }, pricing_model = JsonSerializer.Deserialize<JsonElement>(PaidStack.Price("image", Market.PerPicture)) },
        }).Is(201)).GetProperty("id").GetGuid();
        await market.Work();
        market.Queue.LooksNeeded = Never;
        market.Painter.RepeatsKeys = true;
        try
        {
            // Refused with the key in the refusal, lost on its way back, made at once, and at work while the ring gets its new key.
            (await market.Person.Send(HttpMethod.Post, $"/api/makers/{account}/test", new { }).Is(200)).Text("code").ShouldBe("maker_key_refused");
            var refused = await Fails("refused", account);
            (await server.Runs.One<string>($"select error_message from provider_calls where task_id = '{refused}' and error_code = 'maker_key_refused' limit 1")).ShouldContain("[removed]");
            market.Painter.Do(Fault.Malformed);
            await Fails("lost", market.At(market.Painter));
            var made = await PaidStack.Order(server, "made secretly.txt", LongBook.Text(2, salt: "made secretly"), market.At(market.Queue), market.At(market.Speaker));
            await PaidStack.Until(server, made, "polling", 2);
            await PaidStack.Until(server, made, "done", 2);

            var before = await Kept();
            await Rotate();
            var after = await Kept();
            var ring = await Secrets.Open(server.Installation.Keys);
            after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
            after.ShouldAllBe(k => !string.Equals(k.Value, before[k.Key], StringComparison.Ordinal) && ring.Unprotect(k.Value) == ring.Unprotect(before[k.Key]));
            (ring.Unprotect(after[$"{account} key"]), ring.Unprotect(after[$"{account} secret"])).ShouldBe((Refused, Second));

            market.Queue.LooksNeeded = 0;
            await PaidStack.Until(server, made, "done", 4);
            await PaidStack.Drop(server, made);
            await EnsureSilence();
        }
        finally
        {
            (market.Queue.LooksNeeded, market.Painter.RepeatsKeys) = (1, false);
        }
    }

    /// <summary><c>reel keys rotate</c>, without the time a process takes to start; the worker is another one.</summary>
    private async Task Rotate()
    {
        using var said = new StringWriter();
        (await CommandLine.Run(["keys", "rotate", "--data", market.Server.Runs.Data], [KeysVerb.Build()], said, said)).ShouldBe(0);
        market.Server.Overheard.Said("reel keys rotate", said.ToString());
    }

    /// <summary>An order that comes to nothing.</summary>
    private async Task<string> Fails(string name, Guid pictures)
    {
        var order = await PaidStack.Order(market.Server, name + " secretly.txt", LongBook.Text(1, salt: name), pictures);
        await PaidStack.Failed(market.Server, order);
        return order;
    }

    /// <summary>What is kept of all accounts' keys.</summary>
    private async Task<Dictionary<string, string>> Kept() => (await market.Server.Runs.Rows("""
        select id || ' key', api_key from api_configs union all select id || ' secret', api_secret from api_configs where api_secret is not null
        """)).ToDictionary(r => (string)r[0], r => (string)r[1], StringComparer.Ordinal);

    /// <summary>Fails when a key was told anywhere; whoever looks is seen not to be blind.</summary>
    private async Task EnsureSilence()
    {
        var server = market.Server;
        await server.App.Services.GetRequiredService<LogSink>().Flush(CancellationToken.None);
        await server.Overheard.Listen(server.Installation);
        server.Overheard.Leaks().ShouldBeEmpty();
        server.Overheard.Heard.Answers.ShouldBeGreaterThan(20);
        var found = await Dump.Find(server.Installation.Database, [FakeVendor.Key, Refused, Second, market.Painter.Address]);
        found.Select(f => f.Text).Distinct(StringComparer.Ordinal).ShouldBe([market.Painter.Address]);
        market.Vendors.SelectMany(v => v.Requests).Any(r => r.Headers.Values.Any(v => v.Contains(Refused, StringComparison.Ordinal))).ShouldBeTrue();
    }
}
