namespace Reelwright.Base.Net;

/// <summary>Fetches what a person names by its address: once, from outside alone, and not for ever.</summary>
public sealed class Fetch(Outbound outbound, TimeProvider clock) : IDisposable
{
    /// <summary>The operator's setting: hosts inside from which anybody may have files fetched, with a comma between them. Those of makers are not among them: whoever names an address names its path.</summary>
    public const string Setting = "REEL_FETCH_HOSTS";

    /// <summary>Characters an address may have.</summary>
    public const int LongestAddress = 2000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly HttpClient files = outbound.Files();

    /// <summary>An address as it was written. Errors: <c>address_invalid</c>.</summary>
    public static Uri Address(string written) =>
        written.Length <= LongestAddress && Uri.TryCreate(written, UriKind.Absolute, out var at) && at.Scheme is "http" or "https" && at.Host.Length > 0 && at.UserInfo.Length == 0 ? at
            : throw new ReelException("address_invalid", $"That is no address of the web: write one such as https://example.org/lighthouse.png, of at most {LongestAddress} characters, without a name or password in it.");

    /// <summary>Hands what lies there to <paramref name="take"/>, as it comes, and how many bytes are said to come. Errors: <c>address_refused</c>, <c>address_unreachable</c>, those of whoever takes it.</summary>
    public async Task<T> From<T>(Uri address, Func<Stream, long?, Task<T>> take, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var answer = await Ask(address, late.Token, ct);
        if (!answer.IsSuccessStatusCode)
        {
            throw new ReelException("address_unreachable", $"{address.Host} answers {(int)answer.StatusCode} and not with a file: look at the address in a browser, then try again.");
        }

        await using var bytes = new FetchedBytes(await answer.Content.ReadAsStreamAsync(ct), lost => Lost(address, lost), late.Token);
        return await take(bytes, answer.Content.Headers.ContentLength);
    }

    /// <inheritdoc />
    public void Dispose() => files.Dispose();

    private async Task<HttpResponseMessage> Ask(Uri address, CancellationToken late, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(late, ct);
        try
        {
            return await files.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw failure.InnerException is ReelException refused ? new ReelException(refused.Code, refused.Message, failure) : Lost(address, failure);
        }
    }

    private static ReelException Lost(Uri address, Exception failure) => new(
        "address_unreachable",
        $"Nothing came from {address.Host}, or not the whole ({(failure is OperationCanceledException ? $"it takes more than {Longest.TotalMinutes:0} minutes" : (failure.InnerException ?? failure).Message)}): try again, or send the file itself.", failure);
}
