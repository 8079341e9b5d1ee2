using System.Globalization;
using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>What a list tells of a project besides its own row: its films, what was paid for it, and a picture.</summary>
public sealed class ProjectListTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task A_project_tells_how_many_films_of_it_can_be_watched_and_shows_where_the_first_begins()
    {
        var project = await server.Added("told.md", "# One\n\nThe lamp was lit. It went out.\n\n# Two\n\nNobody lit it again.\n");
        var chapters = await server.Chapters(project);
        Told(await Row(server.Ada, project)).ShouldBe((0, "[]", null));

        // The second first: its picture is the one there is.
        await Film(chapters[1]);
        var cover = await Picture(chapters[1]);
        Told(await Row(server.Ada, project)).ShouldBe((1, "[]", cover));
        var film = await Film(chapters[0]);
        Told(await Row(server.Ada, project)).ShouldBe((2, "[]", cover));
        Told((await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("project")).ShouldBe((2, "[]", cover));

        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "viewer" }).Is(204);
        Told(await Row(server.Bob, project)).ShouldBe((2, "null", cover));
        (await server.Bob.GetByteArrayAsync(cover)).ShouldNotBeEmpty();

        var path = $"/api/films/{film}";
        var version = (await server.Ada.GetAsync(path).Is(200)).GetProperty("version").GetUInt32();
        await server.Ada.Send(HttpMethod.Delete, path, null, ("If-Match", $"\"{version}\"")).Is(204);
        Told(await Row(server.Ada, project)).ShouldBe((1, "[]", cover));
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/films/{film}/restore").Is(204);
        Told(await Row(server.Ada, project)).ShouldBe((2, "[]", cover));
        await server.Runs.Rows($"update generated_videos set file_removed_at = now() where id = '{film}'");
        Told(await Row(server.Ada, project)).ShouldBe((1, "[]", cover));

        version = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("version").GetUInt32();
        await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}", null, ("If-Match", $"\"{version}\"")).Is(204);
        Told(await Row(server.Ada, project, "/api/trash/projects")).ShouldBe((1, "[]", cover));
    }

    [Fact]
    public async Task What_was_paid_is_told_to_whoever_may_order_as_the_ledger_has_it_and_no_currency_is_added_to_another()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var painter = await PaidStack.Account(server, "custom", "image_generation", fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        var order = await PaidStack.Order(server, "priced.txt", LongBook.Text(3, salt: "priced"), painter);
        var project = (await server.Finished(order)).GetProperty("order").Text("project_id");
        Paid(await Row(server.Ada, project)).ShouldBe("0.12 USD");
        (await server.Ada.GetAsync($"/api/projects/{project}/costs").Is(200)).EnumerateArray().Sum(day => day.GetProperty("cost").GetDecimal()).ShouldBe(0.12m);

        await server.Runs.Rows($"update provider_calls set currency = 'EUR' where id in (select id from provider_calls where project_id = '{project}' and price > 0 limit 1)");
        foreach (var (role, told) in new (string, string?)[] { ("viewer", null), ("reviewer", null), ("publisher", null), ("editor", "0.04 EUR + 0.08 USD") })
        {
            await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role }).Is(204);
            Paid(await Row(server.Bob, project)).ShouldBe(told, role);
            await server.Bob.GetAsync($"/api/projects/{project}/costs").Is(told is null ? 403 : 200);
        }
    }

    private static (int Films, string Costs, string? Cover) Told(JsonElement row) => (row.GetProperty("film_count").GetInt32(), row.GetProperty("costs").GetRawText(), row.GetProperty("cover_url").GetString());

    private static string? Paid(JsonElement row) => row.GetProperty("costs") is { ValueKind: JsonValueKind.Array } costs
        ? string.Join(" + ", costs.EnumerateArray().Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.GetProperty("amount").GetDecimal():0.##} {c.Text("currency")}")))
        : null;

    private static async Task<JsonElement> Row(HttpClient by, string project, string list = "/api/projects") =>
        (await by.GetAsync(list).Is(200)).GetProperty("items").EnumerateArray().Single(p => p.Text("id").Equals(project, StringComparison.Ordinal));

    private async Task<string> Film(string chapter)
    {
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order");
        return (await server.Finished(order)).Text("film");
    }

    private async Task<string> Picture(string chapter) =>
        (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0].Text("image_url");
}
