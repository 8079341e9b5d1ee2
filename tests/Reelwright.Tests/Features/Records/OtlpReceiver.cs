using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests.Features.Records;

/// <summary>A span as it was received.</summary>
internal sealed record SpanSeen(string Trace, string Id, string Parent, string Name, string Node, IReadOnlyDictionary<string, string> Attributes);

/// <summary>A figure as it was received: its newest value or count for these attributes on this node.</summary>
internal sealed record FigureSeen(string Name, string Node, IReadOnlyDictionary<string, string> Attributes, long Value);

/// <summary>Takes what is sent over OTLP as http/protobuf, and reads it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtlpReceiver(WebApplication app) => this.app = app;

    /// <summary>Everything it was sent, as it came.</summary>
    public ConcurrentQueue<byte[]> Bodies { get; } = new();

    /// <summary>The spans.</summary>
    public ConcurrentQueue<SpanSeen> Spans { get; } = new();

    /// <summary>The figures, every sending of them.</summary>
    public ConcurrentQueue<FigureSeen> Figures { get; } = new();

    /// <summary>What a process is to be told so that it sends here, soon and often.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100", ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
    };

    /// <summary>One on a free port.</summary>
    public static async Task<OtlpReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        var receiver = new OtlpReceiver(built);
        built.MapPost("/v1/traces", async (HttpRequest request) => receiver.Take(await Body(request), receiver.Traces));
        built.MapPost("/v1/metrics", async (HttpRequest request) => receiver.Take(await Body(request), receiver.Metrics));
        await built.StartAsync();
        return receiver;
    }

    /// <summary>Waits until something was received.</summary>
    public static async Task Until(Func<bool> seen, Func<string> otherwise)
    {
        for (var turn = 0; !seen(); turn++)
        {
            (turn < 300).ShouldBeTrue(otherwise());
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static async Task<byte[]> Body(HttpRequest request)
    {
        request.ContentType.ShouldBe("application/x-protobuf");
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }

    private IResult Take(byte[] body, Action<Wire> read)
    {
        Bodies.Enqueue(body);
        read(new Wire(body));
        return Results.Bytes([], "application/x-protobuf");
    }

    private static string Node(Wire resource) => resource.All(1).Single().Attributes(1)["service.instance.id"];

    private void Traces(Wire message)
    {
        foreach (var resource in message.All(1))
        {
            foreach (var span in resource.All(2, 2))
            {
                Spans.Enqueue(new SpanSeen(span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), Node(resource), span.Attributes(9)));
            }
        }
    }

    private void Metrics(Wire message)
    {
        foreach (var resource in message.All(1))
        {
            foreach (var metric in resource.All(2, 2))
            {
                // Gauges and sums tell a value, as a double or an integer, histograms a count.
                var points = metric.All(5, 1).Concat(metric.All(7, 1)).Select(point => (At: point.Attributes(7), Value: point.Whole(6)))
                    .Concat(metric.All(9, 1).Select(point => (At: point.Attributes(9), Value: point.Whole(4))));
                foreach (var (attributes, value) in points)
                {
                    Figures.Enqueue(new FigureSeen(metric.Text(1), Node(resource), attributes, value));
                }
            }
        }
    }
}
