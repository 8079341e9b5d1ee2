using System.Globalization;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers;

/// <summary>What every adapter of a vendor keeps to, against a fake that speaks as the vendor does. An adapter's tests inherit it.</summary>
public abstract class RemoteMakerContract<TRequest, TFake> : JobContract<TRequest, TFake> where TRequest : IAsked where TFake : FakeVendor, new()
{
    [Fact]
    public void A_request_with_every_field_is_what_the_model_takes()
    {
        var maker = Open();
        TRequest[] all = [Full, .. Besides];
        Array.ForEach(all, r => FieldCheck.Ensure(r, maker.Fields, "it"));
        all.SelectMany(r => r.Asked()).Select(f => f.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(maker.Fields.Keys.Order(StringComparer.Ordinal));
        maker.Fields.Keys.Except(maker.Sends.Keys, StringComparer.Ordinal).ShouldBeEmpty("it takes what it does not send");
    }

    [Fact]
    public async Task Every_field_is_sent()
    {
        var maker = Open();
        foreach (var request in (TRequest[])[Full, .. Besides])
        {
            var before = Fake.Requests.Count;
            await maker.Send(request, Guid.CreateVersion7(), default);
            EnsureSent(maker, request, Fake.Requests.Skip(before).First(Asks));
        }
    }

    [Fact]
    public async Task It_brings_what_was_asked_for()
    {
        var maker = Open();
        var came = await Bring(maker, Full);
        await Ensure(came);
        Fake.Accepted.ShouldBe(1);
        Fake.Requests.ShouldAllBe(r => !r.Path.StartsWith("/files/", StringComparison.Ordinal) || !r.ToString().Contains(FakeVendor.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Fault.TooMany, "maker_busy", Fate.NotExecuted, true)]
    [InlineData(Fault.Unpaid, "maker_unpaid", Fate.NotExecuted, false)]
    [InlineData(Fault.ServerError, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.Late, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.Contradiction, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.Policy, "content_refused", Fate.NotExecuted, false)]
    [InlineData(Fault.Invalid, "request_refused", Fate.NotExecuted, false)]
    [InlineData(Fault.Redirect, "maker_moved", Fate.NotExecuted, false)]
    [InlineData(Fault.Gateway, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.Silent, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.HangUp, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.BrokenOff, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.Malformed, "outcome_unknown", Fate.Unknown, false)]
    public async Task What_goes_wrong_is_told_for_what_it_is(Fault fault, string code, Fate fate, bool passing)
    {
        Fake.Do(fault);
        var failure = await Should.ThrowAsync<MakerException>(() => fault is Fault.Silent ? WaitInVain() : Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe((fault is Fault.Policy ? PolicyCode : code, fate, passing), failure.Message);
        failure.After.ShouldBe(fault is Fault.TooMany ? TimeSpan.FromSeconds(1) : null);
        Fake.Accepted.ShouldBe(fate is Fate.Unknown ? 1 : 0);
        // Once: whether to ask again is not for the adapter to say.
        Fake.Requests.Count(Asks).ShouldBe(1);
        failure.Message.ShouldNotContain(FakeVendor.Key);
        failure.Message.Length.ShouldBeInRange(30, 600);
    }

    [Fact]
    public async Task A_wrong_key_is_blamed()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open("not the key at all").Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("maker_key_refused", "api_key", Fate.NotExecuted), failure.Message);
        failure.Message.ShouldNotContain("not the key at all");
    }

    [Fact]
    public async Task Nobody_there_is_told_as_that()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open(endpoint: "http://127.0.0.1:1").Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe(("maker_unreachable", Fate.NotExecuted, true), failure.Message);
    }

    [Fact]
    public async Task An_address_inside_is_refused_before_anything_is_sent()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open(allowed: []).Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Setting).ShouldBe(("address_refused", Fate.NotExecuted, "endpoint"), failure.Message);
        Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_is_tried_without_being_paid_for()
    {
        await Open().ShouldBeAssignableTo<ITried>()!.Try(default);
        Fake.Accepted.ShouldBe(0);
        var failure = await Should.ThrowAsync<MakerException>(() => ((ITried)Open("not the key at all")).Try(default));
        failure.Setting.ShouldBe("api_key", failure.Message);
        var away = await Should.ThrowAsync<MakerException>(() => ((ITried)Open(endpoint: "http://127.0.0.1:1")).Try(default));
        (away.Code, away.Setting).ShouldBe(("maker_unreachable", "endpoint"), away.Message);
    }

    /// <summary>Holds what came against what the fake hands out.</summary>
    protected virtual async Task Ensure(Sent came)
    {
        var made = came.ShouldBeOfType<Sent.Made>();
        var found = await Probe.Of(made.Bytes);
        (found.Width > 0 || found.Seconds > 0).ShouldBeTrue();
    }

    /// <summary>Asks for a model that the vendor does not know, or keeps from the account: that setting is to blame.</summary>
    /// <param name="vendor">The vendor's own code.</param>
    protected async Task EnsureModelBlamed(string vendor, string code = "maker_not_found")
    {
        Fake.Do(Fault.NoModel);
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Setting, failure.Fate, failure.VendorCode).ShouldBe((code, "model", Fate.NotExecuted, vendor), failure.Message);
        Fake.Accepted.ShouldBe(0);
    }

    /// <summary>Asks, and lets the time pass that the account allows once the vendor has the call.</summary>
    private async Task WaitInVain()
    {
        var clock = new StoppedClock();
        var asking = Open(clock: clock).Send(Full, Guid.CreateVersion7(), default);
        for (var turn = 0; Fake.Accepted is 0 && !asking.IsCompleted; turn++)
        {
            turn.ShouldBeLessThan(2000, "it was never asked");
            await Task.Delay(5);
        }

        clock.Pass(TimeSpan.FromSeconds(Patience - 1));
        clock.Waiting.ShouldBe(1, "it gives up too soon");
        clock.Pass(TimeSpan.FromSeconds(1));
        await asking.WaitAsync(TimeSpan.FromSeconds(Patience));
    }

    private void EnsureSent(IMaker<TRequest> maker, TRequest request, Heard body)
    {
        foreach (var (name, value) in request.Asked().Where(f => maker.Sends[f.Key].Length > 0))
        {
            var sent = body.At(maker.Sends[name]);
            sent.ShouldNotBeNull($"{name} is not at {maker.Sends[name]} of {body}");
            if (value is string or int or long && !Reworded.Contains(name, StringComparer.Ordinal))
            {
                sent.ShouldContain(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }
        }
    }

    private static async Task<Sent> Bring(IMaker<TRequest> maker, TRequest request)
    {
        var sent = await maker.Send(request, Guid.CreateVersion7(), default);
        sent = sent is Sent.Job job ? await Ended((IJobs)maker, job.Id) : sent;
        return sent is Sent.Ready ready ? new Sent.Made(await Read((IResults)maker, ready.Address), ready.Format, ready.Units) : sent;
    }
}
