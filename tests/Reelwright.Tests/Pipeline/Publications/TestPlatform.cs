using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Tests.Pipeline.Publications;

/// <summary>A platform inside the process: it posts at once, by one call, and tells the numbers it is given.</summary>
internal sealed class TestPlatform(TimeProvider clock) : IPublisher, IPlatformSignIn
{
    private readonly Lock gate = new();

    /// <summary>What was posted, when, in that order.</summary>
    public List<(string Title, DateTimeOffset At)> Posts { get; } = [];

    /// <summary>Titles it does not take.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong with posts by their titles.</summary>
    public Dictionary<string, PostIssue> Wrong { get; } = new(StringComparer.Ordinal);

    /// <summary>The same, seen only right before the call that makes the post.</summary>
    public Dictionary<string, PostIssue> WrongLate { get; } = new(StringComparer.Ordinal);

    /// <summary>What it tells of posts by their ids.</summary>
    public Dictionary<string, PostNumbers> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>What it answers instead, once.</summary>
    public PlatformException? Trouble { get; set; }

    /// <summary>Why it tells nothing of the account; null while it does.</summary>
    public PlatformException? Closed { get; set; }

    /// <summary>What happens while numbers are asked for.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>Whether it forgets every upload that is begun.</summary>
    public bool Forgets { get; set; }

    /// <summary>Uploads that were begun.</summary>
    public int Uploads { get; private set; }

    /// <summary>Which ids it was asked for, call by call.</summary>
    public List<IReadOnlyList<string>> Asked { get; } = [];

    /// <inheritdoc />
    public PlatformCard Card { get; } = new() { Platform = PlatformType.Weibo, Route = PublishingRoute.Official, Name = "Test", MetricsAtOnce = 3, Numbers = ["views"], Texts = [new TextLimit("title", "utf16", 60)] };

    /// <inheritdoc />
    public PlatformType Platform => PlatformType.Weibo;

    /// <inheritdoc />
    public PlatformAddresses At { get; } = new("http://127.0.0.1:9", "http://127.0.0.1:9", "http://127.0.0.1:9", "http://127.0.0.1:9");

    /// <inheritdoc />
    public IReadOnlyList<string> Scopes => [];

    /// <inheritdoc />
    public IReadOnlyList<PostIssue> Check(Post post, AccountOptions? live) => Wrong.TryGetValue(post.Title, out var issue) ? [issue] : [];

    /// <inheritdoc />
    public Task<AccountOptions> Options(PlatformAccess access, CancellationToken ct) => Closed is { } closed ? Task.FromException<AccountOptions>(closed)
        : Task.FromResult(new AccountOptions(new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal), [], null, null, null));

    /// <inheritdoc />
    public NextStep Next(PostJournal journal, Post post) => journal.State is not (PublicationState.Ready or PublicationState.Uploading) ? new NextStep(PublishStep.Wait) : Forgets ? new NextStep(PublishStep.Begin) : new NextStep(PublishStep.Submit) { Posts = true };

    /// <inheritdoc />
    public Task<PostJournal> Do(PublishStep step, PostWork work, CancellationToken ct)
    {
        lock (gate)
        {
            if (Refused.Contains(work.Post.Title))
            {
                throw new PlatformException(PlatformFault.MediaRejected, "The platform does not take this film.");
            }

            if (WrongLate.TryGetValue(work.Post.Title, out var late))
            {
                throw new PlatformException(PlatformFault.Validation, late.Message) { Field = late.Field, Issues = [late] };
            }

            if (step is PublishStep.Begin)
            {
                Uploads.ShouldBeLessThan(100);
                Uploads++;
                return Task.FromResult(work.Journal);
            }

            Posts.Add((work.Post.Title, work.Now));
            var id = FormattableString.Invariant($"p{Posts.Count}");
            return Task.FromResult(work.Journal with { State = PublicationState.Published, RemoteId = id, RemoteUrl = "http://127.0.0.1:9/" + id, PublishedAt = clock.GetUtcNow(), SubmitReplyAt = clock.GetUtcNow() });
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PostNumbers>> Numbers(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct)
    {
        lock (gate)
        {
            Asked.Add(ids);
            if (Trouble is { } trouble)
            {
                Trouble = null;
                throw trouble;
            }
        }

        await (Meanwhile?.Invoke() ?? Task.Delay(200, ct));
        return [.. ids.Where(Told.ContainsKey).Select(id => Told[id])];
    }

    /// <inheritdoc />
    public Uri Page(PlatformClient app, Uri redirect, string state, string verifier) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<PlatformTokens> Exchange(PlatformClient app, Uri redirect, string code, string verifier, CancellationToken ct) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<PlatformTokens> Refresh(PlatformClient app, string refreshToken, CancellationToken ct) => throw new PlatformException(PlatformFault.AuthRevoked, "The account has to be connected again.");

    /// <inheritdoc />
    public Task<bool> Revoke(PlatformClient app, PlatformTokens tokens, CancellationToken ct) => Task.FromResult(true);

    /// <inheritdoc />
    public Task<PlatformIdentity> Identify(PlatformAccess access, CancellationToken ct) => throw new NotSupportedException();
}
