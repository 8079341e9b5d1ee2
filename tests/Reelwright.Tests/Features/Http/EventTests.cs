using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Features;
using Reelwright.Features.Http;
using Reelwright.Features.Orders;
using Reelwright.Pipeline.Engine;
using Reelwright.Tests.Features.Records;

namespace Reelwright.Tests.Features.Http;

/// <summary>Progress as server-sent events.</summary>
public sealed class EventTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task A_client_that_comes_back_again_and_again_over_two_nodes_misses_and_repeats_nothing()
    {
        // A process of its own: it hears of what happens here by the database alone.
        await using var other = await Served.Start(server.Runs, new Dictionary<string, string>(StringComparer.Ordinal), "serve", "--no-worker", "--url", "http://127.0.0.1:0");
        var nodes = new[] { server.At, await other.At() };
        var (project, orders) = await Ordered("events.md", 3);
        var seen = new List<long>();
        for (var turn = 0; turn < 400; turn++)
        {
            // A few events at a time, from one node and then the other.
            seen.AddRange(await Some(new Uri(nodes[turn % 2], $"/api/events?project={project}"), seen.Count == 0 ? 0 : seen[^1], 1 + (turn * 5 % 7)));
            if (await server.Runs.One<long>($"select count(*) from generation_tasks where project_id = '{project}' and status <> 'completed'") == 0
                && seen.Count > 0 && seen[^1] == await server.Runs.One<long>($"select max(id) from progress_events where project_id = '{project}'"))
            {
                break;
            }
        }

        orders.Count.ShouldBe(3);
        seen.ShouldBe((await server.Runs.Rows($"select id from progress_events where project_id = '{project}' order by id")).Select(row => (long)row[0]));
    }

    [Fact]
    public async Task A_stranger_watches_nothing()
    {
        var (project, orders) = await Ordered("private.md", 1);
        (await server.Bob.GetAsync($"/api/events?project={project}").Refused(404)).ShouldBe("not_found");
        (await server.Bob.GetAsync($"/api/events?order={orders[0]}").Refused(404)).ShouldBe("not_found");
        var session = await server.Runs.One<string>($"select session_id from generation_tasks where id = '{orders[0]}'");
        (await server.Bob.GetAsync($"/api/events?session={session}").Refused(404)).ShouldBe("not_found");
        (await Some(new Uri(server.At, "/api/events?session=mine"), 0, 3)).Count.ShouldBe(3);
        foreach (var wrong in new[] { "", $"?project={project}&order={orders[0]}", "?session=" })
        {
            await server.Ada.GetAsync("/api/events" + wrong, HttpCompletionOption.ResponseHeadersRead).Is(wrong.EndsWith('=') ? 404 : 422);
        }
    }

    [Fact]
    public async Task An_event_source_too_is_told_that_there_is_nothing() =>
        (await server.Ada.Send(HttpMethod.Get, $"/api/events?project={Guid.NewGuid()}", null, ("Accept", "text/event-stream")).Refused(404)).ShouldBe("not_found");

    [Fact]
    public async Task Whoever_lost_the_project_no_longer_sees_what_they_ordered_in_it()
    {
        var (project, _) = await Ordered("lost.md", 1);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "editor" }).Is(204);
        await server.Bob.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = new { resolution = "160x90", fps = 24, quality = "draft", confirm = true } }).Is(200);
        (await Some(new Uri(server.At, "/api/events?session=mine"), 0, 2, server.Bob)).Count.ShouldBe(2);
        var bob = (await server.Ada.GetAsync($"/api/projects/{project}/members").Is(200)).GetProperty("items")[0].Text("user_id");
        await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}/members/{bob}").Is(204);
        (await Some(new Uri(server.At, "/api/events?session=mine"), 0, 1, server.Bob)).ShouldBeEmpty();
        // What comes shows that something would have come.
        var his = (await server.Bob.Send(HttpMethod.Post, "/api/projects/text", new { title = "his", text = "This is his. It stays his." }).Is(201)).Text("id");
        await server.Bob.Send(HttpMethod.Post, $"/api/projects/{his}/orders", new { film = Server.Small }).Is(200);
        var seen = await Some(new Uri(server.At, "/api/events?session=mine"), 0, 3, server.Bob);
        (await server.Runs.Rows($"select distinct project_id from progress_events where id in ({string.Join(',', seen)})")).Select(r => r[0].ToString()).ShouldBe([his]);
    }

    [Theory]
    [InlineData("order")]
    [InlineData("session")]
    public async Task Whoever_comes_back_to_an_order_or_a_session_goes_on_where_they_were(string by)
    {
        // A session of its own: others order here, too.
        var watcher = await server.WithToken(server.Installation.Owner);
        var project = (await watcher.Send(HttpMethod.Post, "/api/projects/text", new { title = "again " + by, text = $"# One\n\nThe night of {by} was long. Nobody slept.\n\n# Two\n\nMorning of {by} came. They rose." }).Is(201)).Text("id");
        var orders = (await watcher.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = Server.Small }).Is(200)).EnumerateArray().Select(o => o.Text("order")).ToList();
        foreach (var order in orders)
        {
            await server.Finished(order);
        }

        var (which, where) = string.Equals(by, "order", StringComparison.Ordinal) ? ("order=" + orders[1], $"task_id = '{orders[1]}'") : ("session=mine", $"project_id = '{project}'");
        var all = (await server.Runs.Rows($"select id from progress_events where {where} order by id")).ConvertAll(row => (long)row[0]);
        all.Count.ShouldBeGreaterThan(6);
        var at = new Uri(server.At, "/api/events?" + which);
        (await Some(at, 0, all.Count, watcher)).ShouldBe(all);
        (await Some(at, all[3], all.Count - 4, watcher)).ShouldBe(all.Skip(4));
        (await Some(at, all[^1], 1, watcher)).ShouldBeEmpty();
        if (string.Equals(by, "session", StringComparison.Ordinal))
        {
            // By its name, as another sign-in of the same person would.
            var session = await server.Runs.One<string>($"select session_id from generation_tasks where id = '{orders[0]}'");
            (await Some(new Uri(server.At, "/api/events?session=" + Uri.EscapeDataString(session)), all[2], all.Count - 3)).ShouldBe(all.Skip(3));
        }
    }

    [Fact]
    public async Task A_stream_ends_with_the_right_to_it_though_the_project_goes_on_ringing()
    {
        var (project, _) = await Ordered("rings.md", 1);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "viewer" }).Is(204);
        var bob = (await server.Ada.GetAsync($"/api/projects/{project}/members").Is(200)).GetProperty("items")[0].Text("user_id");
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
        var ringing = Ring(project, quiet.Token);
        var removed = false;
        var watch = server.App.Services.GetRequiredService<WatchOrders>();
        await foreach (var _ in await watch.Run(new Caller(Guid.Parse(bob), UserRole.Member, "test"), new WatchOrders.Request(Project: Guid.Parse(project)), 0, TimeSpan.FromMilliseconds(300), over.Token))
        {
            if (!removed)
            {
                await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}/members/{bob}").Is(204);
                removed = true;
            }
        }

        over.IsCancellationRequested.ShouldBeFalse();
        await quiet.CancelAsync();
        await ringing;
    }

    private async Task Ring(string project, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await server.Runs.Rows($"select pg_notify('{Signals.Progress}', '{project} - -')::text");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_those_who_watch()
    {
        var (project, _) = await Ordered("stop.md", 1);
        await using var node = WebApp.Build(server.Installation, new WebSettings("http://127.0.0.1:0", Works: false), LogLevel.Warning);
        await node.StartAsync();
        using var watching = await server.Ada.GetAsync(new Uri(new Uri(node.Urls.First()), $"/api/events?project={project}"), HttpCompletionOption.ResponseHeadersRead);
        watching.EnsureSuccessStatusCode();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await node.StopAsync(soon.Token);
        soon.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_those_who_watch_it_are_woken_by_what_happens()
    {
        var bell = server.App.Services.GetRequiredService<ProgressBell>();
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        using var project = bell.Watch(mine.ToString());
        using var session = bell.Watch("cli:a b c");
        var (first, second) = (project.Next, session.Next);
        await server.Runs.Rows($"select pg_notify('reel_progress', '{other} {Guid.NewGuid()} token:x')");
        await server.Runs.Rows($"select pg_notify('reel_progress', '{other} {mine} cli:a b c')");
        await Task.WhenAll(first, second).WaitAsync(TimeSpan.FromSeconds(10));
        var (third, fourth) = (project.Next, session.Next);
        await server.Runs.Rows($"select pg_notify('reel_progress', '{other} {Guid.NewGuid()} cli:a b')");
        await server.Runs.Rows($"select pg_notify('reel_progress', '{mine} {Guid.NewGuid()} cli:a b')");
        await third.WaitAsync(TimeSpan.FromSeconds(10));
        fourth.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_watches_in_more_places_than_a_node_can_bear()
    {
        var (project, _) = await Ordered("many.md", 1);
        var watcher = await server.WithToken(server.Installation.Owner);
        var open = new List<HttpResponseMessage>();
        while (open.Count < 100)
        {
            var answer = await watcher.GetAsync($"/api/events?project={project}", HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode == System.Net.HttpStatusCode.TooManyRequests)
            {
                JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).Text("code").ShouldBe("too_many_requests");
                break;
            }

            answer.EnsureSuccessStatusCode();
            open.Add(answer);
        }

        open.Count.ShouldBeInRange(8, 64);
        open.ForEach(o => o.Dispose());
        // Whoever leaves makes room.
        for (var turn = 0; (await Some(new Uri(server.At, $"/api/events?project={project}"), 0, 1)).Count == 0; turn++)
        {
            turn.ShouldBeLessThan(100);
            await Task.Delay(100);
        }
    }

    /// <summary>Ids of the next events, at most so many, as long as there are any within a second of the one before or of the stream's first word.</summary>
    private async Task<List<long>> Some(Uri at, long after, int most, HttpClient? by = null)
    {
        var ids = new List<long>();
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (after > 0)
        {
            request.Headers.Add("Last-Event-ID", after.ToString(CultureInfo.InvariantCulture));
        }

        // Until it is open, silence says nothing.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            using var answer = await (by ?? server.Ada).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(patience.Token)).EnumerateAsync(patience.Token))
            {
                patience.CancelAfter(TimeSpan.FromSeconds(1));
                if (string.Equals(item.EventType, "progress", StringComparison.Ordinal))
                {
                    ids.Add(long.Parse(item.EventId!, CultureInfo.InvariantCulture));
                    JsonSerializer.Deserialize<JsonElement>(item.Data).Text("id").Equals(item.EventId, StringComparison.Ordinal).ShouldBeTrue();
                }

                if (ids.Count == most)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nothing more for now.
        }

        return ids;
    }

    private async Task<(string Project, List<string> Orders)> Ordered(string name, int chapters)
    {
        var text = string.Join('\n', Enumerable.Range(1, chapters).Select(n => $"# Part {n}\n\nThe {n}. night was long. Nobody of {name} slept.\n"));
        var project = (await server.Ada.PostAsync($"/api/projects?file_name={name}", new ByteArrayContent(Encoding.UTF8.GetBytes(text))).Is(201)).Text("id");
        var orders = new List<string>();
        foreach (var chapter in (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters").EnumerateArray())
        {
            orders.Add((await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter.Text("id")}/orders", Server.Small).Is(200)).Text("order"));
        }

        return (project, orders);
    }
}
