using System.Globalization;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Vendors of every kind that outlive whoever asks them, accounts at them, and an installation whose worker is a process to be killed.</summary>
public sealed class Market : IAsyncLifetime
{
    /// <summary>What a picture costs, in dollars.</summary>
    public const decimal PerPicture = 0.0317m;

    /// <summary>What a spoken character costs, in dollars.</summary>
    public const decimal PerCharacter = 0.00071m;

    /// <summary>What a clip costs, in dollars.</summary>
    public const decimal PerClip = 0.2503m;

    private readonly Dictionary<FakeVendor, Guid> accounts = [];
    private Running? worker;

    /// <summary>The door, without a worker of its own.</summary>
    public Server Server { get; } = new();

    /// <summary>The owner as somebody who signed in: settling is for persons.</summary>
    public HttpClient Person { get; private set; } = null!;

    /// <summary>Who speaks.</summary>
    public FakeOpenAi Speaker { get; } = new();

    /// <summary>Answers with addresses of voices.</summary>
    public FakeDashScope Reader { get; } = new();

    /// <summary>Answers with pictures.</summary>
    public FakeOpenAi Painter { get; } = new();

    /// <summary>Answers with addresses of pictures.</summary>
    public FakeOpenAi Framer { get; } = new() { ByAddress = true };

    /// <summary>Answers with jobs, whose results are pictures.</summary>
    public FakeFal Queue { get; } = new() { LooksNeeded = 1 };

    /// <summary>Answers with jobs, whose results are clips.</summary>
    public FakeFal Filmer { get; } = new() { LooksNeeded = 1 };

    /// <summary>All of them.</summary>
    public IReadOnlyList<FakeVendor> Vendors => [Speaker, Reader, Painter, Framer, Queue, Filmer];

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        Person = await Server.SignedIn("ada");
        foreach (var vendor in Vendors)
        {
            await vendor.Start();
        }

        accounts[Speaker] = await PaidStack.Account(Server, "custom", "audio_generation", Speaker.Address + "/v1", "speaker", PaidStack.Price("character", PerCharacter));
        accounts[Reader] = await PaidStack.Account(Server, "alibaba", "audio_generation", Reader.Address + "/api/v1", "qwen3-tts-flash", PaidStack.Price("character", PerCharacter));
        accounts[Painter] = await PaidStack.Account(Server, "custom", "image_generation", Painter.Address + "/v1", "painter", PaidStack.Price("image", PerPicture));
        accounts[Framer] = await PaidStack.Account(Server, "custom", "image_generation", Framer.Address + "/v1", "framer", PaidStack.Price("image", PerPicture));
        accounts[Queue] = await PaidStack.Account(Server, "fal", "image_generation", Queue.Address, "fal-ai/flux/dev", PaidStack.Price("image", PerPicture));
        accounts[Filmer] = await PaidStack.Account(Server, "fal", "video_generation", Filmer.Address, ClipStudio.FromText, PaidStack.Price("call", PerClip));
        // A call that is held up here is not to be given up there.
        await Server.Runs.Rows("""update api_configs set config_params = config_params || '{"timeout_seconds": 60}' where provider <> 'offline'""");
        await Person.Send(HttpMethod.Put, "/api/budgets", new { period = "ever", currency = "USD", amount = 1000 }).Is(200);
    }

    public async Task DisposeAsync()
    {
        await KillWorker();
        foreach (var vendor in Vendors)
        {
            await vendor.DisposeAsync();
        }

        await Server.DisposeAsync();
    }

    /// <summary>The account at a vendor.</summary>
    public Guid At(FakeVendor vendor) => accounts[vendor];

    /// <summary>Who sells in this way.</summary>
    internal FakeVendor Of(Seller seller) => seller switch
    {
        Seller.Painter => Painter,
        Seller.Framer => Framer,
        Seller.Filmer => Filmer,
        Seller.Reader => Reader,
        _ => Queue,
    };

    /// <summary>A worker works from now on.</summary>
    public async Task Work()
    {
        if (worker is null)
        {
            worker = Running.Worker(Server.Runs);
            await worker.Says(line => line.StartsWith("Working as", StringComparison.Ordinal), 60);
        }
    }

    /// <summary>Bytes of the machine's memory that the worker has.</summary>
    public async Task<long> Memory()
    {
        var id = Processes.Children("worker --data " + Server.Runs.Data).ShouldHaveSingleItem();
        var line = (await File.ReadAllLinesAsync(FormattableString.Invariant($"/proc/{id}/status"))).Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
    }

    /// <summary>kill -9, if there is one.</summary>
    public async Task KillWorker()
    {
        if (worker is { } was)
        {
            worker = null;
            await was.Kill();
            was.Dispose();
        }
    }

    /// <summary>Orders that name no makers get these.</summary>
    public async Task MakeUsual(Guid pictures)
    {
        // One after the other: there is one default at a time.
        await Server.Runs.Rows("update api_configs set is_default = false where service_type in ('image_generation', 'audio_generation')");
        await Server.Runs.Rows($"update api_configs set is_default = true where id in ('{pictures}', '{At(Speaker)}')");
    }

    /// <summary>Whoever held a vendor's job or was sending is dead, and the time until others may look is over.</summary>
    public Task HoldsEnd() => Server.Runs.Rows("update provider_calls set look_at = least(look_at, now()) where status = 'polling' or (status = 'sending' and look_at is not null)");
}

/// <summary>One market for all that is killed, waits, or is looked through there: it is dear to set up.</summary>
[CollectionDefinition(nameof(Markets))]
public sealed class Markets : ICollectionFixture<Market>;
