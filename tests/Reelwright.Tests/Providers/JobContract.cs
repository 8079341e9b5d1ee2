using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers;

/// <summary>What an adapter keeps to whose vendor answers with a job: only the vendor's own word ends it, and whatever else comes it is asked after again.</summary>
public abstract class JobContract<TRequest, TFake> : FileContract<TRequest, TFake> where TRequest : IAsked where TFake : FakeVendor, new()
{
    private const int EndlessLooks = 8;

    [Fact]
    public async Task A_job_is_looked_at_until_it_has_ended()
    {
        if (await Job(Open()) is not var (jobs, job))
        {
            return;
        }

        Fake.Do(Fault.OddStatus);
        (await jobs.Look(job, default)).Ended.ShouldBeNull("an unknown word is no end");
        (await Ended(jobs, job)).ShouldNotBeNull();
        jobs.Pause(0).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        jobs.Pause(100).ShouldBeInRange(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_job_that_fails_says_why()
    {
        if (await Job(Open()) is var (jobs, job))
        {
            Fake.Do(Fault.JobFails);
            var failure = await Should.ThrowAsync<MakerException>(() => Ended(jobs, job));
            (failure.Fate, failure.Passing).ShouldBe((Fate.Failed, false), failure.Message);
        }
    }

    [Fact]
    public async Task Only_the_vendors_own_word_says_anything_of_a_job_and_that_it_has_none_is_no_failure()
    {
        if (await Job(Open()) is not var (jobs, job))
        {
            return;
        }

        Fake.Do(Fault.LostPage);
        var page = await Should.ThrowAsync<MakerException>(() => jobs.Look(job, default));
        page.Passing.ShouldBeTrue(page.Message);
        Fake.Do(Fault.Gone);
        var gone = await Should.ThrowAsync<MakerException>(() => jobs.Look(job, default));
        (gone.Fate, gone.Passing).ShouldBe((Fate.Unknown, false), gone.Message);
        (await Ended(jobs, job)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Fault.TooMany)]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.Malformed)]
    public async Task What_goes_wrong_while_a_job_is_looked_at_says_nothing_of_the_job(Fault fault)
    {
        if (await Job(Open()) is not var (jobs, job))
        {
            return;
        }

        Fake.AtFirstLook = fault;
        var (failures, ended) = (new List<MakerException>(), (Sent?)null);
        for (var look = 0; ended is null; look++)
        {
            look.ShouldBeLessThan(20, "the job did not end");
            try
            {
                ended = (await jobs.Look(job, default)).Ended;
            }
            catch (MakerException failure)
            {
                failures.Add(failure);
            }
        }

        // Each thing that is asked for in a look went wrong once, and nothing else did.
        Fake.Stumbles.ShouldBeGreaterThan(0);
        failures.Count.ShouldBe(Fake.Stumbles);
        TimeSpan? after = fault is Fault.TooMany ? FakeVendor.LookAfter : null;
        foreach (var failure in failures)
        {
            (failure.Passing, failure.Charged, failure.After).ShouldBe((true, false, after), failure.Message);
            failure.Message.ShouldNotContain(FakeVendor.Key);
            failure.Message.Length.ShouldBeInRange(30, 600);
        }

        Fake.Accepted.ShouldBe(1);
        Fake.Requests.Count(Asks).ShouldBe(1);
    }

    [Fact]
    public async Task A_job_without_end_is_asked_after_as_often_as_one_likes_and_costs_no_more()
    {
        if (await Job(Open()) is not var (jobs, job))
        {
            return;
        }

        Fake.Do([.. Enumerable.Repeat(Fault.Endless, EndlessLooks)]);
        for (var look = 0; look < EndlessLooks; look++)
        {
            (await jobs.Look(job, default)).Ended.ShouldBeNull();
        }

        (Fake.Accepted, Fake.Requests.Count(Asks)).ShouldBe((1, 1));
        // When it ends after all, what it made is there.
        Fake.Mend();
        (await Ended(jobs, job)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_answer_that_is_given_twice_is_one_job_and_an_end_that_is_told_twice_one_end()
    {
        Fake.Remembers = true;
        var maker = Open();
        if (await Job(maker) is not var (jobs, job))
        {
            return;
        }

        Fake.Do(Fault.Twice);
        // That it is another call's is for the ledger to see.
        (await maker.Send(Full, Guid.CreateVersion7(), default)).ShouldBeOfType<Sent.Job>().Id.ShouldBe(job);
        var once = await Ended(jobs, job);
        (await Ended(jobs, job)).ShouldBeOfType(once.GetType());
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_cannot_be_looked_for_just_now_is_not_taken_for_one_that_was_never_made()
    {
        if (await Job(Open()) is not var (jobs, _))
        {
            return;
        }

        Fake.AtFirstLook = Fault.Malformed;
        await Should.ThrowAsync<MakerException>(async () => await jobs.Find(Guid.CreateVersion7(), TimeProvider.System.GetUtcNow(), default));
    }
}
