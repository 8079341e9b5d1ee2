using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Storage.Bucket;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>The first steps of the main job through the protocol's official inspector: what a client that isn't ours makes of our tools.</summary>
[Trait("turn", "a")]
public sealed class InspectorTests : IAsyncLifetime
{
    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public Task DisposeAsync() => runs.DisposeAsync().AsTask();

    [NodeFact]
    public async Task A_text_is_added_read_and_ordered_by_the_official_inspector_and_a_refusal_is_an_error()
    {
        var tools = (await Inspector.Ask(runs, "--method", "tools/list")).GetProperty("tools").EnumerateArray().Select(t => t.Text("name")).ToList();
        tools.Contains("add_text", StringComparer.Ordinal).ShouldBeTrue();
        tools.Count.ShouldBeGreaterThan(20);

        var project = (await Call("add_text", "title=Inspected", "text=It rained all night. The road was gone.\n")).GetProperty("structuredContent").Text("id");
        var chapter = (await Call("read_project", "project=" + project)).GetProperty("structuredContent").GetProperty("chapters")[0];
        (chapter.Text("title"), chapter.GetProperty("sentence_count").GetInt32()).ShouldBe(("Inspected", 2));

        var refused = await Call("order_film", "chapter=" + chapter.Text("id"));
        refused.GetProperty("isError").GetBoolean().ShouldBeTrue();
        refused.GetProperty("content")[0].Text("text").ShouldStartWith("chapter_not_confirmed: ");
        refused.GetProperty("_meta").Text("reelwright/code").ShouldBe("chapter_not_confirmed");

        var order = (await Call("order_film", "chapter=" + chapter.Text("id"), "film={\"resolution\":\"128x72\",\"quality\":\"draft\",\"confirm\":true}")).GetProperty("structuredContent").Text("order");
        (await runs.One<Guid>($"select id from generation_tasks where chapter_id = '{chapter.Text("id")}'")).ShouldBe(Guid.Parse(order));
    }

    private Task<JsonElement> Call(string tool, params string[] arguments) =>
        Inspector.Ask(runs, ["--method", "tools/call", "--tool-name", tool, .. arguments.SelectMany(argument => new[] { "--tool-arg", argument })]);
}
