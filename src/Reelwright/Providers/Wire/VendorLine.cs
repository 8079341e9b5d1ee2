using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Providers.Wire;

/// <summary>Calls of one account at one vendor: signed, and their refusals told in our codes.</summary>
public sealed class VendorLine(VendorHttp http, string maker, Action<HttpRequestMessage> sign, Func<VendorAnswer, Told?> read)
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestBring = TimeSpan.FromMinutes(2);

    /// <summary>As a person would call the maker.</summary>
    public string Maker => maker;

    /// <summary>The time, by our own clock.</summary>
    public DateTimeOffset Now => http.Now;

    /// <summary>Asks for something that may be executed and paid. Errors: <see cref="MakerException"/>s that say whether it was.</summary>
    public Task<VendorAnswer> Submit(string address, JsonNode body, TimeSpan longest, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, address, Json(body), CallKind.Submits, longest, headers, ct);

    /// <summary>The same with a body of another kind.</summary>
    public Task<VendorAnswer> Submit(string address, HttpContent body, TimeSpan longest, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, address, body, CallKind.Submits, longest, headers, ct);

    /// <summary>Reads; whatever fails says nothing of what is asked about unless the vendor itself says it.</summary>
    public Task<VendorAnswer> Look(string address, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, address, null, CallKind.Says, LongestLook, headers, ct);

    /// <summary>The same where the answer holds the result itself, and may be long.</summary>
    public Task<VendorAnswer> Bring(string address, CancellationToken ct) => Send(HttpMethod.Get, address, null, CallKind.Brings, LongestBring, [], ct);

    /// <summary>Does something that is never paid, such as cancelling or asking after a job by POST.</summary>
    public Task<VendorAnswer> Tell(HttpMethod method, string address, JsonNode? body, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(method, address, body is null ? null : Json(body), CallKind.Says, LongestLook, headers, ct);

    /// <summary>Brings a file that a call is going to name: whatever fails, the call has not been sent.</summary>
    public async Task<VendorAnswer> Upload(string address, HttpContent body, TimeSpan longest, CancellationToken ct)
    {
        try
        {
            return await Send(HttpMethod.Post, address, body, CallKind.Says, longest, [], ct);
        }
        catch (MakerException failure) when (failure.Fate is not Fate.NotExecuted)
        {
            throw new MakerException(failure.Code, failure.Message, Fate.NotExecuted, failure)
            {
                Passing = failure.Passing, After = failure.After, VendorCode = failure.VendorCode, RequestId = failure.RequestId, Setting = failure.Setting,
            };
        }
    }

    /// <summary>Opens a file that an answer named.</summary>
    /// <param name="withKey">Only for the vendor's own host: whoever else keeps the file must not see the key.</param>
    public Task<Stream> Open(string address, bool withKey, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at) || at.Scheme is not ("https" or "http"))
        {
            throw new MakerException("result_broken", $"{maker} names a result at no address of the web.", Fate.Failed) { Charged = true };
        }

        var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (withKey)
        {
            sign(request);
        }

        return http.Open(maker, request, withKey, ct);
    }

    /// <summary>An answer that was taken and is not what was promised: something was executed, and its result is lost.</summary>
    public MakerException Broken(string what) => new(
        "outcome_unknown", $"{maker} took the call, but its answer has no {what}: it may be paid; settle it before it is made again.", Fate.Unknown);

    /// <summary>A job that ended well and has no result: it is paid, and there is nothing to wait for.</summary>
    public MakerException Empty(string what) => new("result_broken", $"{maker} says that it is done, but names no {what}: it is counted as paid; make it again.", Fate.Failed) { Charged = true };

    /// <summary>Taken, it says, and that it went wrong. What names a job is told by the job.</summary>
    private static Told? Contradiction(VendorAnswer answer) =>
        answer.Json.At("error") is { ValueKind: JsonValueKind.Object or JsonValueKind.String } error && error.ToString() is { Length: > 0 } said
            && (answer.Json.Text("id") ?? answer.Json.Text("request_id") ?? answer.Json.Text("task_id")) is null
            ? new Told("maker_failed", answer.Json.Text("error.code"), answer.Json.Text("error.message") ?? said) : null;

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));

    private async Task<VendorAnswer> Send(HttpMethod method, string address, HttpContent? body, CallKind kind, TimeSpan longest, (string Name, string Value)[] headers, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Accept.ParseAdd("application/json, */*;q=0.8");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        sign(request);
        var answer = await http.Send(maker, request, kind, longest, ct);
        var submits = kind is CallKind.Submits;
        var told = read(answer) ?? (submits && answer.Taken ? Contradiction(answer) : null);
        return answer.Taken && told is null ? answer : throw VendorErrors.Failure(maker, answer, told ?? VendorErrors.OfStatus(answer.Status, null, null), submits, told is not null);
    }
}
