using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Where a run is cut off.</summary>
/// <param name="Where">In words.</param>
/// <param name="By">Who makes what is to be seen, or what is heard where that lies at an address.</param>
/// <param name="At">Of which moment of a request; null for anywhere, by the clock.</param>
/// <param name="Which">Of which requests; those for voices when it is a <see cref="Voice"/>.</param>
/// <param name="Held">The answer comes, and is kept from being written down.</param>
/// <param name="Leaves">What the ledger must say of some call then, SQL: that the cut was made where it should be.</param>
internal sealed record Cut(string Where, Seller By, Moment? At, Func<Heard, bool> Which, string Leaves, bool Held = false)
{
    private const string Sending = "status = 'sending'";
    private const string Working = "status = 'polling' and vendor_job_id is not null and result_address is null";
    private const string Fetching = "status = 'polling' and result_address is not null and asset_id is null";

    /// <summary>All forty-four: clips, which are made by <c>reel worker</c> alone, pictures that are jobs, what is answered at once by both programs, and voices that lie at an address.</summary>
    public static IReadOnlyList<Cut> All { get; } =
        [.. Jobs("a clip", Seller.Filmer), .. ByMakes(Jobs("a picture that is a job", Seller.Queue)), .. Calls(), .. ByMakes(Calls()), .. ByAddress("a voice by address", Seller.Reader)];

    /// <summary>Whether the call that is cut off is for a voice within its answer, whoever makes what is to be seen.</summary>
    public bool Voice { get; init; }

    /// <summary>Whether <c>reel make</c> is killed; else a worker.</summary>
    public bool ByMake { get; init; }

    /// <summary>Whether nobody can know what became of the call: a person has to find out.</summary>
    public bool LeavesDoubt => string.Equals(Leaves, Sending, StringComparison.Ordinal);

    private static Cut[] Jobs(string what, Seller by) =>
    [
        new(what + ", before it is accepted", by, Moment.Arrived, Submits, Sending),
        new(what + ", accepted and not answered", by, Moment.CarriedOut, Submits, Sending),
        new(what + ", answered and its name not written down", by, Moment.CarriedOut, Submits, Sending, Held: true),
        new(what + ", being looked at", by, Moment.Arrived, Looks, Working),
        new(what + ", between two looks", by, Moment.Answered, Looks, Working),
        new(what + ", its result being asked for", by, Moment.Arrived, AsksResult, Working),
        new(what + ", its result named and not written down", by, Moment.CarriedOut, AsksResult, Working, Held: true),
        new(what + ", half of its result fetched", by, Moment.Halfway, Fetches, Fetching),
        new(what + ", its result fetched and not written down", by, Moment.Halfway, Fetches, Fetching, Held: true),
        new(what + ", anywhere", by, null, Submits, ""),
    ];

    private static Cut[] Calls() =>
    [
        .. ByAddress("a picture by address", Seller.Framer),
        new("a picture, before it is accepted", Seller.Painter, Moment.Arrived, Submits, Sending),
        new("a picture, accepted and not answered", Seller.Painter, Moment.CarriedOut, Submits, Sending),
        new("a picture, answered and not written down", Seller.Painter, Moment.CarriedOut, Submits, Sending, Held: true),
        new("a voice, before it is accepted", Seller.Painter, Moment.Arrived, Submits, Sending) { Voice = true },
        new("a voice, accepted and not answered", Seller.Painter, Moment.CarriedOut, Submits, Sending) { Voice = true },
        new("a voice, answered and not written down", Seller.Painter, Moment.CarriedOut, Submits, Sending, Held: true) { Voice = true },
    ];

    private static Cut[] ByAddress(string what, Seller by) =>
    [
        new(what + ", answered and its address not written down", by, Moment.CarriedOut, Submits, Sending, Held: true),
        new(what + ", not a byte of it fetched", by, Moment.CarriedOut, Fetches, Fetching),
        new(what + ", half of it fetched", by, Moment.Halfway, Fetches, Fetching),
        new(what + ", fetched and not written down", by, Moment.Halfway, Fetches, Fetching, Held: true),
    ];

    private static IEnumerable<Cut> ByMakes(Cut[] cuts) => cuts.Select(c => c with { Where = c.Where + ", by reel make", ByMake = true });

    private static bool Submits(Heard request) => request.Method is "POST";

    private static bool Looks(Heard request) => request.Path.EndsWith("/status", StringComparison.Ordinal);

    private static bool AsksResult(Heard request) => request.Method is "GET" && request.Path.Contains("/requests/", StringComparison.Ordinal) && !Looks(request);

    private static bool Fetches(Heard request) => request.Path.StartsWith("/files/", StringComparison.Ordinal);
}

/// <summary>Who makes pictures, still or moving, or voices that lie at an address, for money.</summary>
internal enum Seller
{
    /// <summary>Answers with the picture.</summary>
    Painter,

    /// <summary>Answers with the picture's address.</summary>
    Framer,

    /// <summary>Answers with a job, whose result is a picture.</summary>
    Queue,

    /// <summary>Answers with a job, whose result is a clip.</summary>
    Filmer,

    /// <summary>Answers with the voice's address.</summary>
    Reader,
}
