using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;
using Reelwright.Features.Hosting;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.Records;

/// <summary>Traces and metrics, seen where they arrive.</summary>
[Trait("turn", "c")]
public sealed class TelemetryTests
{
    [Fact]
    public async Task One_trace_shows_a_whole_order_over_two_processes_and_figures_count_it()
    {
        await using var runs = await Runs.Open();
        await using var receiver = await OtlpReceiver.Start();
        await using var serve = await Served.Start(runs, receiver.Environment, "serve", "--no-worker", "--url", "http://127.0.0.1:0");
        await using var worker = await Served.Start(runs, receiver.Environment, "worker");
        using var door = await serve.Door(runs);
        var project = (await door.Send(HttpMethod.Post, "/api/projects/text", new { title = "traced", text = "A curious wombat sang. Another one listened." }).Is(201)).Text("id");
        var chapter = (await door.GetAsync($"/api/projects/{project}?password=unguessable").Is(200)).GetProperty("chapters")[0].Text("id");
        var order = (await door.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true }).Is(200)).Text("order");
        await runs.Until($"select count(*) from generation_tasks where id = '{order}' and status = 'completed'", 1);
        await OtlpReceiver.Until(() => receiver.Spans.Any(s => s.Name is "stage finalizing"), () => Told(receiver));
        await Task.Delay(500);

        const string Ordering = "POST /api/chapters/{chapter:guid}/orders";
        var request = receiver.Spans.Single(s => string.Equals(s.Name, Ordering, StringComparison.Ordinal));
        request.Attributes["http.response.status_code"].ShouldBe("200");
        var trace = receiver.Spans.Where(s => string.Equals(s.Trace, request.Trace, StringComparison.Ordinal)).ToList();
        foreach (var name in new[] { "order films", "stage initializing", "stage image_generation", "stage audio_generation", "stage timeline_processing", "stage video_synthesis", "stage finalizing", "ffmpeg", "espeak-ng" })
        {
            trace.ShouldContain(s => string.Equals(s.Name, name, StringComparison.Ordinal), name);
        }

        // Every span but the first hangs on another of the same trace.
        var known = trace.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        trace.Where(s => !known.Contains(s.Parent)).Select(s => s.Name).ShouldBe([Ordering]);
        trace.Where(s => s.Name.StartsWith("stage ", StringComparison.Ordinal)).ShouldAllBe(s => s.Attributes["reel.order.id"] == order && s.Node != request.Node);
        var maker = trace.First(s => s.Name.StartsWith("maker ", StringComparison.Ordinal));
        trace.Single(s => string.Equals(s.Id, maker.Parent, StringComparison.Ordinal)).Name.ShouldBeOneOf("stage image_generation", "stage audio_generation");
        (await runs.One<string>($"select distinct request_id from system_logs where task_id = '{order}' and request_id is not null")).ShouldBe(request.Trace);
        // What the program asks its database by itself belongs to nobody's trace.
        receiver.Spans.Where(s => s.Parent.Length == 0 && !s.Name.Contains('/', StringComparison.Ordinal)).Select(s => s.Name).ShouldBeEmpty();

        await OtlpReceiver.Until(
            () => Newest(receiver, "reel.orders", "status", "completed") == 1 && Newest(receiver, "reel.stage.duration", "stage", "finalizing") == 1
                && Newest(receiver, "reel.sentences.made", "kind", "voice") == 2 && Newest(receiver, "reel.maker.calls", "outcome", "done") > 0, () => Told(receiver));
        foreach (var name in new[] { "reel.queue.length", "reel.log.dropped", "http.server.request.duration" })
        {
            receiver.Figures.ShouldContain(f => string.Equals(f.Name, name, StringComparison.Ordinal), name);
        }

        var all = string.Concat(receiver.Bodies.Select(Encoding.Latin1.GetString));
        var password = new NpgsqlConnectionStringBuilder(runs.Installation.ConnectionString).Password;
        foreach (var secret in new[] { door.DefaultRequestHeaders.Authorization!.Parameter!, "unguessable", "wombat", password }.Where(s => !string.IsNullOrEmpty(s)))
        {
            all.ShouldNotContain(secret!);
        }

        all.ShouldContain("reelwright");
    }

    [Fact]
    public async Task Nothing_listens_until_a_receiver_is_named_and_a_wrong_name_is_told()
    {
        await using var runs = await Runs.Open();
        using var host = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        Telemetry.Source.HasListeners().ShouldBeFalse();
        var (code, _, error) = await Product.Run(["logs", "--data", runs.Data], new Dictionary<string, string>(StringComparer.Ordinal) { [TelemetryExport.Variable] = "not an address" });
        (code, error.Split(": ")[1]).ShouldBe((1, "telemetry_invalid"));
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_stops_nobody()
    {
        await using var runs = await Runs.Open();
        var made = await runs.MakeAs(runs.Write("alone.txt", "It went on."), Runs.Small, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TelemetryExport.Variable] = "http://127.0.0.1:9", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        made.Well();
    }

    private static long? Newest(OtlpReceiver receiver, string name, string key, string value) =>
        receiver.Figures.LastOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal) && string.Equals(f.Attributes.GetValueOrDefault(key), value, StringComparison.Ordinal))?.Value;

    private static string Told(OtlpReceiver receiver) => string.Join('\n', receiver.Spans.Select(s => s.Name).Concat(receiver.Figures.Where(f => f.Name.StartsWith("reel", StringComparison.Ordinal))
        .Select(f => $"{f.Name} {string.Join(' ', f.Attributes)} {f.Value}")).Distinct(StringComparer.Ordinal));
}
