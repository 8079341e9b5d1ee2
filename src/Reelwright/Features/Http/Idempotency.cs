using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>
/// A POST with <c>Idempotency-Key</c> is carried out once: the same key and request get the same answer for a day, the same key with another request is refused.
/// Uploads take no key: the same file is the same project anyway. Nor does what proves who one is: its body holds a password.
/// </summary>
internal sealed class Idempotency(IDbContextFactory<ReelDb> databases, Secrets secrets, TimeProvider clock)
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;
    private const long LargestAnswer = 1 << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Whoever was at it is surely gone after this long.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>An answer as it is kept.</summary>
    private sealed record Kind(string? Type, string? Location, string? Etag, string Body);

    /// <summary>Lets everything pass that has no key. Errors: <c>idempotency_key_invalid</c>, <c>idempotency_key_reused</c>, <c>idempotency_key_busy</c>.</summary>
    public async Task Check(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Headers.TryGetValue(Header, out var given) || http.User.Identity?.IsAuthenticated != true
            || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || IsUpload(http))
        {
            await next(http);
            return;
        }

        if (given is not [{ Length: > 0 and <= LongestKey } key] || key.Any(char.IsControl))
        {
            throw new ReelException("idempotency_key_invalid", $"{Header} is one text of 1 to {LongestKey} characters: make a new one for each thing you want done.");
        }

        var (user, ct) = (http.Caller().User, http.RequestAborted);
        var (request, attempt) = (await Digest(http, ct), Guid.CreateVersion7());
        for (var waited = TimeSpan.Zero; ; waited += LookAgain)
        {
            if (await Begin(user, key, request, attempt, ct))
            {
                break;
            }

            await using var db = await databases.CreateDbContextAsync(ct);
            var known = await db.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(k => k.UserId == user && k.Key == key, ct);
            if (known is not null && !string.Equals(known.Request, request, StringComparison.Ordinal))
            {
                throw new ReelException("idempotency_key_reused", $"This {Header} was used for another request: make a new one.");
            }

            if (known is { Status: { } status, Answer: { } answer })
            {
                await Repeat(http, status, Json.Read<Kind>(secrets.Unprotect(answer)));
                return;
            }

            if (waited > Patience)
            {
                throw new ReelException("idempotency_key_busy", $"The request with this {Header} is still being worked on: ask again in a moment.");
            }

            await Task.Delay(LookAgain, clock, ct);
        }

        await Answer(http, next, attempt);
    }

    private static bool IsUpload(HttpContext http) => !http.Request.HasJsonContentType() && http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    private static async Task<string> Digest(HttpContext http, CancellationToken ct)
    {
        http.Request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // What a person was answered, a new token say, is not told again to a token of theirs.
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.User.Identity?.AuthenticationType} {http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n{http.Request.Headers.IfMatch}\n"));
        var buffer = new byte[81920];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
        }

        http.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<bool> Begin(Guid user, string key, string request, Guid attempt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (old, abandoned) = (now - Kept, now - Abandoned);
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"delete from idempotency_keys where user_id = {user} and (created_at < {old} or (key = {key} and request = {request} and status is null and created_at < {abandoned}))", ct);
        return await db.Database.ExecuteSqlAsync($"insert into idempotency_keys (user_id, key, request, attempt, created_at) values ({user}, {key}, {request}, {attempt}, {now}) on conflict do nothing", ct) == 1;
    }

    private async Task Answer(HttpContext http, RequestDelegate next, Guid attempt)
    {
        var to = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        // Whoever goes away while it is done still finds the whole answer when they ask again.
        var aborted = http.RequestAborted;
        http.RequestAborted = CancellationToken.None;
        var status = 0;
        try
        {
            await next(http);
            status = http.Response.StatusCode;
        }
        finally
        {
            (http.Response.Body, http.RequestAborted) = (to, aborted);
            await Keep(http, kept, attempt, status);
        }

        kept.Position = 0;
        await kept.CopyToAsync(to, http.RequestAborted);
    }

    // What failed may be tried again with the same key.
    private async Task Keep(HttpContext http, MemoryStream body, Guid attempt, int status)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        if (status is >= 200 and < 300 && body.Length <= LargestAnswer)
        {
            var headers = http.Response.Headers;
            var answer = secrets.Protect(Json.Write(new Kind(http.Response.ContentType, headers.Location, headers.ETag, Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length))));
            await db.Database.ExecuteSqlAsync($"update idempotency_keys set status = {status}, answer = {answer} where attempt = {attempt}", CancellationToken.None);
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"delete from idempotency_keys where attempt = {attempt}", CancellationToken.None);
        }
    }

    private static async Task Repeat(HttpContext http, int status, Kind answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = answer.Type;
        http.Response.Headers.Location = answer.Location;
        http.Response.Headers.ETag = answer.Etag;
        http.Response.Headers["Idempotency-Replayed"] = "true";
        if (answer.Body.Length > 0)
        {
            await http.Response.WriteAsync(answer.Body, http.RequestAborted);
        }
    }
}
