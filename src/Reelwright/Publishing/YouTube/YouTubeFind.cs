using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Searches the channel's own uploads for a post that may have been made (contract 2.4, 3.9).</summary>
internal sealed class YouTubeFind(YouTubeLine line)
{
    private const int MostPages = 20;
    private static readonly TimeSpan Earlier = TimeSpan.FromMinutes(2);

    // A video can be missing from the lists for some minutes after its last byte.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public async Task<PostJournal> Find(PostWork work, CancellationToken ct)
    {
        var journal = work.Journal.Looked(work.Now, PublicationState.Ambiguous);
        try
        {
            var since = work.Journal.StartedAt - Earlier;
            var (ids, whole) = await Recent(work.Access, since, ct);
            var (found, undecided) = (new List<JsonNode>(), false);
            foreach (var some in ids.Chunk(YouTubeCard.MostAtOnce))
            {
                var answer = await line.Read(work.Access, $"/videos?part=snippet,contentDetails,fileDetails,status&id={string.Join(',', some.Select(Uri.EscapeDataString))}", ct);
                foreach (var video in answer.Json.At("items").Each())
                {
                    var agrees = Agrees(video, work, since);
                    undecided |= agrees is null;
                    found.AddRange(agrees is true ? [video] : []);
                }
            }

            var searched = journal with { RemoteReason = null, Warning = null };
            return found switch
            {
                [var video] when video.At("id").Word() is { } id =>
                    YouTubeAnswers.Bound(work, work.Journal.Looked(work.Now, PublicationState.Submitted), id) with { RemoteState = video.At("status.uploadStatus").Word(), RemoteReason = null, Warning = null },
                [_, _, ..] => searched with { Warning = $"{found.Count} videos of the channel could be this post: look at them in YouTube Studio.", WarningCode = "may_be_there" },
                _ => searched with { Absent = whole && !undecided && work.Now - (work.Journal.SubmitSentAt ?? work.Journal.StartedAt) >= Window },
            };
        }
        catch (PlatformException refused) when (!YouTubeErrors.Passes(refused.Fault))
        {
            // What cannot be searched is not absent.
            return journal with { Warning = refused.Message, WarningCode = refused.Code };
        }
    }

    /// <summary>Whether a video is this post; null while YouTube does not say enough of it. The file's name was never told, so it is not held against it.</summary>
    private static bool? Agrees(JsonNode video, PostWork work, DateTimeOffset since)
    {
        var film = work.Post.Film;
        if (!string.Equals(video.At("snippet.channelId").Word(), work.Access.Id, StringComparison.Ordinal)
            || !string.Equals(Plain(video.At("snippet.title").Word() ?? ""), Plain(work.Post.Title), StringComparison.Ordinal)
            || video.At("snippet.publishedAt").Instant() is not { } created || created < since)
        {
            return false;
        }

        return (video.At("fileDetails.fileSize").Count(), video.At("contentDetails.duration").Length()) switch
        {
            ({ } bytes, _) => bytes == film.Bytes,
            (_, { } length) => (length - film.Length).Duration() <= TimeSpan.FromSeconds(1),
            _ => null,
        };
    }

    private async Task<(List<string> Ids, bool Whole)> Recent(PlatformAccess access, DateTimeOffset since, CancellationToken ct)
    {
        var list = access.Facts.GetValueOrDefault(YouTubeChannel.Uploads) ?? (await YouTubeChannel.Read(line, access, ct)).Facts[YouTubeChannel.Uploads];
        var (ids, page) = (new List<string>(), "");
        for (var i = 0; i < MostPages; i++)
        {
            var answer = (await line.Read(access, $"/playlistItems?part=snippet,contentDetails&playlistId={Uri.EscapeDataString(list)}&maxResults=50{page}", ct)).Json;
            var items = answer.At("items").Each().ToList();
            var recent = items.Where(v => v.At("snippet.publishedAt").Instant() is not { } at || at >= since).ToList();
            ids.AddRange(recent.Select(v => v.At("contentDetails.videoId").Word()).OfType<string>());
            // The newest stand first: behind a page of older ones are older ones.
            if (recent.Count == 0 || answer.At("nextPageToken").Word() is not { } next)
            {
                return (ids, true);
            }

            page = "&pageToken=" + Uri.EscapeDataString(next);
        }

        return (ids, false);
    }

    private static string Plain(string title) => string.Join(' ', title.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
