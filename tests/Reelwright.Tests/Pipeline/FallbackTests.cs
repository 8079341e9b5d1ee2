using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>Others step in for a maker that surely made nothing, where the order allows it; never where something may have been paid.</summary>
public sealed class FallbackTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private const string Drawn = "select count(*) from sentence_media m join provider_calls c on c.asset_id = m.asset_id join sentences s on s.id = m.sentence_id join paragraphs p on p.id = s.paragraph_id where m.chosen and m.slot = 'picture' and c.repeatable and p.chapter_id = ";

    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task What_a_maker_surely_did_not_make_the_built_in_one_makes_and_the_film_is_not_taken_for_what_was_asked()
    {
        var (chapter, pictures) = await Asked("steps in");
        Fake.Do(Fault.Unpaid);
        var order = (await Order(chapter, pictures, "offline").Is(200)).Text("order");
        await server.Finished(order);
        Fake.Accepted.ShouldBe(2);
        (await PaidStack.Calls(server, order)).ShouldBe("done 2, failed 1");
        (await server.Runs.One<long>($"{Drawn} '{chapter}'")).ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from progress_events where task_id = '{order}' and kind = 'note' and message like '%by drawn, which the order allows%'")).ShouldBe(1);
        var again = (await Order(chapter, pictures, "none").Is(200)).Text("order");
        await server.Finished(again);
        Fake.Accepted.ShouldBe(3);
        (await server.Runs.One<long>($"{Drawn} '{chapter}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_steps_in_where_it_is_not_allowed_or_where_something_may_have_been_paid()
    {
        var (chapter, pictures) = await Asked("stays out");
        Fake.Do(Fault.Unpaid);
        var order = (await Order(chapter, pictures, null).Is(200)).Text("order");
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe("maker_unpaid");
        (chapter, pictures) = await Asked("doubt");
        Fake.Do(Fault.HangUp);
        order = (await Order(chapter, pictures, "offline").Is(200)).Text("order");
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe("outcome_unknown");
        (await server.Runs.One<long>($"{Drawn} '{chapter}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_limit_that_is_reached_hands_the_rest_to_the_default_account_and_its_price_is_shown_before()
    {
        var (chapter, pictures) = await Asked("limit");
        await server.Runs.Rows($"update api_configs set daily_limit = 1 where id = '{pictures}'");
        var usual = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "usual", PaidStack.Price("image", 0.01m));
        await server.Runs.Rows($"update api_configs set is_default = (id = '{usual}') where service_type = 'image_generation' and user_id = '{server.Installation.Owner}' and (is_default or id = '{usual}') and id <> '{usual}'");
        await server.Runs.Rows($"update api_configs set is_default = true where id = '{usual}'");
        var estimate = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/estimate", Wishes(pictures, "default")).Is(200);
        estimate.GetProperty("costs")[0].GetProperty("amount").GetDecimal().ShouldBe(0.12m);
        var instead = estimate.GetProperty("fallbacks").EnumerateArray().ToList();
        (instead[0].Text("api_config_id"), instead[0].GetProperty("amount").GetDecimal()).ShouldBe((usual.ToString(), 0.03m));
        instead[1].GetProperty("amount").GetDecimal().ShouldBe(0);
        var order = (await Order(chapter, pictures, "default").Is(200)).Text("order");
        await server.Finished(order);
        (await server.Runs.One<decimal>($"select sum(price) from provider_calls where task_id = '{order}'")).ShouldBe(0.06m);
        await server.Runs.Rows($"update api_configs set is_default = (provider = 'offline') where service_type = 'image_generation' and user_id = '{server.Installation.Owner}' and id = '{usual}'");
    }

    [Fact]
    public async Task Who_steps_in_is_one_of_three_words()
    {
        var (chapter, pictures) = await Asked("words");
        (await Order(chapter, pictures, "anybody").Refused(422)).ShouldBe("option_unsupported");
    }

    private static Dictionary<string, object?> Wishes(Guid pictures, string? fallback) => new(StringComparer.Ordinal)
    {
        ["resolution"] = "128x72", ["fps"] = 24, ["quality"] = "draft", ["confirm"] = true, ["picture_config"] = pictures, ["fallback"] = fallback,
    };

    private Task<HttpResponseMessage> Order(string chapter, Guid pictures, string? fallback) => server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Wishes(pictures, fallback));

    private async Task<(string Chapter, Guid Account)> Asked(string name) => (
        (await server.Chapters(await server.Added(name + ".txt", LongBook.Text(3, salt: name))))[0],
        await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m)));
}
