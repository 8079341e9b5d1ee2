using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>The program as an agent's client starts it: <c>reel mcp</c> on an empty data folder, spoken to over its standard input and output.</summary>
public sealed class Agent : IAsyncLifetime
{
    private readonly List<McpClient> clients = [];

    /// <summary>The data folder.</summary>
    public Runs Runs { get; private set; } = null!;

    /// <summary>An agent whose process makes films, and may read documents of one folder only.</summary>
    public McpClient Working { get; private set; } = null!;

    /// <summary>An agent that only orders.</summary>
    public McpClient Ordering { get; private set; } = null!;

    /// <summary>The tools that were called here.</summary>
    public HashSet<string> Called { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        Runs = await Runs.Open();
        Working = await Start("--files", Path.GetDirectoryName(Runs.Data)!);
        Ordering = await Start("--no-worker");
    }

    /// <summary>One more.</summary>
    public async Task<McpClient> Start(params string[] options)
    {
        // A busy machine starts the program in more than the five seconds after which a client takes it for an old one.
        var client = await McpClient.CreateAsync(new HeardTransport(new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "reel", Command = Product.Executable, Arguments = ["mcp", "--data", Runs.Data, .. options], ShutdownTimeout = TimeSpan.FromSeconds(30),
            StandardErrorLines = line => Runs.Overheard.Said("reel mcp, its error output,", line),
        }), Runs.Overheard), new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan });
        clients.Add(client);
        return client;
    }

    /// <summary>Calls a tool; the arguments are the properties of an anonymous object.</summary>
    public async Task<CallToolResult> Call(McpClient client, string tool, object? arguments = null, IProgress<ProgressNotificationValue>? progress = null)
    {
        Called.Add(tool);
        var given = JsonSerializer.SerializeToElement(arguments ?? new { }).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value, StringComparer.Ordinal);
        return await client.CallToolAsync(tool, given, progress);
    }

    /// <summary>The structured answer of a call that goes well.</summary>
    public async Task<JsonElement> Ask(McpClient client, string tool, object? arguments = null, IProgress<ProgressNotificationValue>? progress = null)
    {
        var result = await Call(client, tool, arguments, progress);
        (result.IsError ?? false).ShouldBeFalse($"{tool}: {Text(result)}");
        JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(Text(result)), result.StructuredContent!.Value).ShouldBeTrue(tool);
        return result.StructuredContent.Value;
    }

    /// <summary>The code of a call that is refused.</summary>
    public async Task<string> Refused(McpClient client, string tool, object? arguments = null)
    {
        var result = await Call(client, tool, arguments);
        (result.IsError ?? false).ShouldBeTrue($"{tool}: {Text(result)}");
        result.StructuredContent.ShouldBeNull();
        var code = result.Meta!["reelwright/code"]!.GetValue<string>();
        Text(result).ShouldStartWith(code + ": ");
        Text(result).ShouldNotContain('\n');
        return code;
    }

    /// <summary>What a client shows that knows no structured content.</summary>
    public static string Text(CallToolResult result) => result.Content.OfType<TextContentBlock>().First().Text;

    public async Task DisposeAsync()
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        await Runs.DisposeAsync();
    }
}
