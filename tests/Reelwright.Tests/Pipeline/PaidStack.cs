using System.Text.Json;
using Reelwright.Base;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>Maker accounts at fakes, in an installation of a test's own.</summary>
internal static class PaidStack
{
    /// <summary>Adds an account of the owner's: its id.</summary>
    /// <param name="more">Columns and their values besides.</param>
    public static async Task<Guid> Account(Server server, string provider, string service, string endpoint, string model, string? pricing = null, params (string Column, string Value)[] more)
    {
        var id = Guid.CreateVersion7();
        server.Overheard.Secret(FakeVendor.Key, Overheard.MakersKey);
        await server.Runs.Rows($"""
            insert into api_configs (id, user_id, name, provider, service_type, api_key, endpoint, config_params, pricing_model{string.Concat(more.Select(m => ", " + m.Column))})
            values ('{id}', '{server.Installation.Owner}', '{provider} {service} {id}', '{provider}', '{service}', '{server.Installation.Secrets.Protect(FakeVendor.Key)}', '{endpoint}',
                '{Json.Write(new { model, timeout_seconds = 3 })}', {(pricing is null ? "null" : $"'{pricing}'")}{string.Concat(more.Select(m => ", " + m.Value))})
            """);
        return id;
    }

    /// <summary>How long a call of the account may take.</summary>
    public static Task Patience(Server server, Guid account, int seconds) =>
        server.Runs.Rows($$"""update api_configs set config_params = config_params || '{"timeout_seconds": {{seconds}}}' where id = '{{account}}'""");

    /// <summary>A price for one of a unit.</summary>
    public static string Price(string unit, decimal price, string currency = "USD") => JsonSerializer.Serialize(new[] { new { unit, price, currency } });

    /// <summary>Orders the first chapter of a new text by these makers: the order's id.</summary>
    /// <param name="voice">What the maker of its voices calls the voice.</param>
    public static async Task<string> Order(Server server, string name, string text, Guid? pictures = null, Guid? voices = null, string voice = "alloy")
    {
        var chapter = (await server.Chapters(await server.Added(name, text)))[0];
        return (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, picture_config = pictures, speech_config = voices, voice = voices is null ? null : voice })
            .Is(200)).Text("order");
    }

    /// <summary>Waits until an order has failed: its row.</summary>
    public static async Task<JsonElement> Failed(Server server, string order)
    {
        await server.Runs.Until($"select count(*) from generation_tasks where id = '{order}' and status = 'failed'", 1, 60);
        return (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order");
    }

    /// <summary>Lets the time until the next look at an order's jobs pass at once. Whoever looks just now is not disturbed.</summary>
    public static Task Hurry(Server server, string order) => server.Runs.Rows(
        $"update provider_calls set look_at = now() where task_id = '{order}' and status = 'polling' and look_at between now() and now() + interval '20 seconds'");

    /// <summary>Waits until so many calls of an order have a status; nobody waits for the time of the next look meanwhile.</summary>
    public static async Task Until(Server server, string order, string status, int many)
    {
        for (var turn = 0; await server.Runs.One<long>($"select count(*) from provider_calls where task_id = '{order}' and status = '{status}' and not repeatable") < many; turn++)
        {
            turn.ShouldBeLessThan(240, $"{await Calls(server, order)}");
            await Hurry(server, order);
            await Task.Delay(250);
        }
    }

    /// <summary>Cancels an order whose film is of no interest, if it is not there already.</summary>
    public static Task Drop(Server server, string order) => server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200, 409);

    /// <summary>The statuses of the calls of an order and how many there are of each.</summary>
    public static async Task<string> Calls(Server server, string order) => await server.Runs.One<string>(
        $"select coalesce(string_agg(status || ' ' || n, ', ' order by status), '') from (select status, count(*) as n from provider_calls where task_id = '{order}' and not repeatable group by 1) as c");
}
