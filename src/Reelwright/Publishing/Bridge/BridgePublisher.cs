using System.Net.Http.Headers;
using Reelwright.Domain;
using Reelwright.Publishing.Pages;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bridge;

/// <summary>
/// Has a tool of the person's own post (publishing contract §8.2): one signed request tells it what and where to fetch the film, and it answers or calls back.
/// Nothing can be read from it, so a request whose answer is lost stays in doubt, unless the person says that the tool honours the key it is sent.
/// </summary>
/// <param name="platform">Where the tool posts.</param>
/// <param name="plain">Hosts the operator allows inside, each <c>host</c> or <c>host:port</c>: those need no https.</param>
/// <param name="patience">How long an answer may take; three minutes without one.</param>
public sealed class BridgePublisher(PlatformType platform, PlatformHttp http, IReadOnlyCollection<string> plain, TimeSpan? patience = null) : IPublisher
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    // Nobody keeps keys for ever.
    private static readonly TimeSpan KeysAreKept = TimeSpan.FromDays(1);

    private readonly string name = $"The bridge to {PlatformNames.Of(platform)}";

    /// <inheritdoc />
    public PlatformCard Card { get; } = BridgeCard.Of(platform);

    /// <inheritdoc />
    public IReadOnlyList<PostIssue> Check(Post post, AccountOptions? live) => [.. PageCheck.Of(platform, PageRules.Of(platform), post), .. BridgeCard.Check(post)];

    /// <inheritdoc />
    public Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct) =>
        Task.FromResult(new AccountOptions(new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal), [], null, null, null));

    /// <inheritdoc />
    public NextStep Next(PostJournal journal, Post post) => journal switch
    {
        { Doing: PublishStep.Submit } when Repeats(journal, post) => new NextStep(PublishStep.Submit) { Posts = true },
        // There is nothing to search: this is how it gets to be in doubt, and a person is asked.
        { Doing: PublishStep.Submit or PublishStep.Find } => new NextStep(PublishStep.Find),
        { State: PublicationState.Ready } => new NextStep(PublishStep.Submit) { Posts = true },
        _ => new NextStep(PublishStep.Wait),
    };

    /// <inheritdoc />
    public async Task<PostJournal> Do(PublishStep step, PostWork work, CancellationToken ct) => step switch
    {
        PublishStep.Submit => await Submit(work, ct),
        PublishStep.Find => work.Journal.Looked(work.Now, PublicationState.Ambiguous) with
        {
            Warning = $"{name} did not answer to the end, and cannot be asked: look at {PlatformNames.Of(platform)} whether the film is there, then paste its link or have it posted again.",
            WarningCode = "look_there",
        },
        _ => throw new PlatformException(PlatformFault.Unsupported, $"{name} has no step '{step.Word()}'."),
    };

    /// <inheritdoc />
    public Task<IReadOnlyList<PostNumbers>> Numbers(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PostNumbers>>([.. ids.Select(id => new PostNumbers(id, null, null, null, null, "not_told"))]);

    private static bool Repeats(PostJournal journal, Post post) =>
        post.Options.GetValueOrDefault(BridgeBody.Idempotent) is "true" && !(journal.SubmitSentAt - journal.StartedAt > KeysAreKept);

    private async Task<PostJournal> Submit(PostWork work, CancellationToken ct)
    {
        var target = BridgeTarget.Of(work.Access, plain);
        var body = BridgeBody.Of(platform, work, target.Film, target.Cover);
        var timestamp = BridgeSignature.Timestamp(http.Now);
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } } };
        request.Headers.Add(BridgeSignature.TimestampHeader, timestamp);
        request.Headers.Add(BridgeSignature.KeyHeader, work.Journal.Attempt.ToString());
        request.Headers.Add(BridgeSignature.SignatureHeader, BridgeSignature.Of(target.Secret, timestamp, body));
        try
        {
            return BridgeReply.Read(await http.Send(name, request, patience ?? Longest, ct), platform, name, target, work.Journal, http.Now);
        }
        catch (PlatformException lost) when (lost.MaybeDone && Repeats(work.Journal, work.Post))
        {
            // It waits before it is sent again: still in doubt, and nothing that needs a person.
            throw new PlatformException(PlatformFault.Transient, lost.Message, maybeDone: true, lost);
        }
    }
}
