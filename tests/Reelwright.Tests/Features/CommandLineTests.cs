using System.CommandLine;
using Reelwright.Base;
using Reelwright.Features;

namespace Reelwright.Tests.Features;

/// <summary>Whatever a verb does, a person gets one line and a script an exit code.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Without_a_verb_the_help_is_printed()
    {
        var (code, output, error) = await Run([], _ => Task.FromResult(0));
        code.ShouldBe(0);
        output.ShouldContain("sing");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_verbs_own_exit_code_and_output_come_through()
    {
        var (code, output, error) = await Run(["sing", "--times", "3"], _ => Task.FromResult(7));
        (code, output, error).ShouldBe((7, "la la la" + Environment.NewLine, ""));
    }

    [Theory]
    [InlineData("reel: usage: 'dance' is not known here. See: reel --help", "dance")]
    [InlineData("reel: usage: '--loudly' is not known here. See: reel sing --help", "sing", "--loudly")]
    [InlineData("reel: usage: Cannot parse argument 'x' for option '--times'. See: reel sing --help", "sing", "--times", "x")]
    [InlineData("reel: usage: an argument is empty. See: reel sing --help", "sing", "--times", "3", "")]
    [InlineData("reel: usage: '@song.txt' is not known here. See: reel sing --help", "sing", "@song.txt")]
    public async Task A_wrong_line_is_answered_with_one_line(string answer, params string[] arguments)
    {
        var (code, output, error) = await Run(arguments, _ => Task.FromResult(0));
        (code, output, error).ShouldBe((1, "", answer + Environment.NewLine));
    }

    [Fact]
    public async Task A_failure_a_person_can_act_on_is_its_code_and_one_line()
    {
        var (code, _, error) = await Run(["sing"], _ => throw new ReelException("no_voice", "Nobody\nsings."));
        (code, error).ShouldBe((1, "reel: no_voice: Nobody sings." + Environment.NewLine));
    }

    [Fact]
    public async Task An_unexpected_failure_is_one_line_and_its_stack_is_kept_in_a_file()
    {
        var (code, _, error) = await Run(["sing", "--times", "3"], _ => throw new InvalidOperationException("A string\nbroke."));
        code.ShouldBe(1);
        error.ShouldStartWith("reel: internal: InvalidOperationException: A string broke. The stack is in ");
        var file = error.TrimEnd().Split(' ')[^1];
        var kept = await File.ReadAllTextAsync(file);
        kept.ShouldStartWith("reel sing" + Environment.NewLine);
        kept.ShouldContain(nameof(CommandLineTests));
        Directory.Delete(Path.GetDirectoryName(file)!, true);
    }

    [Fact]
    public async Task A_cancelled_verb_says_that_it_stopped()
    {
        var (code, _, error) = await Run(["sing"], _ => throw new OperationCanceledException());
        (code, error).ShouldBe((130, "reel: stopped" + Environment.NewLine));
    }

    private static async Task<(int Code, string Output, string Error)> Run(string[] arguments, Func<CancellationToken, Task<int>> sing)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 1 };
        var verb = new Command("sing", "Sing a song") { times };
        verb.SetAction(async (parsed, ct) =>
        {
            var code = await sing(ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Join(' ', Enumerable.Repeat("la", parsed.GetValue(times))));
            return code;
        });
        return (await CommandLine.Run(arguments, [verb], output, error), output.ToString(), error.ToString());
    }
}
