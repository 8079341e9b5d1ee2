using System.Text;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>The process behind the tools: what it writes, how it ends, and that what it began goes on.</summary>
[Trait("turn", "b")]
public sealed class AgentProcessTests : IAsyncLifetime
{
    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public Task DisposeAsync() => runs.DisposeAsync().AsTask();

    [Fact]
    public async Task When_the_client_goes_the_process_ends_and_another_finishes_what_was_begun()
    {
        using var reel = Child.Start(Product.Executable, ["mcp", "--data", runs.Data]);
        using var answers = new StreamReader(reel.Output);
        await Send(reel, new { jsonrpc = "2.0", id = 1, method = "initialize", @params = new { protocolVersion = "2025-06-18", capabilities = new { }, clientInfo = new { name = "test", version = "1" } } });
        (await Answer(answers, 1)).GetProperty("result").GetProperty("serverInfo").Text("name").ShouldBe("reelwright");
        await Send(reel, new { jsonrpc = "2.0", method = "notifications/initialized" });
        // What is no protocol at all is no reason to die either.
        await reel.Input.WriteAsync("this is no JSON\n"u8.ToArray());
        var chapters = string.Concat(Enumerable.Range(1, 40).Select(n => $"Line {n} of the long one is here. "));
        var project = (await Tool(reel, answers, 2, "add_text", new { title = "Long", text = chapters })).Text("id");
        var film = new { resolution = "128x72", fps = 24, quality = "draft", confirm = true };
        var order = (await Tool(reel, answers, 3, "order_films", new { project, film })).GetProperty("films")[0].Text("order");
        await runs.Until($"select count(*) from progress_events where task_id = '{order}' and kind = 'made'", 3);

        reel.Input.Dispose();
        var rest = await answers.ReadToEndAsync();
        (await reel.Exited).Code.ShouldBe(0, await reel.Error);
        rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => JsonSerializer.Deserialize<JsonElement>(line, JsonSerializerOptions.Default).ValueKind == JsonValueKind.Object);
        (await runs.One<string>($"select status from generation_tasks where id = '{order}'")).ShouldBeOneOf("pending", "processing");

        using var other = Child.Start(Product.Executable, ["worker", "--data", runs.Data]);
        await runs.Until($"select count(*) from generation_tasks where id = '{order}' and status = 'completed'", 1);
        (await runs.One<string>($"select session_id from generation_tasks where id = '{order}'")).ShouldStartWith("mcp:");
        other.Kill();
        await other.Exited;
    }

    [Fact]
    public async Task A_user_nobody_knows_is_told_at_once()
    {
        var (code, output, error) = await runs.Reel("mcp", "--user", "nobody-here");
        (code, output).ShouldBe((1, ""));
        error.ShouldStartWith("reel: not_found: ");
    }

    private static async Task Send(Child to, object message)
    {
        await to.Input.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + "\n"));
        await to.Input.FlushAsync();
    }

    private static async Task<JsonElement> Tool(Child to, StreamReader from, int id, string name, object arguments)
    {
        await Send(to, new { jsonrpc = "2.0", id, method = "tools/call", @params = new { name, arguments } });
        return (await Answer(from, id)).GetProperty("result").GetProperty("structuredContent");
    }

    /// <summary>The answer to a request; every line before it is a message of the protocol too.</summary>
    private static async Task<JsonElement> Answer(StreamReader from, int id)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            var message = JsonSerializer.Deserialize<JsonElement>(line);
            message.Text("jsonrpc").ShouldBe("2.0");
            if (message.TryGetProperty("id", out var of) && of.ValueKind == JsonValueKind.Number && of.GetInt32() == id)
            {
                return message;
            }
        }

        throw new ShouldAssertException($"no answer to {id}");
    }
}
