using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing;

/// <summary>What every adapter that calls a platform keeps to, whatever becomes of the process and of the network.</summary>
public abstract class PublisherContract
{
    // More requests than posting takes at any of them.
    private const int MostRequests = 40;

    /// <summary>Opens a case, its stand-in listening.</summary>
    protected abstract Task<PublisherCase> Open();

    [Fact]
    public async Task A_film_is_posted_once_and_the_journal_says_where()
    {
        await using var at = await Open();
        var walk = at.Walk();

        var end = await walk.Run();

        at.Fake.Posts.Count.ShouldBe(1);
        at.Fake.Posts[0].Digest.ShouldBe(at.Film.Digest);
        walk.Failures.ShouldBeEmpty();
        end.Doing.ShouldBeNull();
        if (at.EndsPublished)
        {
            end.State.ShouldBe(PublicationState.Published);
            end.RemoteId.ShouldBe(at.Fake.Posts[0].Id);
            end.RemoteUrl.ShouldNotBeNull().ShouldContain(at.Fake.Posts[0].Id);
        }
    }

    [Fact]
    public async Task A_good_post_has_nothing_that_stands_in_its_way()
    {
        await using var at = await Open();

        at.Publisher.Check(at.Post, await at.Publisher.Options(at.Access, CancellationToken.None)).Where(i => !i.Warns).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wherever_the_process_dies_before_a_step_nothing_is_posted_twice()
    {
        for (var step = 0; await Dies(step, async walk => await walk.Begin()); step++)
        {
        }
    }

    [Fact]
    public async Task Wherever_the_process_dies_after_a_step_nothing_is_posted_twice()
    {
        for (var step = 0; await Dies(step, async walk => await walk.Step(dies: true)); step++)
        {
        }
    }

    [Fact]
    public async Task Whichever_answer_is_lost_nothing_is_posted_twice()
    {
        for (var request = 1; request < MostRequests && await Loses(request, FakeAct.DropReply); request++)
        {
        }
    }

    [Fact]
    public async Task Whichever_request_is_cut_off_nothing_is_posted_twice()
    {
        for (var request = 1; request < MostRequests && await Loses(request, FakeAct.DropBefore); request++)
        {
        }
    }

    [Fact]
    public virtual async Task A_token_that_runs_out_in_the_middle_is_renewed_and_the_upload_goes_on()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);
        await walk.Step();
        at.Expire();

        await walk.Run();

        Settled(at, walk, "a token that ran out");
        at.Fake.Posts.Count.ShouldBe(1);
        walk.Steps.Count(s => s is PublishStep.Begin).ShouldBe(1);
    }

    [Fact]
    public async Task A_day_s_share_that_is_used_up_posts_nothing_and_is_told_as_that()
    {
        await using var at = await Open();
        at.UseUp();
        var walk = at.Walk();
        while (walk.Failures.Count == 0)
        {
            await walk.Step();
        }

        at.Fake.Posts.ShouldBeEmpty();
        walk.Failures[0].Fault.ShouldBe(PlatformFault.Quota);
        walk.Failures[0].MaybeDone.ShouldBeFalse();
        await walk.Run();
        at.Fake.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_platform_will_not_have_has_failed_and_says_why()
    {
        await using var at = await Open();
        at.Reject();

        var end = await at.Walk().Run();

        end.State.ShouldBe(PublicationState.Failed);
        end.RemoteReason.ShouldNotBeNullOrEmpty();
        end.Fault.ShouldNotBeNull();
        at.Fake.Posts.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_platform_that_is_never_through_is_never_told_as_published()
    {
        await using var at = await Open();
        at.Dawdle();

        var end = await at.Walk().Run();

        PublicationMoves.Status(end.State).ShouldBe(PublicationStatus.Publishing);
        at.Fake.Posts.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task No_secret_stands_in_what_is_shown_of_a_journal()
    {
        await using var at = await Open();
        var walk = at.Walk();
        var (said, sessions) = (new List<string?>(), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < MostRequests && (await walk.Step()).Step is not PublishStep.Wait; i++)
        {
            var j = walk.Journal;
            said.AddRange([j.Reply, j.RemoteState, j.RemoteReason, j.RemoteUrl, j.Task, j.Cover, j.CoverTrouble, j.Warning]);
            sessions.UnionWith(j.Session is { } session ? [session] : []);
        }

        foreach (var secret in sessions.Append(at.Access.Token).Append(at.Access.App.ClientSecret).Where(s => s.Length > 0))
        {
            said.ShouldAllBe(s => s == null || !s.Contains(secret));
        }
    }

    private async Task<bool> Dies(int steps, Func<PublisherWalk, Task> die)
    {
        await using var at = await Open();
        var walk = at.Walk();
        for (var i = 0; i < steps; i++)
        {
            if ((await walk.Step()).Step is PublishStep.Wait || PublicationMoves.Status(walk.Journal.State) is PublicationStatus.Published)
            {
                return false;
            }
        }

        await die(walk);
        await walk.Run();
        Settled(at, walk, $"a process that died at step {steps}, {walk.Steps[^1]}: {string.Join(' ', walk.Steps)}");
        return true;
    }

    private async Task<bool> Loses(int request, FakeAct act)
    {
        await using var at = await Open();
        var before = at.Fake.Heard.Count;
        at.Fake.Script("", act, request);
        var walk = at.Walk();
        await walk.Run();
        Settled(at, walk, $"{act} of request {request}: {string.Join(' ', walk.Steps)}");
        return at.Fake.Heard.Count - before >= request;
    }

    /// <summary>There is one post and it is known, or none or one and it is in doubt; never two, never one that is told and not there.</summary>
    private static void Settled(PublisherCase at, PublisherWalk walk, string after)
    {
        var (posts, end) = (at.Fake.Posts.Count, walk.Journal);
        posts.ShouldBeLessThanOrEqualTo(1, after);
        if (PublicationMoves.Status(end.State) is PublicationStatus.Published || end.State is PublicationState.AwaitingUser)
        {
            posts.ShouldBe(1, after);
            return;
        }

        end.State.ShouldBe(PublicationState.Ambiguous, after);
        at.Curable.ShouldBeFalse($"{after}: it could have been read from the platform");
        if (end.Absent)
        {
            posts.ShouldBe(0, after);
        }
    }
}
