using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Every adapter and everything that can go wrong at its vendor, by the real gateway on a real ledger: the right state, the right retry, nothing charged twice, a word a person can act on.</summary>
[Trait("suite", "money")]
[Trait("turn", "c")]
public sealed class FaultTableTests(FaultDesk desk) : IClassFixture<FaultDesk>
{
    private const string Held = "polling - 0 0.07";
    private const string Settle = "settle it";

    // A call that is not answered in time is waited for by the clock: the whole table does that.
    private const int Patience = 20;
    private const int ShortPatience = 1;

    // Each third of the table by turns: each fault falls to a third of the adapters.
    private const int Share = 3;

    private static readonly Fault[] asked =
    [
        Fault.TooMany, Fault.Unpaid, Fault.Policy, Fault.Invalid, Fault.Redirect, Fault.ServerError, Fault.Late, Fault.Contradiction, Fault.Gateway, Fault.HangUp, Fault.BrokenOff, Fault.Malformed,
        Fault.Silent,
    ];

    private static readonly Fault[] looked = [Fault.TooMany, Fault.ServerError, Fault.Malformed, Fault.LostPage, Fault.Gone, Fault.OddStatus, Fault.Endless, Fault.JobFails, Fault.Twice];

    private static readonly Fault[] fetched = [Fault.Expired, Fault.ServerError, Fault.WrongType, Fault.Truncated, Fault.Unopened];

