using System.Globalization;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers;

/// <summary>What every adapter of a vendor keeps to, against a fake that speaks as the vendor does. An adapter's tests inherit it.</summary>
public abstract class RemoteMakerContract<TRequest, TFake> : IAsyncLifetime where TRequest : IAsked where TFake : FakeVendor, new()
{
    /// <summary>The fake vendor.</summary>
    protected TFake Fake { get; } = new();

    /// <summary>What it is for.</summary>
    protected abstract ServiceType Service { get; }

    /// <summary>The provider its accounts name.</summary>
    protected abstract string Provider { get; }

    /// <summary>The model that is tried; null for the usual one.</summary>
    protected virtual string? Model => null;

    /// <summary>A request that sets every field the model takes.</summary>
    protected abstract TRequest Full { get; }

    /// <summary>Where the vendor's API begins at an address.</summary>
    protected virtual string Endpoint(string address) => address;

    /// <summary>Settings of the account besides.</summary>
    protected virtual IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task InitializeAsync() => Fake.Start();

    /// <inheritdoc />
    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public void A_request_with_every_field_is_what_the_model_takes()
    {
        var maker = Open();
        FieldCheck.Ensure(Full, maker.Fields, "it");
        Full.Asked().Select(f => f.Key).Order(StringComparer.Ordinal).ShouldBe(maker.Fields.Keys.Order(StringComparer.Ordinal));
        maker.Fields.Keys.Except(maker.Sends.Keys, StringComparer.Ordinal).ShouldBeEmpty("it takes what it does not send");
    }

