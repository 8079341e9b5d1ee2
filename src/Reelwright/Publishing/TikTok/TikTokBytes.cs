using System.Globalization;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>Sends the next part of the film (contract §4.6). The last one makes the post; what became of it can be read, so it is never guessed.</summary>
internal sealed class TikTokBytes(TikTokLine line)
{
    public async Task<PostJournal> Send(PostWork work, CancellationToken ct)
    {
        var (journal, all) = (work.Journal with { Doing = null }, work.Film.Length);
        var length = TikTokChunks.Next(journal.Confirmed, all, journal.PartSize);
        var answer = await line.Put(journal.Session!, work.Film, journal.Confirmed, length, ct);
        var after = journal with { Reply = $"HTTP {answer.Status}", Looks = 0 };
        return answer.Status switch
        {
            >= 200 and < 300 when Held(answer, journal.Confirmed + length, all) is { } held => held < all
                ? after with { Confirmed = held, Located = true }
                : after with { Confirmed = all, Located = true, Uploaded = true, State = PublicationState.Submitted, SubmitReplyAt = line.Now },
            // The address is dead; whether anything came of what was sent, only the task's state tells.
            401 or 403 or 404 or 410 => after with { Located = false, Session = null },
            // What it holds is not what we took it for.
            (>= 200 and < 400) or 416 => after with { Located = false, Looks = journal.Looks + 1 },
            429 => throw Failure(PlatformFault.RateLimited, answer, "asks for a pause"),
            408 or >= 500 => throw Failure(PlatformFault.Transient, answer, "broke down, and is asked how far it came"),
            _ => throw Failure(PlatformFault.Validation, answer, "does not take the film's bytes: tell us of it"),
        };
    }

    /// <summary>How many bytes TikTok says it holds; null when it has to be asked.</summary>
    private static long? Held(PlatformAnswer answer, long sent, long all) => answer.Status switch
    {
        201 when sent == all => all,
        206 => answer.Header("Content-Range")?.Split('-', '/') is [_, var last, _] && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end < all ? end + 1 : null,
        _ => null,
    };

    private static PlatformException Failure(PlatformFault fault, PlatformAnswer answer, string what) =>
        new(fault, $"TikTok's upload {what} (HTTP {answer.Status}).", maybeDone: fault is PlatformFault.Transient) { PlatformCode = answer.Status.ToString(CultureInfo.InvariantCulture) };
}
