using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Reelwright.Base;

namespace Reelwright.Features.Http;

/// <summary>What a browser changes must come from our own pages: its cookie alone is not enough.</summary>
internal sealed class Forgery(IAntiforgery csrf)
{
    /// <summary>The header our pages send.</summary>
    public const string Header = "X-CSRF-TOKEN";

    /// <summary>Lets reading pass, and whoever came in by something other than the cookie. Errors: <c>antiforgery_failed</c>.</summary>
    public async Task Check(HttpContext http, RequestDelegate next)
    {
        var method = http.Request.Method;
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        if (!reads && string.Equals(http.User.Identity?.AuthenticationType, SignedIn.Cookie, StringComparison.Ordinal)
            && http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null)
        {
            try
            {
                await csrf.ValidateRequestAsync(http);
            }
            catch (AntiforgeryValidationException forged)
            {
                throw new ReelException("antiforgery_failed", $"The header {Header} is missing or old: read GET /api/session and send its csrf_token.", forged);
            }
        }

        await next(http);
    }
}