    [Fact]
    public async Task Every_field_is_sent()
    {
        var maker = Open();
        await maker.Send(Full, Guid.CreateVersion7(), default);
        var body = Fake.Requests.First(r => r.Method is "POST" or "PUT");
        foreach (var (name, value) in Full.Asked().Where(f => maker.Sends[f.Key].Length > 0))
        {
            var sent = body.At(maker.Sends[name]);
            sent.ShouldNotBeNull($"{name} is not at {maker.Sends[name]} of {body}");
            if (value is string or int or long && !Reworded.Contains(name, StringComparer.Ordinal))
            {
                sent.ShouldContain(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }
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
    [InlineData(Fault.ServerError, "maker_failed", Fate.NotExecuted, true)]
    [InlineData(Fault.Policy, "content_refused", Fate.NotExecuted, false)]
    [InlineData(Fault.Invalid, "request_refused", Fate.NotExecuted, false)]
    [InlineData(Fault.Redirect, "maker_moved", Fate.NotExecuted, false)]
    [InlineData(Fault.Gateway, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.Silent, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.HangUp, "outcome_unknown", Fate.Unknown, false)]
    [InlineData(Fault.Malformed, "outcome_unknown", Fate.Unknown, false)]
    public async Task What_goes_wrong_is_told_for_what_it_is(Fault fault, string code, Fate fate, bool passing)
    {
        Fake.Do(fault);
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe((code, fate, passing), failure.Message);
        failure.After.ShouldBe(fault is Fault.TooMany ? TimeSpan.FromSeconds(1) : null);
        Fake.Accepted.ShouldBe(fate is Fate.Unknown ? 1 : 0);
        // Once: whether to ask again is not for the adapter to say.
        Fake.Requests.Count(r => r.Method is "POST").ShouldBe(1);
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

    [Theory]
    [InlineData(Fault.Expired, "result_expired", false)]
    [InlineData(Fault.WrongType, "result_broken", true)]
    public async Task A_result_that_cannot_be_fetched_is_told(Fault fault, string code, bool passing)
    {
        var maker = Open();
        if (!FilesElsewhere || await ReadyOf(maker, Full) is not { } ready)
        {
            return;
        }

        Fake.Do(fault);
        var failure = await Should.ThrowAsync<MakerException>(async () => await (await ((IResults)maker).Open(ready.Address, default)).DisposeAsync());
        (failure.Code, failure.Passing, failure.Charged).ShouldBe((code, passing, true), failure.Message);
    }

    [Fact]
    public async Task A_result_that_breaks_off_is_never_taken_for_whole()
    {
        var maker = Open();
        if (FilesElsewhere && await ReadyOf(maker, Full) is { } ready)
        {
            Fake.Do(Fault.Truncated);
            await Should.ThrowAsync<IOException>(() => Read((IResults)maker, ready.Address));
            (await Read((IResults)maker, ready.Address)).Length.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task An_account_is_tried_without_being_paid_for()
    {
        if (Open() is ITried tried)
        {
            await tried.Try(default);
            Fake.Accepted.ShouldBe(0);
            var failure = await Should.ThrowAsync<MakerException>(() => ((ITried)Open("not the key at all")).Try(default));
            failure.Setting.ShouldBe("api_key", failure.Message);
        }
    }

    [Fact]
    public async Task A_job_is_looked_at_until_it_has_ended()
    {
        var maker = Open();
        if (maker is not IJobs jobs)
        {
            return;
        }

        Fake.Do(Fault.OddStatus);
        var sent = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        (await jobs.Look(sent.Id, default)).Ended.ShouldBeNull("an unknown word is no end");
        (await Ended(jobs, sent.Id)).ShouldNotBeNull();
        jobs.Pause(0).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        jobs.Pause(100).ShouldBeInRange(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_job_that_fails_says_why()
    {
        var maker = Open();
        if (maker is IJobs jobs)
        {
            Fake.Do(Fault.JobFails);
            var sent = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
            var failure = await Should.ThrowAsync<MakerException>(() => Ended(jobs, sent.Id));
            (failure.Fate, failure.Passing).ShouldBe((Fate.Failed, false), failure.Message);
        }
    }

    /// <summary>Fields whose value is told in other words.</summary>
    protected virtual IReadOnlyList<string> Reworded => ["language"];

    /// <summary>Whether results lie at another host, which must not see the key.</summary>
    protected virtual bool FilesElsewhere => true;

    /// <summary>Holds what came against what the fake hands out.</summary>
    protected virtual async Task Ensure(Sent came)
    {
        var made = came.ShouldBeOfType<Sent.Made>();
        var found = await Probe.Of(made.Bytes);
        (found.Width > 0 || found.Seconds > 0).ShouldBeTrue();
    }

    /// <summary>The adapter, of an account with these settings.</summary>
    protected IMaker<TRequest> Open(string key = FakeVendor.Key, string? endpoint = null, string[]? allowed = null)
    {
        var http = new VendorHttp(new Outbound(allowed ?? [Fake.Host, "127.0.0.1:1"]));
        var settings = Settings.Append(KeyValuePair.Create("timeout_seconds", (object)2)).ToDictionary(s => s.Key, s => JsonSerializer.SerializeToElement(s.Value), StringComparer.Ordinal);
        var account = new MakerAccount(Provider, () => (key, Secret), Endpoint(endpoint ?? Fake.Address), null, Catalog.BuiltIn.Model(Provider, Service, Model), settings);
        return new MakerList(http).Open<IMaker<TRequest>>(account, Service);
    }

    /// <summary>The account's second secret.</summary>
    protected virtual string? Secret => null;

    private static async Task<byte[]> Read(IResults results, string address)
    {
        await using var from = await results.Open(address, default);
        using var all = new MemoryStream();
        await from.CopyToAsync(all);
        return all.ToArray();
    }

    private static async Task<Sent> Ended(IJobs jobs, string job)
    {
        for (var look = 0; look < 20; look++)
        {
            if ((await jobs.Look(job, default)).Ended is { } ended)
            {
                return ended;
            }
        }

        throw new ShouldAssertException("The job did not end.");
    }

    private static async Task<Sent.Ready?> ReadyOf(IMaker<TRequest> maker, TRequest request)
    {
        var sent = await maker.Send(request, Guid.CreateVersion7(), default);
        return sent is Sent.Job job ? await Ended((IJobs)maker, job.Id) as Sent.Ready : sent as Sent.Ready;
    }

    private static async Task<Sent> Bring(IMaker<TRequest> maker, TRequest request)
    {
        var sent = await maker.Send(request, Guid.CreateVersion7(), default);
        sent = sent is Sent.Job job ? await Ended((IJobs)maker, job.Id) : sent;
        return sent is Sent.Ready ready ? new Sent.Made(await Read((IResults)maker, ready.Address), ready.Format, ready.Units) : sent;
    }
}
