using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;

namespace Reelwright.Publishing.Wire;

/// <summary>Connections to platforms: guarded, never redirected, bounded in time and size, and clear about whether a call can have been carried out.</summary>
public sealed class PlatformHttp(Outbound outbound, TimeProvider clock) : IDisposable
{
    private const int MostSaid = 4 << 20;
    private readonly HttpClient calls = outbound.Calls();

    /// <summary>By our own clock.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Sends once. Errors: <see cref="PlatformException"/>, <c>transient</c> when the platform surely has not carried it out, <c>ambiguous</c> when it may have.</summary>
    /// <param name="platform">As people call it, at the head of every message.</param>
    /// <param name="longest">After which it is given up; at least a minute for what is never repeated.</param>
    public async Task<PlatformAnswer> Send(string platform, HttpRequestMessage request, TimeSpan longest, CancellationToken ct)
    {
        var watched = request.Content is { } content ? new WatchedContent(content) : null;
        request.Content = watched;
        request.Headers.ExpectContinue = false;
        using var late = new CancellationTokenSource(longest, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            using var answer = await calls.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var headers = answer.Headers.Concat(answer.Content.Headers).GroupBy(h => h.Key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => string.Join(',', g.SelectMany(h => h.Value)), StringComparer.OrdinalIgnoreCase);
            return new PlatformAnswer((int)answer.StatusCode, headers, (await AnswerBody.Read(answer.Content, MostSaid, patience.Token)).ToArray());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw Lost(platform, request.RequestUri!, failure, request.Method != HttpMethod.Get && watched?.Began is not false, longest);
        }
    }

    /// <inheritdoc />
    public void Dispose() => calls.Dispose();

    private static PlatformException Lost(string platform, Uri address, Exception failure, bool maybe, TimeSpan longest)
    {
        if (failure.InnerException is ReelException refused)
        {
            return new PlatformException(PlatformFault.Permission, refused.Message, inner: failure);
        }

        var why = failure is OperationCanceledException ? $"nothing within {longest.TotalSeconds:0} s" : (failure.InnerException ?? failure).Message;
        return maybe
            ? new PlatformException(PlatformFault.Ambiguous, $"{platform} did not answer to the end ({why}): nobody knows yet whether it did what it was asked.", maybeDone: true, failure)
            : new PlatformException(PlatformFault.Transient, $"{platform} cannot be reached at {address.Host} ({why}): it is tried again.", inner: failure);
    }
}
