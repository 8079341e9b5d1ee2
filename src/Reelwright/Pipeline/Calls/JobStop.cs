using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Asks vendors to stop what nobody wants any more.</summary>
public sealed class JobStop(MakerAccounts accounts, ILogger<JobStop> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>As far as the vendor can: its job is looked at until it has ended, whatever comes of this.</summary>
    /// <param name="call">One that a vendor works on.</param>
    /// <param name="work">What it is for, as the log calls it.</param>
    public async Task Ask(ReelDb db, ProviderCall call, string work, CancellationToken ct)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            var account = await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == call.ApiConfigId, ct);
            if (accounts.Open<object>(account, call.Model) is IJobs jobs)
            {
                await jobs.Cancel(call.VendorJobId!, patience.Token);
            }
        }
        catch (Exception refused) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(refused, "The maker of {Work} could not be asked to stop", work);
        }
    }
}
