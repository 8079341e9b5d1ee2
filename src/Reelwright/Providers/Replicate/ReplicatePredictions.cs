using System.Globalization;
using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Replicate;

/// <summary>Replicate's predictions: looked at, cancelled, found again, and their results fetched.</summary>
internal sealed class ReplicatePredictions(MakerAccount account, VendorLine line)
{
    private const int MostPages = 20;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)];

    /// <summary>See <see cref="IJobs.Pause"/>.</summary>
    public static TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <summary>See <see cref="IJobs.Look"/>.</summary>
    /// <param name="units">What a finished prediction used.</param>
    public async Task<JobState> Look(string job, string format, Func<JsonElement?, IReadOnlyDictionary<string, decimal>> units, CancellationToken ct)
    {
        var found = (await JobEnds.Known(line, job, line.Look(Address(job), ct))).Json;
        return found.Text("status") switch
        {
            "succeeded" when First(found.At("output")) is { } address => new JobState(100, new Sent.Ready(address, format, units(found))),
            "succeeded" when found.At("data_removed") is { ValueKind: JsonValueKind.True } =>
                throw JobEnds.Failed(line, "result_expired", null, "make it again.", charged: true),
            "succeeded" => throw line.Empty("result"),
            "failed" => throw JobEnds.Failed(line, ReplicateLine.Refuses(found.Text("error") ?? "") ? "content_refused" : "maker_failed", null, found.Text("error")),
            "canceled" or "aborted" => throw JobEnds.Failed(line, "job_cancelled", null, found.Text("error")),
            _ => new JobState(null, null),
        };
    }

    /// <summary>See <see cref="IJobs.Cancel"/>.</summary>
    public async Task<bool> Cancel(string job, CancellationToken ct) =>
        (await line.Tell(HttpMethod.Post, Address(job) + "/cancel", null, ct)).Json.Text("status") is not ("succeeded" or "failed");

    /// <summary>See <see cref="IJobs.Find"/>. A prediction that has the call's own seed is the call's. One that began in that time without it may be: then a person has to look. Errors: <c>find_unsupported</c>.</summary>
    public async Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct)
    {
        var (at, perhaps) = (account.Endpoint + "/predictions", false);
        for (var page = 0; page < MostPages; page++)
        {
            var answer = JobEnds.Read(line, await line.Look(at, ct));
            if (answer.Json.At("results") is null)
            {
                throw JobEnds.Unsure(line, "it lists none of them");
            }

            foreach (var found in answer.Json.List("results"))
            {
                if (DateTimeOffset.TryParse(found.Text("created_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var began) && began < since - Skew)
                {
                    return perhaps ? throw Unsure() : null;
                }

                if (Ours(found, call))
                {
                    return found.Text("id");
                }

                perhaps |= found.Text("model") is not { } model || string.Equals(model, account.Model.Id.Split(':')[0], StringComparison.Ordinal) || !account.Model.Id.Contains('/', StringComparison.Ordinal);
            }

            // Elsewhere the key must not go.
            if (answer.Json.Text("next") is not { } next)
            {
                return perhaps ? throw Unsure() : null;
            }

            at = next.StartsWith(account.Endpoint + "/", StringComparison.Ordinal) ? next : throw Unsure();
        }

        throw Unsure();
    }

    /// <summary>See <see cref="IResults.Open"/>. The vendor wants to see the key also where it keeps its files.</summary>
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, IsOfVendor(account, address), ct);

    /// <summary>Whether an address is one of the vendor's own, which may see the key.</summary>
    public static bool IsOfVendor(MakerAccount account, string address) =>
        address.StartsWith(account.Endpoint + "/", StringComparison.Ordinal)
        || (Uri.TryCreate(address, UriKind.Absolute, out var at) && at.Scheme is "https"
            && (at.Host is "replicate.delivery" || at.Host.EndsWith(".replicate.delivery", StringComparison.Ordinal) || at.Host.EndsWith(".replicate.com", StringComparison.Ordinal)));

    private static bool Ours(JsonElement? found, Guid call) =>
        found.At("input") is { ValueKind: JsonValueKind.Object } input
        && input.EnumerateObject().Any(f => f.Value.ValueKind is JsonValueKind.Number && f.Value.TryGetInt64(out var number) && number == RequestTemplate.Seed(call));

    /// <summary>The first address in whatever shape a model gives its output.</summary>
    private static string? First(JsonElement? output) => output switch
    {
        { ValueKind: JsonValueKind.String } it when it.GetString() is { } text && text.StartsWith("http", StringComparison.Ordinal) => text,
        { ValueKind: JsonValueKind.Array } it => it.EnumerateArray().Select(e => First(e)).FirstOrDefault(a => a is not null),
        { ValueKind: JsonValueKind.Object } it => it.EnumerateObject().Select(f => First(f.Value)).FirstOrDefault(a => a is not null),
        _ => null,
    };

    private string Address(string job) => $"{account.Endpoint}/predictions/{Uri.EscapeDataString(job)}";

    private MakerException Unsure() => new(
        "find_unsupported", $"{line.Maker} lists predictions that this call may have begun, and none that it surely has: look there, then settle the call.", Fate.Unknown);
}
