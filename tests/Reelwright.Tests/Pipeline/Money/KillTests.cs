using Reelwright.Base;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>kill -9 at forty-four moments of calls that cost money: what the vendors took is what the ledger says, nothing is lost, and nothing is paid twice by itself.</summary>
[Collection(nameof(Markets))]
[Trait("suite", "money")]
public sealed class KillTests(Market market)
{
    private const int MostTurns = 4;

    // A job in doubt, and a download that breaks off.
    private static readonly int[] Always = [1, 22];

    public static TheoryData<int, string> Few() => Cuts(Always);

    public static TheoryData<int, string> Others() => Cuts(Enumerable.Range(0, Cut.All.Count).Except(Always));

    [Theory]
    [MemberData(nameof(Few))]
    public Task What_is_killed_while_it_pays_loses_nothing_and_pays_nothing_twice(int number, string where) => Kill(number, where);

    [Theory]
    [Trait("long", "true")]
    [MemberData(nameof(Others))]
    public Task What_is_killed_at_any_other_moment_loses_nothing_and_pays_nothing_twice(int number, string where) => Kill(number, where);

    private static TheoryData<int, string> Cuts(IEnumerable<int> numbers)
    {
        var data = new TheoryData<int, string>();
        foreach (var number in numbers)
        {
            data.Add(number, Cut.All[number].Where);
        }

        return data;
    }

    private async Task Kill(int number, string where)
    {
        var cut = Cut.All[number];
        cut.Where.ShouldBe(where);
        market.Queue.LooksNeeded = market.Filmer.LooksNeeded = 1;
        var name = FormattableString.Invariant($"cut{number}");
        var seed = Digest.Number(name);
        var work = WorkFor(cut, name);
        await CutOff(work, cut, seed);
        await market.HoldsEnd();

        for (var turn = 0; !await work.GoOn(); turn++)
        {
            turn.ShouldBeLessThan(MostTurns);
            var found = await Reckoning.Of(market, await work.Project() ?? Guid.Empty, name);
            found.EnsureHonest();
            if (found.IsStill)
            {
                await found.EnsureMoney();
            }

            (await found.Settle()).ShouldBeGreaterThan(0, "it waits for a person, who has nothing to settle");
        }

        var end = await Reckoning.Of(market, await work.Project() ?? Guid.Empty, name);
        await end.EnsureExact(work.Things);
        end.Settled.ShouldBeGreaterThanOrEqualTo(cut.LeavesDoubt ? 1 : 0);
    }

    private Work WorkFor(Cut cut, string name)
    {
        if (cut.By is Seller.Reader)
        {
            return new WorkersWork(market, name, market.At(market.Painter), market.At(market.Reader), "Cherry");
        }

        var by = market.At(market.Of(cut.By));
        return cut.ByMake ? new MakesWork(market, name, by)
            : cut.By is Seller.Filmer ? new ClipsWork(market, name, by)
            : new WorkersWork(market, name, by, market.At(market.Speaker), "alloy");
    }

    /// <summary>Kills it where the cut is, by the seed a little sooner or later.</summary>
    private async Task CutOff(Work work, Cut cut, ulong seed)
    {
        var later = TimeSpan.FromMilliseconds(seed % 400);
        if (cut.At is not { } moment)
        {
            await work.Begin();
            await Task.Delay(TimeSpan.FromMilliseconds(seed % 5000));
            await work.Kill();
            return;
        }

        FakeVendor vendor = cut.Voice ? market.Speaker : market.Of(cut.By);
        using var trap = new Trap(vendor, moment, cut.Which, nth: 1 + (int)(seed / 1000 % 2));
        await work.Begin();
        await trap.Sprung;
        await using var held = cut.Held ? await HeldBack.Take(market.Server.Runs, market.At(vendor)) : null;
        if (held is not null)
        {
            trap.LetGo();
            await trap.Answered;
            await held.SomebodyWaits();
        }

        await Task.Delay(later);
        (await market.Server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{await work.Project()}' and not repeatable and {cut.Leaves}"))
            .ShouldBeGreaterThan(0, "it is not where it should be killed");
        await work.Kill();
        if (held is not null)
        {
            await held.Break();
        }

        // A vendor that has just heard a call may carry it out though its caller is gone.
        trap.LetGo(goesOn: seed / 7 % 2 == 0);
    }
}
