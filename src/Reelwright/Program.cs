using System.CommandLine;
using Reelwright.Base;
using Reelwright.Features.Text;

var root = new RootCommand("Reelwright turns writing into narrated, illustrated, subtitled video.");
root.Subcommands.Add(SplitText.Build());
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ReelException failure)
{
    await Console.Error.WriteLineAsync($"reel: {failure.Code}: {failure.Message}");
    return 1;
}
