using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>
/// A POST with <c>Idempotency-Key</c> is carried out once: the same key and request get the same answer for a day, the same key with another request is refused.
/// A file is digested as it streams in: whoever sends it again waits for the first, and only then is theirs read and compared.
/// What proves who one is takes no key: its body holds a password.
/// </summary>
internal sealed class Idempotency(IDbContextFactory<ReelDb> databases, Secrets secrets, WebSettings settings, TimeProvider clock)
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Whoever is at it says so now and then; who has not for this long is surely gone.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StillHere = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>A request that has a key; <c>File</c> is its body where that is digested as it comes.</summary>
    private sealed record Keyed(Guid User, string Key, string Digest, DigestedBody? File);

    /// <summary>Lets everything pass that has no key. Errors: <c>idempotency_key_invalid</c>, <c>idempotency_key_reused</c>, <c>idempotency_key_busy</c>, <c>idempotency_answer_large</c>.</summary>
    public async Task Check(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Headers.TryGetValue(Header, out var given) || http.User.Identity?.IsAuthenticated != true
            || http.GetEndpoint() is not RouteEndpoint route || route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(http);
            return;
        }

        if (given is not [{ Length: > 0 and <= LongestKey } key] || key.Any(char.IsControl))
        {
            throw new ReelException("idempotency_key_invalid", $"{Header} is one text of 1 to {LongestKey} characters: make a new one for each thing you want done.");
        }

        var ct = http.RequestAborted;
        var (request, attempt) = (await Read(http, http.Caller().User, key, ct), Guid.CreateVersion7());
        await using var file = request.File;
        for (var waited = TimeSpan.Zero; ; waited += LookAgain)
        {
            if (await Begin(request, attempt, ct))
            {
                break;
            }

            await using var db = await databases.CreateDbContextAsync(ct);
            var known = await db.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(k => k.UserId == request.User && k.Key == key, ct);
            var digest = known?.Status is not null && file is not null ? await file.End(ct) : request.Digest;
            if (known is not null && !string.Equals(known.Request, digest, StringComparison.Ordinal))
            {
                throw new ReelException("idempotency_key_reused", $"This {Header} was used for another request: make a new one.");
            }

            if (known is { Status: { } status, Answer: { } answer })
            {
                await Json.Read<KeptAnswer>(secrets.Unprotect(answer)).Repeat(http, status);
                return;
            }

            if (waited > Patience)
            {
                throw new ReelException("idempotency_key_busy", $"The request with this {Header} is still being worked on: ask again in a moment.");
            }

            await Task.Delay(LookAgain, clock, ct);
        }

        await Answer(http, next, request, attempt);
    }

    private static bool IsUpload(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null
        || (!http.Request.HasJsonContentType() && http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true);

    private static async Task<Keyed> Read(HttpContext http, Guid user, string key, CancellationToken ct)
    {
        // What a person was answered, a new token say, is not told again to a token of theirs.
        var head = Encoding.UTF8.GetBytes($"{http.User.Identity?.AuthenticationType} {http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n{http.Request.Headers.IfMatch}\n");
        if (IsUpload(http))
        {
            var file = new DigestedBody(http.Request.Body, head);
            http.Request.Body = file.Stream;
            return new Keyed(user, key, Convert.ToHexStringLower(SHA256.HashData(head)), file);
        }

        http.Request.EnableBuffering();
        await using var body = new DigestedBody(http.Request.Body, head);
        var digest = await body.End(ct);
        http.Request.Body.Position = 0;
        return new Keyed(user, key, digest, null);
    }

    private async Task<bool> Begin(Keyed of, Guid attempt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (old, abandoned) = (now - Kept, now - Abandoned);
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"delete from idempotency_keys where user_id = {of.User} and (created_at < {old} or (key = {of.Key} and request = {of.Digest} and status is null and created_at < {abandoned}))", ct);
        return await db.Database.ExecuteSqlAsync($"insert into idempotency_keys (user_id, key, request, attempt, created_at) values ({of.User}, {of.Key}, {of.Digest}, {attempt}, {now}) on conflict do nothing", ct) == 1;
    }

    private async Task Answer(HttpContext http, RequestDelegate next, Keyed request, Guid attempt)
    {
        var to = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        // Whoever goes away while it is done still finds the whole answer when they ask again.
        var aborted = http.RequestAborted;
        http.RequestAborted = CancellationToken.None;
        using var done = new CancellationTokenSource();
        var working = SayStillHere(attempt, done.Token);
        string? digest = null;
        try
        {
            await next(http);
            digest = http.Response.StatusCode is not (>= 200 and < 300) ? null : request.File is { } file ? await file.End(CancellationToken.None) : request.Digest;
        }
        finally
        {
            (http.Response.Body, http.RequestAborted) = (to, aborted);
            await done.CancelAsync();
            await working;
            await Keep(http, kept, attempt, digest);
        }

        kept.Position = 0;
        await kept.CopyToAsync(to, http.RequestAborted);
    }

    private async Task SayStillHere(Guid attempt, CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await Task.Delay(StillHere, clock, ct);
                var now = clock.GetUtcNow();
                await using var db = await databases.CreateDbContextAsync(ct);
                await db.Database.ExecuteSqlAsync($"update idempotency_keys set created_at = {now} where attempt = {attempt}", ct);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or System.Data.Common.DbException)
        {
            // It is done; or the database is away, and then nothing is kept anyway.
        }
    }

    // What failed, and so has no digest, may be tried again with the same key.
    private async Task Keep(HttpContext http, MemoryStream body, Guid attempt, string? digest)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        if (digest is not null)
        {
            var answer = secrets.Protect(Json.Write(KeptAnswer.Of(http.Response, body, settings.LargestKept)));
            await db.Database.ExecuteSqlAsync($"update idempotency_keys set request = {digest}, status = {http.Response.StatusCode}, answer = {answer} where attempt = {attempt}", CancellationToken.None);
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"delete from idempotency_keys where attempt = {attempt}", CancellationToken.None);
        }
    }
}
