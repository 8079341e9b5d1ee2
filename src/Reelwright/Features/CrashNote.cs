using Reelwright.Base;

namespace Reelwright.Features;

/// <summary>Keeps the stack of an unexpected failure in a file, so that the person sees one line.</summary>
internal static class CrashNote
{
    /// <summary>Writes the note; returns the line to show.</summary>
    public static string Write(Exception failure, IReadOnlyList<string> arguments)
    {
        var line = new ReelException("internal", Scrub.Clean(failure.GetType().Name + ": " + failure.Message)).Message.TrimEnd('.');
        if (Environment.GetEnvironmentVariable(CommandLine.DebugVariable) is "1")
        {
            return $"reel: internal: {line}{Environment.NewLine}{Scrub.Clean(failure.ToString())}";
        }

        try
        {
            // A folder of its own is readable by its owner alone and can't be laid in wait for.
            var file = Path.Combine(Directory.CreateTempSubdirectory("reel-crash-").FullName, "stack.txt");
            // The verb only: what follows it may be a connection string.
            File.WriteAllText(file, $"reel {(arguments is [var verb, ..] ? verb : "")}{Environment.NewLine}{Scrub.Clean(failure.ToString())}{Environment.NewLine}");
            return $"reel: internal: {line}. The stack is in {file}";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"reel: internal: {line}. {CommandLine.DebugVariable}=1 shows the stack";
        }
    }
}
