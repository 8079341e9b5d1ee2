using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers;

/// <summary>What an adapter keeps to whose results lie at an address. Those whose results do not are listed, each with its reason.</summary>
public abstract class FileContract<TRequest, TFake> : VendorCase<TRequest, TFake> where TRequest : IAsked where TFake : FakeVendor, new()
{
    [Theory]
    [InlineData(Fault.Expired, "result_expired", false)]
    [InlineData(Fault.WrongType, "result_broken", true)]
    [InlineData(Fault.ServerError, "result_broken", true)]
    public async Task A_result_that_cannot_be_fetched_is_told(Fault fault, string code, bool passing)
    {
        var maker = Open();
        if (await File(maker) is not { } ready)
        {
            return;
        }

        Fake.Do([.. Enumerable.Repeat(fault, fault is Fault.Expired ? Addresses : 1)]);
        var failure = await Should.ThrowAsync<MakerException>(async () => await (await ((IResults)maker).Open(ready.Address, default)).DisposeAsync());
        (failure.Code, failure.Passing, failure.Charged).ShouldBe((code, passing, true), failure.Message);
        if (passing)
        {
            (await Read((IResults)maker, ready.Address)).Length.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task A_result_that_breaks_off_is_never_taken_for_whole()
    {
        var maker = Open();
        if (await File(maker) is { } ready)
        {
            // Once its head is read: cut any sooner, the head may be lost with the rest.
            var opened = new TaskCompletionSource();
            Fake.FileGate = opened.Task;
            Fake.Do(Fault.Truncated);
            await using (var from = await ((IResults)maker).Open(ready.Address, default).WaitAsync(TimeSpan.FromSeconds(Patience)))
            {
                opened.SetResult();
                await Should.ThrowAsync<IOException>(() => from.CopyToAsync(Stream.Null));
            }

            (await Read((IResults)maker, ready.Address)).Length.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task A_result_whose_keeper_hangs_up_is_to_be_fetched_again()
    {
        var maker = Open();
        if (await File(maker) is { } ready)
        {
            Fake.Do(Fault.Unopened);
            // Over connections of its own: one that was used before is tried again unasked.
            var failure = await Should.ThrowAsync<MakerException>(() => Read((IResults)Open(), ready.Address));
            (failure.Code, failure.Passing).ShouldBe(("maker_unreachable", true), failure.Message);
            (await Read((IResults)maker, ready.Address)).Length.ShouldBeGreaterThan(100);
        }
    }

    /// <summary>All of a result.</summary>
    protected static async Task<byte[]> Read(IResults results, string address)
    {
        await using var from = await results.Open(address, default);
        using var all = new MemoryStream();
        await from.CopyToAsync(all);
        return all.ToArray();
    }

    /// <summary>A result at its address; null where there is none, as is then listed.</summary>
    private async Task<Sent.Ready?> File(IMaker<TRequest> maker)
    {
        var sent = await maker.Send(Full, Guid.CreateVersion7(), default);
        var ready = (sent is Sent.Job job ? await Ended((IJobs)maker, job.Id) : sent) as Sent.Ready;
        (ready is null).ShouldBe(Inapplicable.Files(GetType()) is not null, $"of {GetType().Name} is listed: {Inapplicable.Files(GetType()) ?? "nothing"}");
        return ready;
    }
}
