using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Searches the account's newest films for a post of which nobody knows whether it was made (contract 5A.8). Changes nothing there.</summary>
internal sealed partial class BilibiliSearch(BilibiliLine line)
{
    private const int Listed = 20;
    private static readonly string List = FormattableString.Invariant($"/arcopen/fn/archive/viewlist?pn=1&ps={Listed}&status=all");
    private static readonly TimeSpan Doubtful = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromSeconds(120);

    /// <summary>Binds the one film that agrees; says that there is none only when the list shows that.</summary>
    public async Task<PostJournal> Find(PostWork work, CancellationToken ct)
    {
        var sent = work.Journal.SubmitSentAt ?? work.Journal.StartedAt;
        var since = sent - ClocksDiffer;
        var searched = work.Journal.Looked(work.Now, PublicationState.Ambiguous);
        try
        {
            var reply = await line.Get(work.Access, List, ct);
            var like = reply.Data.At("list").Each().Where(a => IsLike(a, work.Post.Title, since)).ToList();
            var same = like.Where(a => IsAsLong(a, work.Post.Film.Length)).Select(Id).ToList();
            return (like, same) switch
            {
                (_, [var id]) => work.Journal.Looked(work.Now, PublicationState.Submitted) with { RemoteId = id, Absent = false, Session = null, Fault = null, Warning = null, Reply = reply.Said },
                ([], _) => searched with { Absent = work.Now - sent >= Doubtful && Reaches(reply.Data, since), Warning = null, Reply = reply.Said },
                _ => searched with { Warning = $"{BilibiliLine.Name} has films with this title that may be this one: {string.Join(", ", like.Select(Id))}. Look there which it is.", WarningCode = "may_be_there", Reply = reply.Said },
            };
        }
        catch (PlatformException odd) when (!BilibiliErrors.Passes(odd))
        {
            return searched with { Warning = odd.Message, WarningCode = odd.Code };
        }
    }

    private static string Id(JsonNode archive) => archive.At("resource_id").Word()!;

    private static bool IsLike(JsonNode archive, string title, DateTimeOffset since) =>
        archive.At("resource_id").Word() is not null
        && archive.At("ctime").Unix() >= since
        && string.Equals(Plain(archive.At("title").Word() ?? ""), Plain(title), StringComparison.Ordinal);

    private static bool IsAsLong(JsonNode archive, TimeSpan film) =>
        film == TimeSpan.Zero || !(archive.At("video_info.duration").Count() is { } told and > 0 && Math.Abs(told - film.TotalSeconds) > 1);

    // A list that is not there, or that is full of newer films, says nothing of this one.
    private static bool Reaches(JsonNode? told, DateTimeOffset since)
    {
        var all = told.At("list").Each().ToList();
        return all.Count < Listed ? told.At("list") is JsonArray || told.At("page.total").Count() is 0 : all.Exists(a => a.At("ctime").Unix() < since);
    }

    private static string Plain(string title) => Spaces().Replace(title.Normalize(NormalizationForm.FormC), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
