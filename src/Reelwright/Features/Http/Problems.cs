using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;

namespace Reelwright.Features.Http;

/// <summary>Every failure as RFC 9457 problem details: the stable <c>code</c>, one line for a person, nothing of our insides.</summary>
internal sealed class Problems(IProblemDetailsService writer, ILogger<Problems> log) : IExceptionHandler
{
    /// <summary>What is told of a value the database cannot keep.</summary>
    internal const string UnstorableLine = "Something in the request cannot be kept: a NUL or half a character in a text, a text that is too long, a number that is too large.";

    // A code that is not here is something the caller can mend: 422.
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        ["sign_in_unknown"] = 400,
        ["sign_in_failed"] = 401, ["callback_refused"] = 401, ["unauthenticated"] = 401,
        ["forbidden"] = 403, ["media_link_invalid"] = 403, ["antiforgery_failed"] = 403,
        ["not_found"] = 404,
        ["wrong_state"] = 409, ["app_in_use"] = 409, ["account_busy"] = 409, ["other_account"] = 409, ["order_differs"] = 409, ["chapter_not_confirmed"] = 409, ["name_taken"] = 409, ["clean_up_outdated"] = 409, ["file_vanished"] = 409, ["idempotency_key_busy"] = 409, ["idempotency_answer_large"] = 409, ["edit_covered"] = 409, ["confirmation_needed"] = 409, ["already_posted"] = 409, ["film_in_use"] = 409, ["look_first"] = 409,
        ["file_removed"] = 410,
        ["precondition_failed"] = 412,
        ["too_large"] = 413, ["file_too_large"] = 413,
        ["file_type_unsupported"] = 415,
        ["precondition_required"] = 428,
        ["disk_full"] = 507, ["quota_exceeded"] = 507,
        ["store_corrupt"] = 502, ["store_unreachable"] = 503, ["store_denied"] = 503, ["store_missing"] = 503, ["store_refused"] = 503, ["store_gone"] = 503,
    };

    private static readonly Dictionary<int, (string Code, string Line)> Plain = new()
    {
        [400] = ("bad_request", "The request cannot be read: see the API reference."),
        [401] = ("unauthenticated", "Sign in, or send a token as 'Authorization: Bearer …'."),
        [403] = ("forbidden", "Your role does not allow this."),
        [404] = ("not_found", "There is nothing here."),
        [405] = ("method_not_allowed", "This address does not know that method: see the API reference."),
        [408] = ("too_slow", "The request came too slowly: send it again."),
        [412] = ("precondition_failed", "What If-Match names is no longer as it was read: read it again."),
        [413] = ("too_large", "The request is larger than this installation takes."),
        [415] = ("media_type_unknown", "Send JSON as application/json."),
        [416] = ("range_unsatisfiable", "The file has none of the bytes that Range asks for: Content-Range says how many it has."),
        [429] = ("too_many_requests", "Too many of these at once or in a short time: end some, or wait a minute."),
        [500] = ("internal_error", "Something went wrong here that is not your fault; the log knows more under this request_id."),
    };

    /// <summary>The status a code is answered with.</summary>
    public static int StatusOf(string code) => Statuses.TryGetValue(code, out var status) ? status
        : Plain.FirstOrDefault(p => string.Equals(p.Value.Code, code, StringComparison.Ordinal)) is { Key: > 0 } plain ? plain.Key
        : string.Equals(code, "invalid", StringComparison.Ordinal) ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;

    /// <summary>The line of a code that no use case gives; null for any other.</summary>
    public static string? LineOf(string code) => Plain.Values.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal)).Line;

    /// <summary>Adds code, line and request id to problem details from wherever they come.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        var (code, line) = Plain.GetValueOrDefault(status, ("refused", "The request was refused."));
        problem.Type = null;
        problem.Instance = context.HttpContext.Request.Path;
        problem.Detail ??= problem is HttpValidationProblemDetails ? "Some fields are not as they must be: see errors." : line;
        problem.Extensions.TryAdd("code", problem is HttpValidationProblemDetails ? "invalid" : code);
        problem.Extensions["request_id"] = context.HttpContext.RequestId();
    }

    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var problem = new ProblemDetails();
        switch (exception)
        {
            case ReelException known:
                problem.Status = Statuses.GetValueOrDefault(known.Code, StatusCodes.Status422UnprocessableEntity);
                problem.Detail = known.Message;
                problem.Extensions["code"] = known.Code;
                foreach (var (name, fact) in known.Facts)
                {
                    problem.Extensions[name] = fact;
                }

                break;
            case BadHttpRequestException bad:
                problem.Status = bad.StatusCode;
                problem.Detail = bad.InnerException is System.Text.Json.JsonException json ? Line(json) : null;
                break;
            case var unstorable when Unstorable(unstorable):
                problem.Status = StatusCodes.Status422UnprocessableEntity;
                problem.Detail = UnstorableLine;
                problem.Extensions["code"] = "text_invalid";
                break;
            default:
                log.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
                problem.Status = StatusCodes.Status500InternalServerError;
                break;
        }

        httpContext.Response.StatusCode = problem.Status.Value;
        var context = new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem };
        if (!await writer.TryWriteAsync(context))
        {
            // Whoever accepts no JSON, an event source say, still has to be told.
            Complete(context);
            await httpContext.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", cancellationToken);
        }

        return true;
    }

    // Character not in repertoire, untranslatable, not JSON, out of range, too long.
    internal static bool Unstorable(Exception failure) => (failure as PostgresException ?? failure.InnerException as PostgresException)?.SqlState is "22021" or "22P05" or "22P02" or "22003" or "22001";

    // The serializer's text names our types; where it went wrong is what helps.
    internal static string Line(System.Text.Json.JsonException wrong) => wrong.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal)
        ? $"The body has a field that is not known here, at {wrong.Path ?? "$"}."
        : wrong.Message.Split("missing required properties including: ") is [_, var missing] ? $"Some fields are missing at {wrong.Path ?? "$"}: {missing.Split('.')[0]}."
        : wrong.InnerException is FormatException words ? $"At {wrong.Path ?? "$"}: {words.Message}"
        : $"The body is not the JSON that is wanted, at {wrong.Path ?? "$"}.";
}
