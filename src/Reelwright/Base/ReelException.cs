namespace Reelwright.Base;

/// <summary>A failure a person can act on: a stable code and one line that says what happened, to what, and what to do.</summary>
public class ReelException(string code, string message, Exception? inner = null) : Exception(OneLine(message), inner)
{
    /// <summary>Stable, snake_case, never translated: scripts may test for it.</summary>
    public string Code { get; } = code;

    /// <summary>What a program may want to know besides, by snake_case names: it stands in the problem details.</summary>
    public IReadOnlyDictionary<string, object> Facts { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
