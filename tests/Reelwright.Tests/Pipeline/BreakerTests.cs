using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>A maker that fails again and again in the same way is left alone by all, tried again by one, and asked as before once it is mended.</summary>
public sealed class BreakerTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task Five_failures_in_a_row_pause_an_account_one_call_tries_it_again_and_success_ends_it()
    {
        var (order, account) = await Broken("pauses");
        Fake.Requests.Count.ShouldBeInRange(5, 4 + Environment.ProcessorCount);
        var asked = Fake.Requests.Count;
        // Nobody asks while it is paused.
        (await Retried(order)).GetProperty("error_details")[0].Text("message").ShouldContain("is left alone until");
        Fake.Requests.Count.ShouldBe(asked);
        // Then one does, for all.
        await Later(account);
        await Retried(order);
        Fake.Requests.Count.ShouldBe(asked + 1);
        await Later(account);
        Fake.Mend();
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await server.Finished(order);
        Fake.Accepted.ShouldBe(8);
    }

    [Fact]
    public async Task Whoever_mends_the_account_need_not_wait()
    {
        var (order, account) = await Broken("mended");
        Fake.Mend();
        var ada = await server.SignedIn("ada");
        using var read = await ada.GetAsync($"/api/makers/{account}");
        await ada.Send(HttpMethod.Patch, $"/api/makers/{account}", new { api_key = FakeVendor.Key }, ("If-Match", read.Headers.ETag!.ToString())).Is(200);
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await server.Finished(order);
        Fake.Accepted.ShouldBe(8);
    }

    [Fact]
    public async Task What_a_prompt_says_is_no_fault_of_the_account()
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        Fake.Do([.. Enumerable.Repeat(Fault.Policy, 7)]);
        var order = await PaidStack.Order(server, "prompts.txt", LongBook.Text(8, salt: "prompts"), pictures);
        await PaidStack.Failed(server, order);
        (await PaidStack.Calls(server, order)).ShouldBe("done 1, failed 7");
    }

    private async Task<(string Order, Guid Account)> Broken(string name)
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        Fake.Do([.. Enumerable.Repeat(Fault.Unpaid, 40)]);
        var order = await PaidStack.Order(server, name + ".txt", LongBook.Text(8, salt: name), pictures);
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe("maker_paused");
        return (order, pictures);
    }

    private async Task<System.Text.Json.JsonElement> Retried(string order)
    {
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        return await PaidStack.Failed(server, order);
    }

    private Task<List<object[]>> Later(Guid account) => server.Runs.Rows(
        $"update provider_calls set started_at = started_at - interval '3 minutes', closed_at = closed_at - interval '3 minutes' where api_config_id = '{account}'");
}
