using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing;

/// <summary>Posts by an adapter alone, step by step, as the engine does: the journal is written down before each step and after it, and the process may die at either.</summary>
/// <param name="clock">Moved on instead of waiting.</param>
public sealed class PublisherWalk(IPublisher publisher, Post post, PostFile film, PostFile? cover, PlatformAccess access, FakeTime clock)
{
    private const int Most = 400;

    /// <summary>The journal as it stands in the database.</summary>
    public PostJournal Journal { get; private set; } = new() { Attempt = Guid.CreateVersion7(), StartedAt = clock.GetUtcNow() };

    /// <summary>The steps that were begun.</summary>
    public List<PublishStep> Steps { get; } = [];

    /// <summary>What steps failed by.</summary>
    public List<PlatformException> Failures { get; } = [];

    /// <summary>Opens the account; renewed by <see cref="Renew"/>.</summary>
    public PlatformAccess Access { get; private set; } = access;

    /// <summary>Renews the token when the platform says it is too old; null when it cannot.</summary>
    public Func<PlatformAccess, Task<PlatformAccess>>? Renew { get; init; }

    /// <summary>Takes one step.</summary>
    /// <param name="dies">The process dies after the platform has answered: nothing of it is written down.</param>
    /// <returns>The step; one that waits for a person is not taken.</returns>
    public async Task<NextStep> Step(bool dies = false)
    {
        var next = publisher.Next(Journal, post);
        if (next.Step is PublishStep.Wait || Ended)
        {
            return next with { Step = PublishStep.Wait };
        }

        if (Journal.LookedAt is { } last && last + next.After - clock.GetUtcNow() is { Ticks: > 0 } wait)
        {
            clock.Pass(wait);
        }

        Journal = Journal.Began(next, clock.GetUtcNow());
        Steps.Add(next.Step);
        try
        {
            var after = await publisher.Do(next.Step, new PostWork(post, Journal, film, cover, Access, clock.GetUtcNow()), CancellationToken.None);
            Journal = dies ? Journal : after;
        }
        catch (PlatformException failure)
        {
            Failures.Add(failure);
            Journal = dies ? Journal : Journal.Refused(failure);
            if (failure.Fault is PlatformFault.AuthExpired && Renew is not null)
            {
                Access = await Renew(Access);
            }
            else if (failure.Fault is PlatformFault.RateLimited or PlatformFault.Transient or PlatformFault.Quota)
            {
                clock.Pass(failure.After ?? TimeSpan.FromMinutes(1));
            }
            else if (!failure.MaybeDone && failure.Fault is not PlatformFault.Duplicate)
            {
                Journal = Journal with { State = PublicationState.Failed, Fault = failure.Fault };
            }
        }

        return next;
    }

    /// <summary>The process dies right after it has written down the next step, of which nothing is sent.</summary>
    public Task Begin()
    {
        var next = publisher.Next(Journal, post);
        if (next.Step is not PublishStep.Wait && !Ended)
        {
            Journal = Journal.Began(next, clock.GetUtcNow());
            Steps.Add(next.Step);
        }

        return Task.CompletedTask;
    }

    /// <summary>Goes on until it has ended, waits for a person, or the platform has not decided after a great many looks.</summary>
    public async Task<PostJournal> Run()
    {
        for (var i = 0; i < Most && (await Step()).Step is not PublishStep.Wait; i++)
        {
        }

        return Journal;
    }

    /// <summary>Goes on until a step of this kind comes next, which is not taken.</summary>
    public async Task Until(PublishStep step)
    {
        while (publisher.Next(Journal, post).Step != step && (await Step()).Step is not PublishStep.Wait)
        {
        }
    }

    private bool Ended => Journal.State is PublicationState.Failed or PublicationState.Published or PublicationState.Removed or PublicationState.Cancelled;
}
