using System.Text.Json;
using Reelwright.Base;
using Reelwright.Features;
using Reelwright.Features.Publications;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features;

/// <summary>What a verb said that was run as the program does, without the time a process takes to start.</summary>
internal sealed record VerbRun(int Code, string Output, string Error)
{
    /// <summary>Runs <c>reel publish</c> on a data folder; what it said is overheard there.</summary>
    /// <param name="arguments">With the verb.</param>
    public static async Task<VerbRun> Publish(Runs runs, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run([.. arguments, "--data", runs.Data], [PublishVerb.Build()], output, error);
        runs.Overheard.SaidByVerb(arguments, null, output.ToString(), error.ToString());
        return new VerbRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The JSON of one that has nothing to complain of.</summary>
    public JsonElement Read()
    {
        Error.ShouldBe("");
        return Json.Read<JsonElement>(Output);
    }
}
