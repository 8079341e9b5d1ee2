using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Reelwright.Base;

namespace Reelwright.Features;

/// <summary>Runs one verb and turns every ending into an exit code and, when it went wrong, one line for a person.</summary>
public static class CommandLine
{
    /// <summary>Set to 1, the stack of an unexpected failure is printed.</summary>
    public const string DebugVariable = "REEL_DEBUG";

    private const int Failed = 1;

    /// <summary>Runs the program. SIGINT and SIGTERM cancel the verb's token. Returns the exit code: 0, 1 for a failure, 130 or 143 when stopped.</summary>
    public static Task<int> Run(IReadOnlyList<string> arguments, IEnumerable<Command> verbs) =>
        Run(arguments, verbs, Console.Out, Console.Error);

    /// <summary>The same with the given streams: the verb's output, and everything said about it.</summary>
    public static async Task<int> Run(IReadOnlyList<string> arguments, IEnumerable<Command> verbs, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Reelwright turns writing into narrated, illustrated, subtitled video.");
        foreach (var verb in verbs)
        {
            root.Subcommands.Add(verb);
        }

        using var stop = new StopSignal();
        try
        {
            // A file's name may begin with '@': it is never a list of further arguments.
            var parsed = root.Parse(arguments is [] ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is null or ParseErrorAction || arguments.Contains("", StringComparer.Ordinal))
            {
                return Usage(parsed, error);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = error,
            }, stop.Token);
        }
        catch (ReelException failure)
        {
            await error.WriteLineAsync($"reel: {failure.Code}: {failure.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("reel: stopped");
            return stop.ExitCode;
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync(CrashNote.Write(failure, arguments));
            return Failed;
        }
    }

    private static int Usage(ParseResult parsed, TextWriter error)
    {
        var verbs = string.Join(' ', Above(parsed.CommandResult).Reverse().Select(command => command.Name));
        // The parser names a missing verb before the word it could not read.
        var wrong = parsed.Tokens.Any(token => token.Value.Length == 0) ? "an argument is empty"
            : parsed.UnmatchedTokens is [var unread, ..] ? $"'{unread}' is not known here"
            : parsed.Errors is [{ SymbolResult: ArgumentResult { Argument: { Name: var what } named, Tokens: [var word] } }, ..] && named.ValueType == typeof(Guid) ? $"{what} is an id, which '{word.Value}' is not"
            : parsed.Errors is [var first, ..] ? first.Message.TrimEnd('.').Split(" as expected type ")[0] : "a verb is missing";
        error.WriteLine($"reel: usage: {wrong}. See: reel {(verbs.Length > 0 ? verbs + " " : "")}--help");
        return Failed;
    }

    private static IEnumerable<Command> Above(SymbolResult? at)
    {
        for (; at is CommandResult { Command: not RootCommand } result; at = at.Parent)
        {
            yield return result.Command;
        }
    }
}
