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
        ["GET /media/{area}/{name}"] = "a shelf may be public, and a link needs no account; whoever has neither is told to sign in",
        ["HEAD /media/{area}/{name}"] = "as for GET",
        ["GET /media/bridge/{file}"] = "a bridge has no account; the sealed link is the proof",
        ["HEAD /media/bridge/{file}"] = "as for GET",
        ["POST /api/publications/callback"] = "a bridge has no account; its signature is the proof",
        ["POST /api/platform-apps/{app:guid}/events"] = "TikTok has no account; its signature is the proof",
        ["GET /reference"] = "it says what the contract says",
        ["GET /api/setup"] = "the first page has to know whether there is an account at all",
        ["POST /api/setup"] = "the one-time link is the proof",
        ["POST /api/session"] = "this is where one proves who one is",
        ["POST /api/password-resets"] = "the one-time link is the proof",
        ["GET /api/platform-accounts/callback"] = "a platform's page sends a browser here: the state that works once is the proof",
        ["POST /api/invitations/accept"] = "the one-time link is the proof",
    };

    /// <summary>What only owners of the installation may call.</summary>
    public static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "GET /api/logs", "GET /api/users", "PATCH /api/users/{user:guid}", "DELETE /api/users/{user:guid}", "POST /api/users/{user:guid}/password-reset", "POST /api/invitations", "DELETE /api/links/{area}",
        "GET /api/storage", "GET /api/storage/shelves/{shelf}", "PATCH /api/storage/shelves/{shelf}", "GET /api/storage/shelves/{shelf}/unused", "POST /api/storage/scan",
        "PUT /api/storage/quotas/{user:guid}", "GET /api/storage/clean-ups", "POST /api/storage/clean-ups", "GET /api/storage/clean-ups/{cleanUp:guid}",
        "GET /api/storage/clean-ups/{cleanUp:guid}/items", "POST /api/storage/clean-ups/{cleanUp:guid}/run", "GET /api/housekeeping", "POST /api/housekeeping/{task}",
    };

    /// <summary>What everybody with an account may call: it answers with what is theirs, or what they are shown.</summary>
    public static readonly HashSet<string> Everybody = new(StringComparer.Ordinal)
    {
        "GET /api/session", "DELETE /api/session", "GET /api/sessions", "DELETE /api/sessions", "GET /api/me", "PATCH /api/me", "DELETE /api/me", "PUT /api/me/avatar", "DELETE /api/me/avatar", "PUT /api/me/password",
        "GET /api/tokens", "POST /api/tokens", "DELETE /api/tokens/{token:guid}",
        "GET /api/projects", "POST /api/projects", "POST /api/projects/text", "GET /api/trash/projects", "POST /api/trash/projects/{project:guid}/restore",
        "GET /api/orders", "GET /api/events", "GET /api/assets", "POST /api/assets",
        "GET /api/films", "GET /api/trash/films", "GET /api/storage/usage",
        "POST /api/scripts", "POST /api/scripts/estimate", "GET /api/videos", "POST /api/videos", "POST /api/videos/estimate", "POST /api/videos/upload", "GET /api/trash/videos", "GET /api/tags", "GET /api/themes", "GET /api/images", "POST /api/images/video-status",
        "GET /api/dramas", "POST /api/dramas", "POST /api/dramas/{drama}/restore",
        "GET /api/makers", "POST /api/makers", "GET /api/makers/catalog", "GET /api/calls", "GET /api/budgets", "PUT /api/budgets",
        "GET /api/publications", "POST /api/publications", "POST /api/publications/check", "GET /api/series", "POST /api/series", "GET /api/numbers", "GET /api/numbers.csv", "POST /api/numbers/import",
        "GET /api/platforms", "GET /api/platform-apps", "POST /api/platform-apps", "GET /api/platform-apps/{app:guid}", "PATCH /api/platform-apps/{app:guid}", "DELETE /api/platform-apps/{app:guid}",
        "GET /api/platform-accounts", "POST /api/platform-accounts", "POST /api/platform-accounts/connect", "GET /api/platform-accounts/{account:guid}", "PATCH /api/platform-accounts/{account:guid}", "DELETE /api/platform-accounts/{account:guid}",
        "POST /api/platform-accounts/{account:guid}/pause", "POST /api/platform-accounts/{account:guid}/resume", "POST /api/platform-accounts/{account:guid}/test", "GET /api/platform-accounts/{account:guid}/options", "GET /api/platform-accounts/{account:guid}/picture",
        "GET /api/makers/{maker:guid}", "PATCH /api/makers/{maker:guid}", "DELETE /api/makers/{maker:guid}", "POST /api/makers/{maker:guid}/test", "POST /api/calls/{call:guid}/settle", "DELETE /api/budgets/{budget:guid}",
    };

    /// <summary>What is a project's, and the right in it that is wanted.</summary>
    public static readonly Dictionary<Right, string[]> Projects = new()
    {
        [Right.Look] =
        [
            "GET /api/projects/{project:guid}", "GET /api/projects/{project:guid}/chapters", "GET /api/projects/{project:guid}/members", "GET /api/projects/{project:guid}/settings", "POST /api/projects/{project:guid}/estimate",
            "GET /api/chapters/{chapter:guid}", "GET /api/chapters/{chapter:guid}/stale", "GET /api/chapters/{chapter:guid}/settings", "POST /api/chapters/{chapter:guid}/estimate",
            "GET /api/sentences/{sentence:guid}/edits", "GET /api/sentences/{sentence:guid}/settings",
            "GET /api/orders/{order:guid}", "POST /api/orders/{order:guid}/estimate", "GET /api/orders/{order:guid}/history", "GET /api/films/{film:guid}", "GET /api/projects/{project:guid}/history", "GET /api/chapters/{chapter:guid}/history",
            "GET /api/sentences/{sentence:guid}/history", "GET /api/attempts/{attempt:guid}/history", "GET /api/films/{film:guid}/history",
            "POST /api/projects/{project:guid}/find", "GET /api/projects/{project:guid}/edits", "GET /api/projects/{project:guid}/trash",
            "GET /api/orders/{order:guid}/timeline", "GET /api/films/{film:guid}/poster", "POST /api/films/{film:guid}/link",
            "GET /api/assets/{asset:guid}", "POST /api/assets/{asset:guid}/link", "GET /api/sentences/{sentence:guid}/versions",
            "GET /api/videos/{clip:guid}", "GET /api/videos/{clip:guid}/history", "GET /api/videos/{clip:guid}/takes", "GET /api/takes/{take}", "POST /api/videos/{clip:guid}/link",
            "GET /api/projects/{project:guid}/errands", "GET /api/errands/{errand:guid}", "GET /api/errands/{errand:guid}/history", "POST /api/errands/{errand:guid}/retry/estimate", "POST /api/chapters/{chapter:guid}/narration/estimate", "POST /api/episodes/{episode:guid}/shots/write/estimate",
            "GET /api/dramas/{drama}", "GET /api/dramas/{drama}/episodes", "GET /api/dramas/{drama}/characters", "GET /api/characters/{character}", "GET /api/episodes/{episode:guid}/shots", "GET /api/shots/{shot}",
            "GET /api/shots/{shot}/takes", "GET /api/shots/{shot}/pictures", "GET /api/characters/{character}/takes", "GET /api/picture-takes/{picture_take}",
            "GET /api/shots/{shot}/history", "GET /api/characters/{character}/history",
            "GET /api/publications/{publication:guid}", "GET /api/publications/{publication:guid}/steps", "GET /api/publications/{publication:guid}/numbers", "GET /api/series/{series:guid}", "GET /api/publications/{publication:guid}/history", "GET /api/publications/{publication:guid}/package",
            "GET /api/images/{img_name}/video-status", "GET /api/images/{img_name}/has-video", "GET /api/images/{img_name}/history",
        ],
        [Right.Confirm] =
        [
            "POST /api/chapters/{chapter:guid}/confirm", "POST /api/chapters/{chapter:guid}/unconfirm", "POST /api/paragraphs/{paragraph:guid}/confirm", "POST /api/paragraphs/{paragraph:guid}/unconfirm",
        ],
        [Right.Edit] =
        [
            "PATCH /api/sentences/{sentence:guid}", "POST /api/sentences/{sentence:guid}/undo", "PUT /api/projects/{project:guid}/settings", "PUT /api/chapters/{chapter:guid}/settings",
            "POST /api/sentences/{sentence:guid}/picture", "PUT /api/sentences/{sentence:guid}/picture", "POST /api/sentences/{sentence:guid}/voice", "POST /api/sentences/{sentence:guid}/versions/{media:guid}/choose",
            "POST /api/sentences/{sentence:guid}/versions/{media:guid}/release", "PATCH /api/films/{film:guid}", "DELETE /api/films/{film:guid}", "POST /api/trash/films/{film:guid}/restore",
            "POST /api/projects/{project:guid}/orders", "POST /api/chapters/{chapter:guid}/orders",
            "POST /api/orders/{order:guid}/pause", "POST /api/orders/{order:guid}/resume", "POST /api/orders/{order:guid}/cancel", "POST /api/orders/{order:guid}/retry",
            "PUT /api/orders/{order:guid}/priority", "GET /api/projects/{project:guid}/costs",
            "POST /api/sentences/{sentence:guid}/insert", "DELETE /api/sentences/{sentence:guid}", "POST /api/sentences/{sentence:guid}/split", "POST /api/sentences/{sentence:guid}/merge",
            "POST /api/sentences/{sentence:guid}/move",
            "PATCH /api/paragraphs/{paragraph:guid}", "POST /api/paragraphs/{paragraph:guid}/restore", "POST /api/paragraphs/{paragraph:guid}/split", "POST /api/paragraphs/{paragraph:guid}/merge",
            "POST /api/paragraphs/{paragraph:guid}/move",
            "PATCH /api/chapters/{chapter:guid}", "DELETE /api/chapters/{chapter:guid}", "POST /api/chapters/{chapter:guid}/restore", "POST /api/chapters/{chapter:guid}/split",
            "POST /api/chapters/{chapter:guid}/merge", "POST /api/chapters/{chapter:guid}/move",
            "POST /api/chapters/{chapter:guid}/narration", "POST /api/episodes/{episode:guid}/shots/write", "POST /api/errands/{errand:guid}/cancel", "POST /api/errands/{errand:guid}/retry",
            "PATCH /api/videos/{clip:guid}", "DELETE /api/videos/{clip:guid}", "POST /api/videos/{clip:guid}/retry", "POST /api/videos/{clip:guid}/cancel", "POST /api/videos/{clip:guid}/thumbnail",
            "POST /api/videos/{clip:guid}/archive", "POST /api/takes/{take}/choose", "POST /api/takes/{take}/cancel",
            "DELETE /api/takes/{take}", "POST /api/takes/{take}/restore", "DELETE /api/picture-takes/{picture_take}", "POST /api/picture-takes/{picture_take}/restore",
            "PATCH /api/dramas/{drama}", "POST /api/dramas/{drama}/episodes", "POST /api/dramas/{drama}/characters", "PATCH /api/characters/{character}", "DELETE /api/characters/{character}",
            "POST /api/characters/{character}/restore", "POST /api/episodes/{episode:guid}/shots", "PATCH /api/shots/{shot}", "POST /api/shots/{shot}/move", "DELETE /api/shots/{shot}", "POST /api/shots/{shot}/restore",
            "POST /api/shots/{shot}/takes", "POST /api/shots/{shot}/takes/estimate", "POST /api/shots/{shot}/pictures", "POST /api/shots/{shot}/pictures/estimate",
            "POST /api/shots/{shot}/picture", "PUT /api/shots/{shot}/picture", "DELETE /api/shots/{shot}/picture", "POST /api/shots/{shot}/clip", "PUT /api/shots/{shot}/clip", "DELETE /api/shots/{shot}/clip",
            "POST /api/characters/{character}/takes", "POST /api/characters/{character}/takes/estimate", "POST /api/characters/{character}/picture", "PUT /api/characters/{character}/picture",
            "POST /api/picture-takes/{picture_take}/choose", "POST /api/picture-takes/{picture_take}/cancel",
            "POST /api/images/{img_name}/video", "POST /api/images/{img_name}/video/estimate", "POST /api/trash/videos/{clip:guid}/restore",
            "PATCH /api/projects/{project:guid}", "POST /api/projects/{project:guid}/replace", "POST /api/projects/{project:guid}/edits", "POST /api/projects/{project:guid}/edits/{edit:guid}/undo",
        ],
        [Right.Post] =
        [
            "PATCH /api/publications/{publication:guid}", "DELETE /api/publications/{publication:guid}", "POST /api/publications/{publication:guid}/publish", "POST /api/publications/{publication:guid}/pause",
            "POST /api/publications/{publication:guid}/resume", "POST /api/publications/{publication:guid}/cancel", "POST /api/publications/{publication:guid}/retry", "POST /api/publications/{publication:guid}/again",
            "POST /api/publications/{publication:guid}/numbers", "POST /api/publications/{publication:guid}/sync", "PATCH /api/publications/{publication:guid}/sync",
            "PATCH /api/series/{series:guid}", "POST /api/series/{series:guid}/pause", "POST /api/series/{series:guid}/resume", "POST /api/series/{series:guid}/stop", "PATCH /api/series/{series:guid}/slots/{number:int}",
            "POST /api/series/{series:guid}/slots/{number:int}/skip",
            "POST /api/publications/{publication:guid}/settle", "POST /api/publications/{publication:guid}/find", "POST /api/publications/{publication:guid}/link",
        ],
        [Right.Own] = ["DELETE /api/dramas/{drama}", "DELETE /api/assets/{asset:guid}", "DELETE /api/attempts/{attempt:guid}", "DELETE /api/projects/{project:guid}", "POST /api/projects/{project:guid}/members", "DELETE /api/projects/{project:guid}/members/{user:guid}"],
    };

    /// <summary>What answers whoever may call it that there is nothing, and why.</summary>
    public static readonly Dictionary<string, string> NotThere = new(StringComparer.Ordinal)
    {
        ["GET /api/orders/{order:guid}/timeline"] = "nothing was made of the order, so it has no cut list yet",
        ["POST /api/publications/{publication:guid}/again"] = "the account that posts is its owner's: whoever posts it again has one of their own",
    };

    /// <summary>What is refused to some who may look at it all the same, and why.</summary>
    public static readonly Dictionary<string, string> Withheld = new(StringComparer.Ordinal)
    {
        ["POST /api/films/{film:guid}/link"] = "no links are given out to a closed shelf",
        ["POST /api/assets/{asset:guid}/link"] = "no links are given out to a closed shelf",
        ["POST /api/videos/{clip:guid}/link"] = "no links are given out to a closed shelf",
    };

    /// <summary>What a role in a project gives.</summary>
    public static readonly Dictionary<string, Right[]> Roles = new(StringComparer.Ordinal)
    {
        ["viewer"] = [Right.Look],
        ["editor"] = [Right.Look, Right.Edit],
        ["reviewer"] = [Right.Look, Right.Confirm],
        ["publisher"] = [Right.Look, Right.Post],
        ["owner"] = [Right.Look, Right.Edit, Right.Confirm, Right.Post, Right.Own],
    };

    /// <summary>Every route of the table, once.</summary>
    public static IEnumerable<string> All => [.. Public.Keys, .. Owners, .. Everybody, .. Projects.SelectMany(p => p.Value)];
}
