using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Apps and accounts at platforms as lines.</summary>
internal static class AccountLines
{
    /// <summary>A route to a platform.</summary>
    public static string Line(PlatformRow p) => $"{p.Platform.Word(),-12} {p.Route.Word(),-9} {p.Name}{(p.Condition is { } condition ? ": " + condition : "")}";

    /// <summary>An app.</summary>
    public static string Line(AppRow a) => string.Create(CultureInfo.InvariantCulture, $"{a.Id}  {a.Platform.Word(),-9} {a.Name}: {a.ClientId}, {a.Accounts} accounts");

    /// <summary>An app, and what to do at the platform.</summary>
    public static IEnumerable<string> Lines(AppRow a) =>
        [Line(a), $"Register at the platform as redirect address: {a.RedirectUrl} (any port, or the one that `accounts connect --port` names), and that of `reel serve` with the same path."];

    /// <summary>An account.</summary>
    public static string Line(PlatformAccountRow a) => string.Create(
        CultureInfo.InvariantCulture,
        $"{a.Id}  {a.Platform.Word(),-12} {a.Name}: {a.Route.Word()}, {a.Health.Word()}{(a.HealthReason is { } why ? $" ({why})" : "")}{(a.PausedAt is null ? "" : ", paused")}{(a.RestsUntil is { } until ? $", rests until {until:u}" : "")}, {a.WaitingPosts} {(a.WaitingPosts == 1 ? "post waits" : "posts wait")}{(a.MissingScopes is { Post: [], Numbers: [] } ? "" : $"; not allowed: {string.Join(", ", a.MissingScopes.Post.Concat(a.MissingScopes.Numbers).Distinct(StringComparer.Ordinal))}")}");

    /// <summary>What came of trying one.</summary>
    public static IEnumerable<string> Lines(TestPlatformAccount.Outcome outcome) => [outcome.Works ? "It works." : $"It does not work: {outcome.Message}"];

    /// <summary>What became of one that was taken away.</summary>
    public static IEnumerable<string> Lines(DeletePlatformAccount.Outcome outcome) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"'{outcome.Name}' is deleted, and its keys are gone{(outcome.Revoked is true ? ", at the platform too" : "")}; {outcome.Cancelled} {(outcome.Cancelled == 1 ? "post is" : "posts are")} cancelled."),
        .. outcome.Message is { } left ? [left] : Array.Empty<string>(),
    ];
}
