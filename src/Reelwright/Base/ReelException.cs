namespace Reelwright.Base;

/// <summary>A failure a person can act on: a stable code and one line that says what happened, to what, and what to do.</summary>
public class ReelException(string code, string message, Exception? inner = null) : Exception(OneLine(message), inner)
{
    /// <summary>Stable, snake_case, never translated: scripts may test for it.</summary>
    public string Code { get; } = code;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
