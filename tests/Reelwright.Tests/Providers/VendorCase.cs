using System.Text.Json;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Takes;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Storage;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers;

/// <summary>An adapter, the fake it is tried on, and how it is asked.</summary>
public abstract class VendorCase<TRequest, TFake> : IVendorCase, IAsyncLifetime where TRequest : IAsked where TFake : FakeVendor, new()
{
    /// <summary>Seconds a call may take.</summary>
    protected const int Patience = 20;

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

    /// <summary>Requests that set the fields which cannot stand beside those of <see cref="Full"/>.</summary>
    protected virtual IReadOnlyList<TRequest> Besides => [];

    /// <summary>Whether this model is answered by a job.</summary>
    protected virtual bool ByJob => Open() is IJobs;

    /// <summary>Where the vendor's API begins at an address.</summary>
    protected virtual string Endpoint(string address) => address;

    /// <summary>Settings of the account besides.</summary>
    protected virtual IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>The account's second secret.</summary>
    protected virtual string? Secret => null;

    /// <summary>Whether a request asks for what is paid, and not for what goes before it.</summary>
    protected virtual bool Asks(Heard request) => request.Method is "POST" or "PUT";

    /// <summary>How many addresses of a result are tried before it is given up.</summary>
    protected virtual int Addresses => 1;

    /// <summary>What a refusal of what the prompt says is told as; of a vendor that has no words for that, as of any other request.</summary>
    protected virtual string PolicyCode => "content_refused";

    /// <summary>Fields whose value is told in other words.</summary>
    protected virtual IReadOnlyList<string> Reworded => ["language"];

    FakeVendor IVendorCase.Vendor => Fake;

    bool IVendorCase.ByJob => ByJob;

    string IVendorCase.PolicyCode => PolicyCode;

    int IVendorCase.Addresses => Addresses;

    /// <inheritdoc />
    public Task InitializeAsync() => Fake.Start();

    /// <inheritdoc />
    public async Task DisposeAsync() => await Fake.DisposeAsync();

    ApiConfig IVendorCase.Account(Guid owner, Secrets secrets, int patience)
    {
        var settings = new Dictionary<string, object>(Settings, StringComparer.Ordinal) { ["timeout_seconds"] = patience };
        if (Model is { } model)
        {
            settings["model"] = model;
        }

        return new ApiConfig
        {
            UserId = owner, Name = Guid.NewGuid().ToString(), Provider = Provider, ServiceType = Service, ApiKey = secrets.Protect(FakeVendor.Key), ApiSecret = Secret is null ? null : secrets.Protect(Secret),
            Endpoint = Endpoint(Fake.Address), ConfigParams = Json.Write(settings), PricingModel = $$"""[{"unit":"{{Prices.Call}}","price":0.07,"currency":"USD"}]""",
        };
    }

    CallSpec IVendorCase.Call(MakerAccounts accounts, ApiConfig account, string input)
    {
        var maker = accounts.Open<IMaker<TRequest>>(account);
        var frozen = Service is ServiceType.VideoGeneration ? Json.Write(new FrozenTake(ClipWanted.OfShot(null))) : Json.Write(Full);
        return new CallSpec(Service, account.Id, maker.Info, input, frozen, maker.Units(Full), null)
        {
            Check = () => FieldCheck.Ensure(Full, maker.Fields, "it"), Send = (call, ct) => maker.Send(Full, call, ct),
        };
    }

    /// <summary>The adapter, of an account with these settings.</summary>
    protected IMaker<TRequest> Open(string key = FakeVendor.Key, string? endpoint = null, string[]? allowed = null, TimeProvider? clock = null, string? model = null)
    {
        var http = new VendorHttp(new Outbound(allowed ?? [Fake.Host, "127.0.0.1:1"]), clock ?? TimeProvider.System);
        var settings = Settings.Append(KeyValuePair.Create("timeout_seconds", (object)Patience)).ToDictionary(s => s.Key, s => JsonSerializer.SerializeToElement(s.Value), StringComparer.Ordinal);
        var account = new MakerAccount(Provider, () => (key, Secret), Endpoint(endpoint ?? Fake.Address), null, Catalog.BuiltIn.Model(Provider, Service, model ?? Model), settings);
        return new MakerList(http).Open<IMaker<TRequest>>(account, Service);
    }

    /// <summary>What came of a job, once it has ended.</summary>
    protected static async Task<Sent> Ended(IJobs jobs, string job)
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

    /// <summary>A job, just begun; null where it answers at once, as it then has to.</summary>
    protected async Task<(IJobs Jobs, string Id)?> Job(IMaker<TRequest> maker)
    {
        var sent = await maker.Send(Full, Guid.CreateVersion7(), default);
        (sent is Sent.Job).ShouldBe(ByJob, $"{GetType().Name} says that it is {(ByJob ? "" : "not ")}answered by a job");
        return sent is Sent.Job job ? ((IJobs)maker, job.Id) : null;
    }
}
