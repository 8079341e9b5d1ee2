using System.Collections.Concurrent;
using Reelwright.Base;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Baidu;

/// <summary>Tokens that stand for a key and its secret for a month: asked for once and kept.</summary>
internal sealed class BaiduTokens(TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> kept = new(StringComparer.Ordinal);

    /// <summary>Those of this process.</summary>
    public static BaiduTokens Shared { get; } = new(TimeProvider.System);

    /// <summary>The token of an account. Errors: those of a call; <c>maker_key_refused</c>.</summary>
    /// <param name="at">Where tokens are given out.</param>
    /// <returns>Whether it was kept from before, and may have been taken back since.</returns>
    public async Task<(string Token, bool Old)> Of(MakerAccount account, VendorLine line, string at, CancellationToken ct)
    {
        var name = Name(account, at);
        if (kept.TryGetValue(name, out var held) && held.Until > clock.GetUtcNow())
        {
            return (held.Token, true);
        }

        var answer = await Ask(account, line, at, ct);
        var token = answer.Json.Text("access_token") ?? throw new MakerException("maker_failed", $"{line.Maker} gave no token for the key.", Fate.NotExecuted) { Passing = true };
        Scrub.Know(token);
        kept[name] = (token, clock.GetUtcNow() + TimeSpan.FromSeconds((double)(answer.Json.Number("expires_in") ?? 0)) - Early);
        return (token, false);
    }

    /// <summary>A token that was refused is not kept.</summary>
    public void Forget(MakerAccount account, string at) => kept.TryRemove(Name(account, at), out _);

    private static async Task<VendorAnswer> Ask(MakerAccount account, VendorLine line, string at, CancellationToken ct)
    {
        try
        {
            return await line.Tell(
                HttpMethod.Post, $"{at}/oauth/2.0/token?grant_type=client_credentials&client_id={Uri.EscapeDataString(account.Key)}&client_secret={Uri.EscapeDataString(account.Secret ?? "")}", null, ct);
        }
        catch (MakerException refused) when (refused.Fate is not Fate.NotExecuted)
        {
            // Without a token nothing was asked for yet.
            throw new MakerException(refused.Code, refused.Message, Fate.NotExecuted, refused) { Passing = refused.Passing, After = refused.After, VendorCode = refused.VendorCode, Setting = refused.Setting };
        }
    }

    private static string Name(MakerAccount account, string at) => Digest.OfParts(at, account.Key, account.Secret ?? "");
}
