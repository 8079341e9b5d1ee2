using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Calls;

/// <summary>Tries an account without paying for anything.</summary>
public sealed class Trial(MakerAccounts accounts)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with it, with the setting to blame; null when nothing is. Built-in makers and those that cannot be tried for nothing are taken at their word.</summary>
    public async Task<ReelException?> Run(ApiConfig account, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        try
        {
            if (account.ServiceType is not ServiceType.VideoSynthesis && accounts.Open<object>(account) is ITried tried)
            {
                await tried.Try(patience.Token);
            }

            return null;
        }
        catch (ReelException wrong)
        {
            return wrong;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new MakerException("maker_unreachable", $"{account.Provider} did not answer within {Longest.TotalSeconds:0} s.", Fate.NotExecuted) { Setting = "endpoint" };
        }
    }
}
