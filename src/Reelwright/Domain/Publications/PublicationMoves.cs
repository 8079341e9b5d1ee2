using static Reelwright.Domain.PublicationState;

namespace Reelwright.Domain;

/// <summary>How a publication may move, and which of 003's five words each state is told by.</summary>
public static class PublicationMoves
{
    /// <summary>Whether a publication may go from one state to the other.</summary>
    public static bool MayMove(PublicationState from, PublicationState to) => from switch
    {
        Draft => to is ScheduledLocal or Validating or Cancelled or AwaitingUser,
        ScheduledLocal => to is Draft or Validating or Failed or Cancelled,
        Validating => to is Draft or Ready or ScheduledLocal or AwaitingUser or Failed or Cancelled,
        Ready => to is Draft or Validating or Uploading or Submitted or Processing or AwaitingUser or Published or PublishedUnlinked or Ambiguous or Failed or Cancelled,
        Uploading => to is Ready or Submitted or Processing or InReview or ScheduledRemote or AwaitingUser or Published or PublishedUnlinked or Ambiguous or Failed or Cancelled,
        Submitted => to is Processing or InReview or ScheduledRemote or AwaitingUser or Published or PublishedUnlinked or Failed or Removed,
        Processing => to is InReview or ScheduledRemote or AwaitingUser or Published or PublishedUnlinked or Failed or Removed,
        InReview => to is Processing or ScheduledRemote or Published or PublishedUnlinked or Failed or Removed,
        ScheduledRemote => to is Processing or InReview or Published or PublishedUnlinked or Failed or Removed,
        AwaitingUser => to is Processing or InReview or Published or PublishedUnlinked or Failed or Cancelled,
        Ambiguous => to is Ready or Submitted or Processing or InReview or ScheduledRemote or AwaitingUser or Published or PublishedUnlinked or Failed or Cancelled,
        Published => to is Removed,
        PublishedUnlinked => to is Published or Removed,
        // A person asks for another attempt.
        Failed => to is Draft or ScheduledLocal or Validating,
        Removed or Cancelled => false,
        _ => false,
    };

    /// <summary>
    /// Whether a call that makes the post was sent and nobody knows what became of it. One that surely was refused has no step that was begun, and the bytes the platform has are known
    /// (<see cref="PublicationRecord.Located"/>) or are no post by themselves (<see cref="PublicationRecord.Uploaded"/>).
    /// </summary>
    public static bool Unsure(PublicationRecord post) => post.SubmitSentAt is { } sent && !(post.SubmitReplyAt >= sent)
        && (post.Doing is not null || (post.OfferedBytes >= post.FilmBytes && !post.Uploaded && !post.Located));

    /// <summary>003's word for a state.</summary>
    public static PublicationStatus Status(PublicationState state) => state switch
    {
        Draft or ScheduledLocal or ScheduledRemote or Validating or Ready => PublicationStatus.Pending,
        Uploading or Submitted or Processing or InReview or AwaitingUser or Ambiguous => PublicationStatus.Publishing,
        Published or PublishedUnlinked => PublicationStatus.Published,
        Failed or Removed => PublicationStatus.Failed,
        _ => PublicationStatus.Cancelled,
    };
}
