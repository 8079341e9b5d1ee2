using System.Text;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Storage.Bucket;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>The official inspector of the protocol in its command-line mode, from npm: a client that is not ours, which starts the program anew for each thing it asks.</summary>
internal static class Inspector
{
    private static readonly NodePackage Package = new("@modelcontextprotocol/inspector", "0.17.2");

    /// <summary>Asks the program on a data folder, as one question; the answer as the inspector prints it.</summary>
    public static async Task<JsonElement> Ask(Runs runs, params string[] question)
    {
        var program = await Package.File("node_modules/@modelcontextprotocol/inspector/cli/build/cli.js");
        var said = await Child.Run("node", [program, "--cli", Product.Executable, "mcp", "--data", runs.Data, "--no-worker", .. question]);
        said.Code.ShouldBe(0, said.Error);
        runs.Overheard.Said("reel mcp, through the inspector,", Encoding.UTF8.GetString(said.Output));
        return JsonSerializer.Deserialize<JsonElement>(said.Output);
    }
}
