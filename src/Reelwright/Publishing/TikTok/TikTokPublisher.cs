using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>Posts at TikTok by its Content Posting API (contract §4).</summary>
public sealed class TikTokPublisher : IPublisher
{
    private readonly TikTokAccount account;
    private readonly TikTokBegin begin;
    private readonly TikTokBytes bytes;
    private readonly TikTokStatus status;
    private readonly TikTokFind find;
    private readonly TikTokNumbers numbers;

    /// <summary>For all accounts.</summary>
    /// <param name="chunks">How films are cut; as usual without it.</param>
    public TikTokPublisher(PlatformHttp http, TikTokChunks? chunks = null)
    {
        var line = new TikTokLine(http);
        var list = new TikTokList(line);
        (account, bytes, find, numbers) = (new TikTokAccount(line), new TikTokBytes(line), new TikTokFind(list), new TikTokNumbers(line));
        (begin, status) = (new TikTokBegin(line, account, chunks ?? new TikTokChunks()), new TikTokStatus(line, list));
    }

    /// <summary>Where TikTok is.</summary>
    public static PlatformAddresses Usual => TikTokCard.Usual;

    /// <inheritdoc />
    public PlatformCard Card => TikTokCard.Card;

    /// <inheritdoc />
    public IReadOnlyList<PostIssue> Check(Post post, AccountOptions? live) => [.. TikTokCheck.Issues(post, live)];

    /// <inheritdoc />
    public Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct) => account.Options(access, ct);

    /// <inheritdoc />
    public NextStep Next(PostJournal journal, Post post) => TikTokSteps.Next(journal, post);

    /// <inheritdoc />
    public Task<PostJournal> Do(PublishStep step, PostWork work, CancellationToken ct) => step switch
    {
        PublishStep.Begin => begin.Do(work, ct),
        PublishStep.Send => bytes.Send(work, ct),
        PublishStep.Locate or PublishStep.Look => status.Look(work, ct),
        PublishStep.Find => find.Do(work, ct),
        _ => throw new PlatformException(PlatformFault.Unsupported, $"TikTok has no step {step.Word()}: nothing was sent."),
    };

    /// <inheritdoc />
    public Task<IReadOnlyList<PostNumbers>> Numbers(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct) => numbers.Of(access, ids, ct);
}
