using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Providers.Wire;

/// <summary>Calls of one account at one vendor: signed, and their refusals told in our codes.</summary>
public sealed class VendorLine(VendorHttp http, string maker, Action<HttpRequestMessage> sign, Func<VendorAnswer, Told?> read)
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);

    /// <summary>As a person would call the maker.</summary>
    public string Maker => maker;

    /// <summary>Asks for something that may be executed and paid. Errors: <see cref="MakerException"/>s that say whether it was.</summary>
    public Task<VendorAnswer> Submit(string address, JsonNode body, TimeSpan longest, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, address, Json(body), submits: true, longest, headers, ct);

    /// <summary>The same with a body of another kind.</summary>
    public Task<VendorAnswer> Submit(string address, HttpContent body, TimeSpan longest, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, address, body, submits: true, longest, headers, ct);

    /// <summary>Reads; whatever fails says nothing of what is asked about unless the vendor itself says it.</summary>
    public Task<VendorAnswer> Look(string address, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, address, null, submits: false, LongestLook, headers, ct);

    /// <summary>Does something that is never paid, such as cancelling or asking after a job by POST.</summary>
    public Task<VendorAnswer> Tell(HttpMethod method, string address, JsonNode? body, CancellationToken ct, params (string Name, string Value)[] headers) =>
        Send(method, address, body is null ? null : Json(body), submits: false, LongestLook, headers, ct);

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

        return http.Open(maker, request, ct);
    }

    /// <summary>An answer that was taken and is not what was promised: something was executed, and its result is lost.</summary>
    public MakerException Broken(string what) => new(
        "outcome_unknown", $"{maker} took the call, but its answer has no {what}: it may be paid; settle it before it is made again.", Fate.Unknown);

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));

    private async Task<VendorAnswer> Send(HttpMethod method, string address, HttpContent? body, bool submits, TimeSpan longest, (string Name, string Value)[] headers, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Accept.ParseAdd("application/json, */*;q=0.8");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        sign(request);
        var answer = await http.Send(maker, request, submits, longest, ct);
        var told = read(answer);
        return answer.Taken && told is null ? answer : throw VendorErrors.Failure(maker, answer, told ?? VendorErrors.OfStatus(answer.Status, null, null), submits, told is not null);
    }
}
