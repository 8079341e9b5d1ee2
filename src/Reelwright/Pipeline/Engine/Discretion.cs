using Reelwright.Pipeline.Calls;

namespace Reelwright.Pipeline.Engine;

/// <summary>Failures that tell of somebody's accounts and money: whoever may only look at a project learns that there is one, and no more. The whole of it stands in an order's error_details.</summary>
public static class Discretion
{
    private const string Line = "A maker account does not let this go on: whoever may order sees why where it was ordered.";

    /// <summary>What everybody who may look at the project is told.</summary>
    public static string ForAll(string code, string message) => IsPrivate(code) ? Line : message;

    /// <summary>The same of each failure.</summary>
    public static IReadOnlyList<SentenceFailure> ForAll(IReadOnlyList<SentenceFailure> failures) => [.. failures.Select(f => f with { Message = ForAll(f.Code, f.Message) })];

    /// <summary>What whoever may order is told, of what everybody is told.</summary>
    public static string? Whole(string? message, IReadOnlyList<SentenceFailure>? failures) => failures is [{ Sentence: null } one] && IsPrivate(one.Code) ? one.Message : message;

    private static bool IsPrivate(string code) => code is "maker_refused" or "maker_paused" or "limit_reached" or "budget_reached" or "price_unknown" or "endpoint_missing" or "secrets_missing";
}
