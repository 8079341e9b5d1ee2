using Reelwright.Features;

namespace Reelwright.Tests.Features.Http;

/// <summary>Who may call which route. A new route is refused by the tests until it stands here.</summary>
internal static class RoleTable
{
    /// <summary>What anybody may call, and why.</summary>
    public static readonly Dictionary<string, string> Public = new(StringComparer.Ordinal)
    {
        ["GET /healthz"] = "a watchdog has no account",
        ["GET /readyz"] = "a load balancer has no account; it is told words, nothing else",
        ["GET /openapi/{documentName}.json"] = "the contract is no secret, and tools read it before they have a token",
        ["GET /reference"] = "it says what the contract says",
        ["GET /api/setup"] = "the first page has to know whether there is an account at all",
        ["POST /api/setup"] = "the one-time link is the proof",
        ["POST /api/session"] = "this is where one proves who one is",
        ["POST /api/password-resets"] = "the one-time link is the proof",
        ["POST /api/invitations/accept"] = "the one-time link is the proof",
    };

    /// <summary>What only owners of the installation may call.</summary>
    public static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "GET /api/logs", "GET /api/users", "PATCH /api/users/{user:guid}", "POST /api/users/{user:guid}/password-reset", "POST /api/invitations",
    };

    /// <summary>What everybody with an account may call: it answers with what is theirs, or what they are shown.</summary>
    public static readonly HashSet<string> Everybody = new(StringComparer.Ordinal)
    {
        "GET /api/session", "DELETE /api/session", "GET /api/sessions", "DELETE /api/sessions", "GET /api/me", "PATCH /api/me", "PUT /api/me/password",
        "GET /api/tokens", "POST /api/tokens", "DELETE /api/tokens/{token:guid}",
        "GET /api/projects", "POST /api/projects", "POST /api/projects/text", "GET /api/trash/projects", "POST /api/trash/projects/{project:guid}/restore",
        "GET /api/orders", "GET /api/events",
    };

    /// <summary>What is a project's, and the right in it that is wanted.</summary>
    public static readonly Dictionary<Right, string[]> Projects = new()
    {
        [Right.Look] =
        [
            "GET /api/projects/{project:guid}", "GET /api/projects/{project:guid}/members", "GET /api/projects/{project:guid}/settings", "POST /api/projects/{project:guid}/estimate",
            "GET /api/chapters/{chapter:guid}", "GET /api/chapters/{chapter:guid}/stale", "GET /api/chapters/{chapter:guid}/settings", "POST /api/chapters/{chapter:guid}/estimate",
            "GET /api/sentences/{sentence:guid}/edits", "GET /api/sentences/{sentence:guid}/settings",
            "GET /api/orders/{order:guid}", "GET /api/orders/{order:guid}/history", "GET /api/films/{film:guid}",
            "GET /media/videos/{film:guid}.{format}", "HEAD /media/videos/{film:guid}.{format}",
        ],
        [Right.Confirm] = ["POST /api/chapters/{chapter:guid}/confirm"],
        [Right.Edit] =
        [
            "PATCH /api/sentences/{sentence:guid}", "POST /api/sentences/{sentence:guid}/undo", "PUT /api/projects/{project:guid}/settings", "PUT /api/chapters/{chapter:guid}/settings",
            "POST /api/projects/{project:guid}/orders", "POST /api/chapters/{chapter:guid}/orders",
            "POST /api/orders/{order:guid}/pause", "POST /api/orders/{order:guid}/resume", "POST /api/orders/{order:guid}/cancel", "POST /api/orders/{order:guid}/retry",
            "PUT /api/orders/{order:guid}/priority",
        ],
        [Right.Own] = ["DELETE /api/projects/{project:guid}", "POST /api/projects/{project:guid}/members", "DELETE /api/projects/{project:guid}/members/{user:guid}"],
    };

    /// <summary>What a role in a project gives.</summary>
    public static readonly Dictionary<string, Right[]> Roles = new(StringComparer.Ordinal)
    {
        ["viewer"] = [Right.Look],
        ["editor"] = [Right.Look, Right.Edit, Right.Confirm],
        ["reviewer"] = [Right.Look, Right.Confirm],
        ["publisher"] = [Right.Look, Right.Post],
        ["owner"] = [Right.Look, Right.Edit, Right.Confirm, Right.Post, Right.Own],
    };

    /// <summary>Every route of the table, once.</summary>
    public static IEnumerable<string> All => [.. Public.Keys, .. Owners, .. Everybody, .. Projects.SelectMany(p => p.Value)];
}
