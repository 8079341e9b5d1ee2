using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;

namespace Reelwright.Features.Http;

/// <summary>Gives every log line of a request what it belongs to, and tells of the requests that changed something or were refused.</summary>
internal sealed class RequestLog(TimeProvider clock, ILogger<RequestLog> log)
{
    /// <summary>Runs the request within its scope.</summary>
    public async Task Run(HttpContext http, RequestDelegate next)
    {
        var (began, from) = (clock.GetTimestamp(), http.From());
        var scope = new LogScope { Request = http.RequestId(), Address = from.Address, Agent = from.Agent };
        http.Features.Set(scope);
        using var within = log.BeginScope(scope);
        try
        {
            await next(http);
        }
        finally
        {
            Tell(http, clock.GetElapsedTime(began));
        }
    }

    /// <summary>Who it is and what it is about, once that is known.</summary>
    public static Task Recognise(HttpContext http, RequestDelegate next)
    {
        var scope = http.Features.Get<LogScope>()!;
        scope.User = Id(http.User.FindFirstValue(ClaimTypes.NameIdentifier));
        scope.Project = Id(http.GetRouteValue("project"));
        scope.Task = Id(http.GetRouteValue("order"));
        if (http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } && Activity.Current is { IsAllDataRequested: true } span)
        {
            span.DisplayName = $"{http.Request.Method} {route}";
            span.SetTag("http.route", route);
        }

        return next(http);
    }

    private static Guid? Id(object? text) => Guid.TryParse(text as string, out var id) ? id : null;

    // Who only reads is not written down: that would be most of the log, and say the least.
    private void Tell(HttpContext http, TimeSpan time)
    {
        var (request, status) = (http.Request, http.Response.StatusCode);
        Activity.Current?.SetTag("http.request.method", request.Method).SetTag("http.response.status_code", status).SetStatus(status >= 500 ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (!reads || status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests or >= 500)
        {
            log.LogInformation("{Method} {Path} was answered with {Status} in {Milliseconds} ms", request.Method, request.Path.Value, status, (long)time.TotalMilliseconds);
        }
    }
}

/// <summary>By what a request is found in the log.</summary>
internal static class RequestIds
{
    /// <summary>Its trace id.</summary>
    public static string RequestId(this HttpContext http) => http.Features.Get<LogScope>()?.Request ?? Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}
