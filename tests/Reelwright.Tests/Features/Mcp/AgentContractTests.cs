using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>What the tools say of themselves, and that nothing an agent sends ends the server.</summary>
public sealed class AgentContractTests(Agent agent) : IClassFixture<Agent>
{
    private const int TriesATool = 30;

    [Fact]
    public async Task Every_tool_says_what_it_does_takes_and_gives()
    {
        var tools = await agent.Ordering.ListToolsAsync();
        tools.Count.ShouldBeGreaterThan(20);
        foreach (var tool in tools.Select(t => t.ProtocolTool))
        {
            tool.Name.ShouldMatch("^[a-z]+(_[a-z]+)*$");
            tool.Title.ShouldNotBeNullOrEmpty();
            tool.Description!.ShouldEndWith(".", customMessage: tool.Name);
            tool.InputSchema.GetProperty("type").GetString().ShouldBe("object", tool.Name);
            tool.InputSchema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse(tool.Name);
            tool.OutputSchema!.Value.GetProperty("type").GetString().ShouldBe("object", tool.Name);
            tool.OutputSchema.Value.GetProperty("properties").EnumerateObject().ShouldNotBeEmpty(tool.Name);
            foreach (var argument in Arguments(tool.InputSchema))
            {
                argument.Name.ShouldMatch("^[a-z]+(_[a-z]+)*$");
                (argument.Value.TryGetProperty("description", out var said) && said.GetString() is { Length: > 0 }).ShouldBeTrue($"{tool.Name}.{argument.Name}");
            }

            // The inspector takes no schema that is only true or false.
            Regex.IsMatch(tool.InputSchema + tool.OutputSchema.Value.ToString(), "\"[a-z_]+\": *true", default, TimeSpan.FromSeconds(1)).ShouldBeFalse(tool.Name);
            var hints = tool.Annotations!;
            new[] { hints.ReadOnlyHint, hints.DestructiveHint, hints.IdempotentHint, hints.OpenWorldHint }.ShouldAllBe(hint => hint != null);
            (hints.ReadOnlyHint == true && hints.DestructiveHint == true).ShouldBeFalse(tool.Name);
        }

        tools.Where(t => t.ProtocolTool.Annotations!.DestructiveHint == true).Select(t => t.Name).Order(StringComparer.Ordinal).ShouldBe(["archive_clip", "cancel_clip", "cancel_errand", "cancel_order", "cancel_take", "trash_character", "trash_clip", "trash_drama", "trash_project", "trash_shot", "trash_take"]);
        // A client that sends one of these twice may pay twice.
        tools.Where(t => t.ProtocolTool.Annotations is { OpenWorldHint: true, IdempotentHint: false }).Select(t => t.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["animate_picture", "create_publication", "create_series", "narrate_chapter", "order_clip", "picture_character", "picture_shot", "retry_clip", "retry_errand", "settle_publication", "take_shot", "write_script", "write_shots"]);
        tools.Single(t => string.Equals(t.Name, "list_orders", StringComparison.Ordinal)).ProtocolTool.InputSchema.ToString().ShouldContain("\"processing\"");
        agent.Ordering.ServerInstructions.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Whatever_an_agent_sends_is_answered_and_never_a_fault_of_ours()
    {
        var tools = await agent.Ordering.ListToolsAsync();
        var tried = 0;
        foreach (var tool in tools)
        {
            foreach (var arguments in Objects(Arguments(tool.ProtocolTool.InputSchema).Select(a => a.Name).ToList()).Sample(TriesATool))
            {
                // A watch that is asked rightly would wait.
                if (string.Equals(tool.Name, "watch", StringComparison.Ordinal))
                {
                    arguments["seconds"] = 0;
                }

                var result = await agent.Ordering.CallToolAsync(tool.Name, arguments.ToDictionary(a => a.Key, a => (object?)a.Value, StringComparer.Ordinal));
                if (result.IsError == true)
                {
                    string.Equals(result.Meta!["reelwright/code"]!.GetValue<string>(), "internal_error", StringComparison.Ordinal).ShouldBeFalse($"{tool.Name} {arguments}");
                }

                tried++;
            }
        }

        tried.ShouldBe(tools.Count * TriesATool);
        await Should.ThrowAsync<McpProtocolException>(async () => await agent.Ordering.CallToolAsync("no_such_tool"));
        (await agent.Ask(agent.Ordering, "whoami")).Text("session_id").ShouldStartWith("mcp:");
    }

    [Theory]
    [InlineData("read_project", "{}", "invalid")]
    [InlineData("read_project", """{"project":"x"}""", "invalid")]
    [InlineData("read_project", """{"project":7}""", "invalid")]
    [InlineData("read_project", """{"project":"0195d2f0-0000-7000-8000-000000000000"}""", "not_found")]
    [InlineData("list_projects", """{"limit":0}""", "invalid")]
    [InlineData("list_projects", """{"nobody_knows":1}""", "invalid")]
    [InlineData("list_orders", """{"status":"lost"}""", "invalid")]
    [InlineData("list_projects", """{"after":"%"}""", "page_invalid")]
    [InlineData("list_projects", """{"text":"a\u0000b"}""", "text_invalid")]
    [InlineData("order_clip", """{"clip":{"prompt":"x"}}""", "maker_unknown")]
    [InlineData("read_clip", """{"clip":"0195d2f0-0000-7000-8000-000000000000"}""", "not_found")]
    [InlineData("animate_picture", """{"image":"x.png"}""", "not_found")]
    [InlineData("watch", """{"after":"1e3"}""", "invalid")]
    public async Task What_is_wrong_is_told_with_its_code(string tool, string arguments, string code) =>
        (await agent.Refused(agent.Ordering, tool, JsonSerializer.Deserialize<JsonElement>(arguments))).ShouldBe(code);

    private static List<JsonProperty> Arguments(JsonElement schema) => schema.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject()] : [];

    /// <summary>Objects with some of these names and some that nobody knows.</summary>
    private static Gen<JsonObject> Objects(IReadOnlyList<string> names) => Gen.ArrayOf(
            from name in Gen.Elements(names.Append("else").ToArray())
            from value in Value(2)
            select (name, value))
        .Select(parts =>
        {
            var made = new JsonObject();
            foreach (var (name, value) in parts)
            {
                made[name] = value?.DeepClone();
            }

            return made;
        });

    private static Gen<JsonNode?> Value(int depth) => Gen.OneOf(
    [
        Gen.Constant((JsonNode?)null), Gen.Elements(true, false).Select(v => (JsonNode?)v), Gen.Choose(-5, 600).Select(v => (JsonNode?)v),
        Gen.Elements(1e300, -0.5, 2147483648, 1e18).Select(v => (JsonNode?)v),
        Gen.Elements("", "x", "a\u0000b", "processing", "draft", "../..", "9223372036854775808", "0195d2f0-0000-7000-8000-000000000000", new string('长', 5000)).Select(v => (JsonNode?)v),
        .. depth == 0 ? Array.Empty<Gen<JsonNode?>>() :
        [
            Gen.ArrayOf(Value(depth - 1)).Select(v => (JsonNode?)new JsonArray([.. v.Take(5).Select(x => x?.DeepClone())])),
            Value(depth - 1).Select(v => (JsonNode?)new JsonObject { ["quality"] = v?.DeepClone() }),
        ],
    ]);
}
