using Reelwright.Domain;
using static Reelwright.Domain.PublicationState;

namespace Reelwright.Features.Publications;

/// <summary>What a post waits for that does not come while somebody sits at the machine, and which command goes on.</summary>
/// <param name="Code">Stable; null where nothing is wrong.</param>
/// <param name="Line">For a person.</param>
public sealed record PostWaits(string? Code, string Line)
{
    private const string Later = "Then it goes on wherever `reel serve` or `reel worker` runs.";

    /// <summary>Null where it has come to an end, or goes on by itself.</summary>
    public static PostWaits? Of(ReadPost.Row post) => post switch
    {
        { State: PublishedUnlinked } => new(null, $"It is out, and its link is not known: `reel publish link {post.Id} --url URL` says it."),
        { State: Published } or { Status: PublicationStatus.Failed or PublicationStatus.Cancelled } => null,
        { PausedAt: not null } => new(null, $"It is paused: `reel publish resume {post.Id}` lets it go on."),
        { State: ScheduledLocal } => new(null, $"It waits for its time, {post.ScheduledAt:u}: `reel serve` or `reel worker` has to run then."),
        { State: ScheduledRemote } => new(null, $"{post.Platform.Word()} releases it at its time: `reel publish show {post.Id}` tells how it stands."),
        { State: AwaitingUser, Account.Route: PublishingRoute.Assisted } => new(
            null, $"You post it at {post.Platform.Word()}: `reel publish package {post.Id}` makes all that is needed, and `reel publish link {post.Id} --url URL` says where it is then."),
        { State: AwaitingUser } => new(null, $"Somebody has to finish it at {post.Platform.Word()}, and then say so: `reel publish link {post.Id} --url URL`."),
        { State: Ambiguous, Journal.Absent: true } => new("not_posted", $"{post.Platform.Word()} does not have it: `reel publish settle {post.Id} not_posted` posts it anew, with `--then fail` it is left."),
        { State: Ambiguous, Journal.DueAt: null } => new(
            "outcome_unknown", $"Nobody knows whether it was posted, and nobody can be asked: look at {post.Platform.Word()}, then say what you found with `reel publish settle {post.Id} posted --url URL` or `reel publish settle {post.Id} not_posted --confirm`."),
        { Account.Health: AccountHealth.Reconnect } => new("account_held", $"The account '{post.Account.Name}' has to be connected again: `reel publish accounts connect APP --account {post.Account.Id}`. {Later}"),
        { Account.PausedAt: not null, State: Validating or Ready or Uploading } => new("account_held", $"The account '{post.Account.Name}' is paused: `reel publish accounts resume {post.Account.Id}`. {Later}"),
        { State: Submitted or Processing or InReview, Journal.DueAt: null, Account.Route: PublishingRoute.Bridge, Account.Deleted: false } => new(
            null, $"The bridge has it, and calls back where `reel serve` runs: `reel publish show {post.Id}` tells whether it has. Where it never does, look at {post.Platform.Word()}, then `reel publish link {post.Id} --url URL`."),
        { State: Submitted or Processing or InReview, Journal.DueAt: null } => new(
            "outcome_unknown", $"{post.Platform.Word()} has it, and nobody can ask how it is: look there, then `reel publish link {post.Id} --url URL` or `reel publish settle {post.Id} not_posted --confirm --then fail`."),
        _ => null,
    };
}
