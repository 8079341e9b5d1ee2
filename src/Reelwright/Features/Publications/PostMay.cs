using Reelwright.Base;
using Reelwright.Domain;
using static Reelwright.Domain.PublicationState;

namespace Reelwright.Features.Publications;

/// <summary>What a person may do with a publication as it stands: told by the row, and by whether there is still an account to ask with; asked by every use case that changes one.</summary>
internal static class PostMay
{
    /// <summary>States of a post that its platform has, before it is out.</summary>
    public static readonly PublicationState[] There = [Submitted, Processing, InReview, ScheduledRemote];

    private static readonly (string Name, Func<PublicationRecord, bool> May)[] Deeds =
    [
        ("edit", p => p.State is Draft or ScheduledLocal or Failed),
        ("publish", p => p.State is Draft),
        ("pause", p => p.PausedAt is null && Waits(p)),
        ("resume", p => p.PausedAt is not null && Begins(p)),
        ("cancel", p => p.State is Draft or AwaitingUser || Waits(p)),
        ("retry", p => p.State is Failed),
        ("settle", p => p.State is Ambiguous || Unasked(p)),
        ("find", p => p.State is Submitted or Processing or InReview or ScheduledRemote or Ambiguous or PublishedUnlinked),
        ("link", p => p.State is AwaitingUser or PublishedUnlinked || Unasked(p)),
        ("again", p => p.State is Published or PublishedUnlinked or Removed or Cancelled),
        ("delete", p => p.State is Draft || (p.State is Cancelled or Failed && Unsent(p))),
    ];

    /// <summary>All of it.</summary>
    /// <param name="gone">Whether its account was taken away: its platform can be asked nothing then.</param>
    public static IReadOnlyList<string> Of(PublicationRecord post, bool gone = false) => [.. Deeds.Where(d => d.May(post) && !(gone && d.Name is "find")).Select(d => d.Name)];

    /// <summary>Errors: <c>wrong_state</c> unless it may be done now.</summary>
    public static void Must(PublicationRecord post, string deed)
    {
        if (!Of(post).Contains(deed, StringComparer.Ordinal))
        {
            throw new ReelException("wrong_state", $"Publication {post.Id} is {post.State.Word()}{(post.PausedAt is null ? "" : " and paused")}: {Why(post)}");
        }
    }

    /// <summary>Whether nothing of it ever left this machine.</summary>
    public static bool Unsent(PublicationRecord post) => post is { SubmitSentAt: null, SessionAt: null, Doing: null, OfferedBytes: 0, PlatformVideoId: null, RemoteTask: null };

    // Of one that nobody can ask about, a bridge's or that of an account that was taken away, a person may know more.
    private static bool Unasked(PublicationRecord post) => post.DueAt is null && There.Contains(post.State);

    private static bool Begins(PublicationRecord post) => post.State is ScheduledLocal or Validating or Ready or Uploading;

    private static bool Waits(PublicationRecord post) => Begins(post) && !PublicationMoves.Unsure(post);

    private static string Why(PublicationRecord post) => post.State switch
    {
        Ambiguous => "the call that makes the post was sent, and nobody knows what became of it. Look at the platform, then settle it.",
        Submitted or Processing or InReview or ScheduledRemote => "it is at the platform already. Take it back there.",
        AwaitingUser => "a person has to finish it. Post it and say so (link), or cancel it.",
        Published or PublishedUnlinked => "it is out. What is to be otherwise is changed at the platform.",
        Removed => "the platform no longer has it. Have it posted again if that is wanted.",
        Cancelled => "it was cancelled. Have it posted again if that is wanted.",
        _ when PublicationMoves.Unsure(post) => "the call that makes the post was sent just now. Wait until the platform has answered.",
        _ => $"it may be {string.Join(", ", Of(post))} now.",
    };
}
