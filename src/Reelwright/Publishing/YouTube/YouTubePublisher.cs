using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Posts films at YouTube by its Data API (contract 3).</summary>
public sealed class YouTubePublisher : IPublisher
{
    /// <summary>Parts of an upload are a multiple of this many bytes, but for the last.</summary>
    public const long PartUnit = 262_144;

    private const string Categories = "/videoCategories?part=snippet&regionCode=US";
    private readonly YouTubeLine line;
    private readonly YouTubeUpload upload;

    /// <summary>With a line to YouTube.</summary>
    /// <param name="partSize">Bytes of a part: a multiple of <see cref="PartUnit"/>.</param>
    public YouTubePublisher(PlatformHttp http, long partSize = 32 * PartUnit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partSize);
        ArgumentOutOfRangeException.ThrowIfNotEqual(partSize % PartUnit, 0, nameof(partSize));
        line = new YouTubeLine(http);
        upload = new YouTubeUpload(line, partSize);
    }

    /// <inheritdoc />
    public PlatformCard Card => YouTubeCard.Card;

    /// <inheritdoc />
    public IReadOnlyList<PostIssue> Check(Post post, AccountOptions? live) => [.. YouTubeCheck.Of(post, live, line.Now)];

    /// <inheritdoc />
    public async Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct)
    {
        var channel = await YouTubeChannel.Read(line, access, ct);
        var answer = await line.Read(access, Categories, ct);
        var categories = answer.Json.At("items").Each()
            .Where(c => c.At("snippet.assignable")?.GetValueKind() is System.Text.Json.JsonValueKind.True && c.At("id").Word() is not null)
            .Select(c => new Choice(c.At("id").Word()!, c.At("snippet.title").Word() ?? c.At("id").Word()!)).ToList();
        return new AccountOptions(new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal) { [YouTubeFields.Category] = categories }, [], null, channel.Name, channel.Picture);
    }

    /// <inheritdoc />
    public NextStep Next(PostJournal journal, Post post) => YouTubeNext.Of(journal, post);

    /// <inheritdoc />
    public Task<PostJournal> Do(PublishStep step, PostWork work, CancellationToken ct) => step switch
    {
        PublishStep.Begin => upload.Begin(work, ct),
        PublishStep.Send => upload.Send(work, ct),
        PublishStep.Locate => upload.Locate(work, ct),
        PublishStep.Cover => new YouTubeCover(line).Set(work, ct),
        PublishStep.Look => new YouTubeLook(line).Look(work, ct),
        PublishStep.Find => new YouTubeFind(line).Find(work, ct),
        _ => throw new PlatformException(PlatformFault.Unsupported, $"YouTube has no step {step}."),
    };

    /// <inheritdoc />
    public Task<IReadOnlyList<PostNumbers>> Numbers(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct) => YouTubeNumbers.Read(line, access, ids, ct);
}
