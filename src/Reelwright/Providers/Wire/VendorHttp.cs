using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Base.Net;

namespace Reelwright.Providers.Wire;

/// <summary>What a call to a vendor is for.</summary>
internal enum CallKind
{
    /// <summary>Something may be executed by it, and its result come inside the answer.</summary>
    Submits,

    /// <summary>It is answered by a few words.</summary>
    Says,

    /// <summary>It only reads, and a result comes inside the answer.</summary>
    Brings,
}

/// <summary>Connections to vendors: guarded, bounded in time and size, and clear about whether a call can have been executed.</summary>
public sealed class VendorHttp(Outbound outbound, TimeProvider clock) : IDisposable
{
    // A result may come inside the answer; a word about it is short.
    private const int MostMade = 64 << 20;
    private const int MostSaid = 4 << 20;
    private readonly HttpClient calls = outbound.Calls();
    private readonly HttpClient files = outbound.Files();

    /// <summary>The time calls are bounded by.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A line to one vendor.</summary>
    /// <param name="maker">As a person would call it, at the head of every message.</param>
    /// <param name="sign">Puts the account's keys on a request.</param>
    /// <param name="read">What the vendor says is wrong; null when the answer is not of the vendor's own shape.</param>
    public VendorLine Line(string maker, Action<HttpRequestMessage> sign, Func<VendorAnswer, Told?> read) => new(this, maker, sign, read);

    /// <inheritdoc />
    public void Dispose()
    {
        calls.Dispose();
        files.Dispose();
    }

    /// <summary>Sends once. Errors: <c>maker_unreachable</c>, <c>address_refused</c>, <c>maker_silent</c> or <c>outcome_unknown</c>.</summary>
    internal async Task<VendorAnswer> Send(string maker, HttpRequestMessage request, CallKind kind, TimeSpan longest, CancellationToken ct)
    {
        var watched = request.Content is { } content ? new WatchedContent(content) : null;
        request.Content = watched;
        using var late = new CancellationTokenSource(longest, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            using var answer = await calls.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var body = await AnswerBody.Read(answer.Content, kind is CallKind.Says ? MostSaid : MostMade, patience.Token);
            return new VendorAnswer((int)answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.MediaType, body);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw Lost(maker, request.RequestUri!, failure, kind is CallKind.Submits && watched?.Began is not false, longest);
        }
    }

    /// <summary>Opens a file that an answer named. Errors: <c>result_expired</c>, <c>result_broken</c>, <c>maker_unreachable</c>, <c>address_refused</c>.</summary>
    /// <param name="keyed">Whether it carries a key: where it redirects, nobody gets to see that.</param>
    internal async Task<Stream> Open(string maker, HttpRequestMessage request, bool keyed, CancellationToken ct)
    {
        try
        {
            var answer = await (keyed ? calls : files).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (keyed && (int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } elsewhere)
            {
                answer.Dispose();
                using var bare = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, elsewhere));
                answer = await files.SendAsync(bare, HttpCompletionOption.ResponseHeadersRead, ct);
            }

            var type = answer.Content.Headers.ContentType?.MediaType;
            if (answer.IsSuccessStatusCode && type is not ("text/html" or "application/json"))
            {
                return await answer.Content.ReadAsStreamAsync(ct);
            }

            using (answer)
            {
                throw answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone
                    ? new MakerException("result_expired", $"The result of {maker} is no longer at its address ({(int)answer.StatusCode}): make it again.", Fate.Failed) { Charged = true }
                    : new MakerException("result_broken", $"The result of {maker} cannot be fetched: its address answers {(int)answer.StatusCode} with {type ?? "nothing"}.", Fate.Failed) { Charged = true, Passing = true };
            }
        }
        catch (HttpRequestException failure)
        {
            throw Lost(maker, request.RequestUri!, failure, unknown: false, TimeSpan.Zero);
        }
    }

    private static MakerException Lost(string maker, Uri address, Exception failure, bool unknown, TimeSpan longest)
    {
        if (failure.InnerException is ReelException refused)
        {
            return new MakerException(refused.Code, refused.Message, Fate.NotExecuted) { Setting = "endpoint" };
        }

        return unknown
            ? new MakerException("outcome_unknown", $"{maker} did not answer to the end ({Why(failure, longest)}): the call may have been executed and paid; settle it before it is made again.", Fate.Unknown, failure)
            : new MakerException("maker_unreachable", $"{maker} cannot be reached at {address.Host} ({Why(failure, longest)}).", Fate.NotExecuted, failure) { Passing = true, Setting = "endpoint" };
    }

    private static string Why(Exception failure, TimeSpan longest) =>
        failure is OperationCanceledException ? $"nothing within {longest.TotalSeconds:0} s" : (failure.InnerException ?? failure).Message;
}
