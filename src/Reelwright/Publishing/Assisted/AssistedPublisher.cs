using Reelwright.Domain;

namespace Reelwright.Publishing.Assisted;

/// <summary>Has a person post: a package is made (<see cref="ExportPackage"/>), the person posts it on the platform's page and brings back the link. It calls nobody.</summary>
public sealed class AssistedPublisher(PlatformType platform) : IPublisher
{
    /// <inheritdoc />
    public PlatformCard Card { get; } = AssistedCard.Of(platform);

    /// <inheritdoc />
    public IReadOnlyList<PostIssue> Check(Post post, AccountOptions? live) => AssistedCheck.Of(platform, post);

    /// <inheritdoc />
    public Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct) =>
        Task.FromResult(new AccountOptions(new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal), [], null, null, null));

    /// <inheritdoc />
    public NextStep Next(PostJournal journal, Post post) => new(journal.State is PublicationState.Ready ? PublishStep.Export : PublishStep.Wait);

    /// <inheritdoc />
    public Task<PostJournal> Do(PublishStep step, PostWork work, CancellationToken ct) => step is PublishStep.Export
        ? Task.FromResult(work.Journal with { Doing = null, State = PublicationState.AwaitingUser })
        : throw new PlatformException(PlatformFault.Unsupported, $"{Card.Name} is posted to by hand: there is no step '{step.Word()}'.");

    /// <inheritdoc />
    public Task<IReadOnlyList<PostNumbers>> Numbers(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PostNumbers>>([.. ids.Select(id => new PostNumbers(id, null, null, null, null, "by_hand"))]);
}
