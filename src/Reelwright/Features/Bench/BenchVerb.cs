using System.CommandLine;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Bench;

/// <summary><c>reel bench NAME</c>: measures the work against a yardstick on this machine, in one run.</summary>
public static class BenchVerb
{
    /// <summary>The hidden verb that lays ready the media of one film of a growth pair.</summary>
    public const string Ready = "growth-media";

    /// <summary>The hidden verb that makes one film of a growth pair.</summary>
    public const string Growth = "growth-case";

    /// <summary>The hidden verb that adds one manuscript.</summary>
    public const string Adding = "ingest-case";

    /// <summary>The hidden verb that serves the yardstick of <c>api</c>.</summary>
    public const string Bare = "bare-server";

    /// <summary>The verb with one verb for each bench.</summary>
    public static Command Build() => new("bench", "Measure the work against a yardstick, on this machine and in one run.")
    {
        Bench("render", "A film from its media, against a bare encode of its frames and sound.", (quick, said, ct) => new RenderBench(quick ? RenderSizes.Quick : RenderSizes.Full, said).Run(ct)),
        Bench("ingest", "A novel of 3,000 chapters read, split and stored, against a bare copy of the same rows.", (quick, said, ct) => new IngestBench(quick ? IngestSizes.Quick : IngestSizes.Full, said).Run(ct)),
        Bench("api", "The HTTP door on a million sentences, against a bare application that runs one statement a request.", (quick, said, ct) => new ApiBench(quick ? ApiSizes.Quick : ApiSizes.Full, said).Run(ct)),
        Case(Ready, 6, async (a, ct) => (await GrowthCase.Prepare(a[0], a[4], Number(a[5]), Format(a), ct)).ToString()),
        Case(Growth, 5, async (a, ct) => Json.Write(await GrowthCase.Run(a[0], Guid.Parse(a[4]), Format(a), ct))),
        Case(Adding, 2, async (a, ct) => Json.Write(await IngestCase.Run(a[0], a[1], ct))),
        Case(Bare, 2, async (a, ct) =>
        {
            await BareServer.Run(a[0], Guid.Parse(a[1]), ct);
            return "";
        }),
    };

    private static Command Bench(string name, string about, Func<bool, TextWriter, CancellationToken, Task<IReadOnlyList<Figure>>> run)
    {
        var results = new Option<string>("--results") { Description = "Folder for the figures.", DefaultValueFactory = _ => BenchReport.DefaultFolder, Hidden = true };
        var quick = new Option<bool>("--quick") { Description = "Sizes that take seconds and say nothing but that it works.", Hidden = true };
        var verb = new Command(name, about) { results, quick };
        verb.SetAction(async (parsed, ct) =>
        {
            var (output, said) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return await BenchReport.Give(name, await run(parsed.GetValue(quick), said, ct), parsed.GetValue(results)!, output, ct);
        });
        return verb;
    }

    private static Command Case(string name, int count, Func<string[], CancellationToken, Task<string>> run)
    {
        var arguments = new Argument<string[]>("ARGUMENTS") { Arity = new ArgumentArity(count, count) };
        var verb = new Command(name) { arguments };
        verb.Hidden = true;
        verb.SetAction(async (parsed, ct) =>
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(await run(parsed.GetValue(arguments)!, ct));
            return 0;
        });
        return verb;
    }

    // After the data folder.
    private static FrameFormat Format(string[] arguments) => new(Number(arguments[1]), Number(arguments[2]), Number(arguments[3]));

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
