using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Features.Publications;

/// <summary>Waits until a post is out, has failed, or waits for what does not come by itself (<see cref="PostWaits"/>), and tells how far it is meanwhile.</summary>
public sealed class AwaitPost(ReadPost read, TimeProvider clock)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    /// <summary>The post as it is then. One that waits for its time is not waited for. Errors: <c>not_found</c>.</summary>
    /// <param name="told">Where progress is told.</param>
    public async Task<ReadPost.Row> Run(Caller caller, Guid post, TextWriter told, CancellationToken ct)
    {
        for (string? before = null; ;)
        {
            var row = await read.Run(caller, post, ct);
            var now = string.Create(CultureInfo.InvariantCulture, $"{row.Progress,3} %  {row.State.Word()}{(row.Journal.LastError is { } again ? "  " + again : "")}{(row.Account.RestsUntil is { } until && until > clock.GetUtcNow() ? $"  the account rests until {until:u}" : "")}");
            if (!string.Equals(now, before, StringComparison.Ordinal))
            {
                await told.WriteLineAsync(now.AsMemory(), ct);
                before = now;
            }

            if (row.Status is PublicationStatus.Published or PublicationStatus.Failed or PublicationStatus.Cancelled || PostWaits.Of(row) is not null)
            {
                return row;
            }

            await Task.Delay(Often, clock, ct);
        }
    }
}
