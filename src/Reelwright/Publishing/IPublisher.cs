using Reelwright.Domain;

namespace Reelwright.Publishing;

/// <summary>
/// Posts films at one platform (publishing contract §2.2). It knows nothing of the database: the engine writes a post's journal down before every step and after it,
/// so that what a crash leaves is told by the journal alone.
/// </summary>
public interface IPublisher
{
    /// <summary>What the platform can do, its limits and the settings of a post there.</summary>
    PlatformCard Card { get; }

    /// <summary>What is wrong with a post, by the platform's limits in its own units; empty when it may be sent. Calls nobody.</summary>
    /// <param name="live">What the platform said of the account just now; null before it was asked.</param>
    IReadOnlyList<PostIssue> Check(Post post, AccountOptions? live);

    /// <summary>What the platform allows this account at the moment: its levels of privacy, categories, longest film. Errors: <see cref="PlatformException"/>.</summary>
    Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct);

    /// <summary>
    /// What is to be done next, told by the journal alone, after any crash. <see cref="PostJournal.Doing"/> names a step of which nobody knows what became of it:
    /// where that may have made the post, the answer is a step that only reads.
    /// </summary>
    NextStep Next(PostJournal journal, Post post);

    /// <summary>
    /// Takes exactly one step and answers the journal after it, without <see cref="PostJournal.Doing"/>. Errors: <see cref="PlatformException"/>, which says whether it may have been carried out.
    /// A step that only reads never changes anything at the platform; <see cref="PublishStep.Find"/> binds only what surely is this post.
    /// </summary>
    Task<PostJournal> Do(PublishStep step, PostWork work, CancellationToken ct);

    /// <summary>The numbers of posts, at most <see cref="PlatformCard.MetricsAtOnce"/>; one answer for each that was asked for. Errors: <see cref="PlatformException"/>.</summary>
    /// <param name="ids">The platform's ids.</param>
    Task<IReadOnlyList<PostNumbers>> Numbers(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct);
}

/// <summary>The step that comes next.</summary>
/// <param name="Offset">Of <see cref="PublishStep.Send"/>: the first byte.</param>
/// <param name="Length">Of <see cref="PublishStep.Send"/>: how many bytes.</param>
/// <param name="After">Not before this has passed since the last look; zero for at once.</param>
public sealed record NextStep(PublishStep Step, long Offset = 0, long Length = 0, TimeSpan After = default)
{
    /// <summary>Whether the step may make the post: if nobody knows what became of it, it is never taken again by itself.</summary>
    public bool Posts { get; init; }
}
