using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Looks at a post at Bilibili, and searches for one of which nobody knows whether it was made (contract 5A.4, 5A.8). Changes nothing there.</summary>
internal sealed partial class BilibiliReading(BilibiliLine line)
{
    private const string List = "/arcopen/fn/archive/viewlist?pn=1&ps=20&status=all";
    private static readonly TimeSpan Doubtful = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromSeconds(120);

    /// <summary>How the post is.</summary>
    public async Task<PostJournal> Look(PostWork work, CancellationToken ct)
    {
        try
        {
            var reply = await line.Get(work.Access, "/arcopen/fn/archive/view?resource_id=" + Uri.EscapeDataString(work.Journal.RemoteId!), ct);
            return BilibiliStates.Read(work.Journal, reply.Data, work.Now) with { Reply = reply.Said };
        }
        catch (PlatformException gone) when (gone.Fault is PlatformFault.NotFound && work.Journal.State is PublicationState.Published)
        {
            return work.Journal.Looked(work.Now, PublicationState.Removed) with { RemoteReason = gone.Message };
        }
        catch (PlatformException odd) when (Odd(odd))
        {
            // The post is made: no answer to a look undoes that.
            return work.Journal.Looked(work.Now, work.Journal.State) with { RemoteReason = odd.Message };
        }
    }

    /// <summary>Searches the account's newest films for the post.</summary>
    public async Task<PostJournal> Find(PostWork work, CancellationToken ct)
    {
        var since = work.Journal.SubmitSentAt ?? work.Journal.StartedAt;
        var searched = work.Journal.Looked(work.Now, PublicationState.Ambiguous);
        try
        {
            var reply = await line.Get(work.Access, List, ct);
            var like = reply.Data.At("list").Each().Where(a => Is(a, work.Post, since - ClocksDiffer)).Select(a => a.At("resource_id").Word()!).Distinct(StringComparer.Ordinal).ToList();
            return like switch
            {
                [var id] => work.Journal.Looked(work.Now, PublicationState.Submitted) with { RemoteId = id, Absent = false, Session = null, Fault = null, Warning = null, Reply = reply.Said },
                [] => searched with { Absent = work.Now - since >= Doubtful, Warning = null, Reply = reply.Said },
                _ => searched with { Warning = $"{BilibiliLine.Name} has {like.Count} films with this title that may be this one: {string.Join(", ", like)}.", Reply = reply.Said },
            };
        }
        catch (PlatformException odd) when (Odd(odd))
        {
            return searched with { RemoteReason = odd.Message };
        }
    }

    /// <summary>An answer that neither passes by itself nor by a new token.</summary>
    private static bool Odd(PlatformException failure) =>
        failure.Fault is not (PlatformFault.AuthExpired or PlatformFault.AuthRevoked or PlatformFault.RateLimited or PlatformFault.Quota or PlatformFault.Transient);

    private static bool Is(JsonNode archive, Post post, DateTimeOffset since) =>
        archive.At("resource_id").Word() is not null
        && archive.At("ctime").Unix() >= since
        && string.Equals(Plain(archive.At("title").Word() ?? ""), Plain(post.Title), StringComparison.Ordinal)
        && !(archive.At("video_info.duration").Count() is { } told and > 0 && Math.Abs(told - post.Film.Length.TotalSeconds) > 1);

    private static string Plain(string title) => Spaces().Replace(title.Normalize(NormalizationForm.FormC), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