    private static readonly List<Type> adapters =
        [.. typeof(IVendorCase).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IVendorCase))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static TheoryData<string> Adapters => [.. adapters.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Adapters))]
    public Task A_share_of_what_can_go_wrong_leaves_the_ledger_right(string adapter) => Try(adapter, whole: false);

    [Theory, Trait("long", "true")]
    [MemberData(nameof(Adapters))]
    public Task Whatever_can_go_wrong_leaves_the_ledger_right(string adapter) => Try(adapter, whole: true);

    private async Task Try(string adapter, bool whole)
    {
        var at = adapters.FindIndex(t => string.Equals(t.Name, adapter, StringComparison.Ordinal));
        var tried = (IVendorCase)Activator.CreateInstance(adapters[at])!;
        await tried.InitializeAsync();
        try
        {
            var cases = asked.Select(fault => (Fault: fault, When: "asked", Hold: (Func<DeskBooks, Fault, Task>)Asked))
                .Concat(looked.Where(_ => tried.ByJob).Select(fault => (Fault: fault, When: "looked at", Hold: (Func<DeskBooks, Fault, Task>)Looked)))
                .Concat(fetched.Where(_ => Inapplicable.Files(adapters[at]) is null).Select(fault => (Fault: fault, When: "fetched", Hold: (Func<DeskBooks, Fault, Task>)Fetched)));
            foreach (var (fault, when, hold) in cases.Where((c, number) => whole || (c.Fault is not Fault.Silent && (at + number) % Share == 0)))
            {
                await hold(await desk.Open(tried, $"{adapter}: {fault} when {when}", fault is Fault.Silent ? ShortPatience : Patience), fault);
                tried.Vendor.Mend();
                (tried.Vendor.AtFirstLook, tried.Vendor.Remembers) = (null, false);
            }
        }
        finally
        {
            await tried.DisposeAsync();
        }
    }

    private static async Task Asked(DeskBooks books, Fault fault)
    {
        books.Vendor.Do(fault);
        if (fault is Fault.TooMany)
        {
            // It was surely not executed: asked again, and then it goes on.
            var end = await books.Ask("one") ? "done - 0.07 0.07" : Held;
            await books.Hold($"failed maker_busy 0 0.07, {end}", accepted: 1, paid: 1);
            return;
        }

        var code = fault switch
        {
            Fault.Unpaid => "maker_unpaid",
            Fault.Policy => books.Tried.PolicyCode,
            Fault.Invalid => "request_refused",
            Fault.Redirect => "maker_moved",
            _ => "outcome_unknown",
        };
        var taken = code is "outcome_unknown" ? 1 : 0;
        var failure = await Should.ThrowAsync<MakerException>(() => books.Ask("one"));
        failure.Code.ShouldBe(code, books.Name);
        var heard = books.Vendor.Requests.Count;
        // Whoever asks for the same again is told the same, and nobody is asked.
        var again = await Should.ThrowAsync<ReelException>(() => books.Ask("one"));
        again.Code.ShouldBe(code, books.Name);
        // Where it may be paid, both say what a person has to do first.
        (failure.Message.Contains(Settle, StringComparison.Ordinal), again.Message.Contains(Settle, StringComparison.Ordinal)).ShouldBe((taken == 1, taken == 1), books.Name);
        books.Vendor.Requests.Count.ShouldBe(heard, books.Name);
        await books.Hold($"{(taken == 1 ? "unknown" : "failed")} {code} 0 0.07", taken, paid: taken);
    }

    private async Task Looked(DeskBooks books, Fault fault)
    {
        books.Vendor.Remembers = fault is Fault.Twice;
        (await books.Ask("one")).ShouldBeFalse(books.Name);
        switch (fault)
        {
            case Fault.TooMany or Fault.ServerError or Fault.Malformed:
                books.Vendor.AtFirstLook = fault;
                await books.Look();
                await books.Hold(Held, accepted: 1, paid: 1);
                // As long as the vendor said; otherwise it would be a second.
                (await books.One<double>("max(extract(epoch from look_at - clock_timestamp()))::float8") > 2).ShouldBe(fault is Fault.TooMany, books.Name);
                break;
            case Fault.LostPage or Fault.OddStatus:
                books.Vendor.Do(fault);
                await books.Look();
                await books.Hold(Held, accepted: 1, paid: 1);
                break;
            case Fault.Gone:
                books.Vendor.Do(fault);
                await books.Look();
                await books.Hold("unknown job_lost 0 0.07", accepted: 1, paid: 1);
                break;
            case Fault.JobFails:
                books.Vendor.Do(fault);
                await books.Look();
                await books.Hold("failed maker_failed 0 0.07", accepted: 1, paid: 0);
                break;
            case Fault.Endless:
                await Endless(books);
                break;
            default:
                await Twice(books);
                break;
        }
    }

    private static async Task Endless(DeskBooks books)
    {
        books.Vendor.Do([.. Enumerable.Repeat(Fault.Endless, 6)]);
        for (var look = 0; look < 4; look++)
        {
            await books.Look();
        }

        await books.Hold(Held, accepted: 1, paid: 1);
        // When it has been worked on for too long, a person is asked; what was held back stays so.
        await books.Set("late_at = clock_timestamp() - interval '1 second'");
        await books.Look();
        await books.Hold("unknown job_endless 0 0.07", accepted: 1, paid: 1);
    }

    private async Task Twice(DeskBooks books)
    {
        // Another call is answered with the job of the first: it is that one's alone.
        books.Vendor.Do(Fault.Twice);
        const string Doubted = "unknown outcome_unknown 0 0.07";
        (await Should.ThrowAsync<MakerException>(() => books.Ask("another"))).Code.ShouldBe("outcome_unknown", books.Name);
        (await Should.ThrowAsync<ReelException>(() => books.Ask("another"))).Code.ShouldBe("outcome_unknown", books.Name);
        await books.Hold($"{Held}, {Doubted}", accepted: 1, paid: 2);
        // Two who looked at the same moment are both told its end, and fetch it: there is one result, paid once.
        var begun = await books.First();
        var ended = await books.End();
        await desk.Look(begun);
        if (ended.ServiceType is ServiceType.VideoGeneration)
        {
            await books.Hold($"{Held}, {Doubted}", accepted: 1, paid: 2);
            return;
        }

        if (ended.ResultAddress is not null)
        {
            await desk.Fetch(ended);
            await desk.Fetch(ended);
            (await books.One<long>("count(distinct asset_id)")).ShouldBe(1, books.Name);
        }

        await books.Hold($"done - 0.07 0.07, {Doubted}", accepted: 1, paid: 2);
        (await books.Answered()).ShouldBe(1, books.Name);
    }

    private async Task Fetched(DeskBooks books, Fault fault)
    {
        (await books.Ask("one")).ShouldBeFalse(books.Name);
        var ready = await books.End();
        ready.ResultAddress.ShouldNotBeNull(books.Name);
        books.Vendor.Do([.. Enumerable.Repeat(fault, fault is Fault.Expired ? books.Tried.Addresses : 1)]);
        await desk.Fetch(ready);
        // What is gone is gone, and paid; what broke off or could not be had yet is fetched again.
        await books.Hold(fault is Fault.Expired ? "failed result_expired 0.07 0.07" : Held, accepted: 1, paid: 1);
        if (fault is Fault.WrongType)
        {
            // But not for ever.
            await books.Set("looks = 9");
            books.Vendor.Do(fault);
            await desk.Fetch(await books.First());
            await books.Hold("failed result_broken 0.07 0.07", accepted: 1, paid: 1);
        }
    }
}
