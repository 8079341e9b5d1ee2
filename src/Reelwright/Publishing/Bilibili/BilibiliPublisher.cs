using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Posts films by Bilibili's open platform (contract 5A): parts, cover, then one call that makes the post, which people there review.</summary>
public sealed class BilibiliPublisher : IPublisher
{
    private const int UsualPart = 8 << 20;
    private readonly BilibiliUpload upload;
    private readonly BilibiliPosting posting;
    private readonly BilibiliReading reading;
    private readonly BilibiliSearch search;
    private readonly BilibiliOptions options;
    private readonly BilibiliNumbers numbers;

    /// <summary>By these connections.</summary>
    /// <param name="partSize">Bytes of a part of a film.</param>
    public BilibiliPublisher(PlatformHttp http, int partSize = UsualPart)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partSize);
        var line = new BilibiliLine(http);
        (upload, posting, reading) = (new BilibiliUpload(line, partSize), new BilibiliPosting(line), new BilibiliReading(line));
        (search, options, numbers) = (new BilibiliSearch(line), new BilibiliOptions(line), new BilibiliNumbers(line));
    }

    /// <summary>Where it is when nobody says otherwise.</summary>
    public static PlatformAddresses Usual { get; } = new("https://account.bilibili.com", "https://api.bilibili.com", "https://member.bilibili.com", "https://openupos.bilivideo.com");

    /// <inheritdoc />
    public PlatformCard Card => BilibiliCard.Card;

    /// <inheritdoc />
    public IReadOnlyList<PostIssue> Check(Post post, AccountOptions? live) => [.. BilibiliCheck.All(post, live)];

    /// <inheritdoc />
    public Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct) => options.Ask(access, ct);

    /// <inheritdoc />
    public NextStep Next(PostJournal journal, Post post) => BilibiliNext.Of(journal, post.Film.Bytes);

    /// <inheritdoc />
    public Task<PostJournal> Do(PublishStep step, PostWork work, CancellationToken ct) => step switch
    {
        PublishStep.Begin => upload.Begin(work, ct),
        PublishStep.Send => upload.Send(work, ct),
        PublishStep.Complete => upload.Complete(work, ct),
        PublishStep.Cover => posting.Cover(work, ct),
        PublishStep.Submit => posting.Submit(work, ct),
        PublishStep.Look => reading.Look(work, ct),
        PublishStep.Find => search.Find(work, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "not a step of this platform"),
    };

    /// <inheritdoc />
    public Task<IReadOnlyList<PostNumbers>> Numbers(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct) => numbers.Ask(access, ids, ct);
}
