using System.Net.Http.Headers;
using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Fal;

/// <summary>fal's queue (contract 3.7), the same for every model there: asked by a template, looked at, fetched.</summary>
/// <param name="moving">Whether clips are asked of it, and not pictures.</param>
internal sealed class FalLine(MakerAccount account, VendorHttp http, bool moving)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly VendorLine line = http.Line($"fal {account.Model.Id}", request => request.Headers.Authorization = new AuthenticationHeaderValue("Key", account.Key), Read);

    /// <summary>The settings of such an account.</summary>
    public static SettingField[] Settings { get; } =
    [
        new("api_key", "secret", "The key of the account, from fal's dashboard.") { Required = true },
        new("model", "text", "The id of the endpoint, such as fal-ai/pika/v2.2/text-to-video."),
        new("input", "json", "For a model the catalog does not know: its input, with {prompt}, {duration} and so on in the places of what is asked."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "60" },
    ];

    /// <summary>The model's input.</summary>
    public RequestTemplate Template { get; } = new(account, "input", moving);

    /// <summary>Asks: the job. Files go along within the call.</summary>
    public async Task<Sent> Submit(IAsked request, Guid call, CancellationToken ct)
    {
        var input = await Template.Fill(request, call, file => Task.FromResult(file.Data()));
        var answer = await line.Submit($"{account.Endpoint}/{account.Model.Id}", input, account.Patience((int)Patience.TotalSeconds), ct);
        var id = answer.Json.Text("request_id") ?? throw line.Broken("request_id");
        // Its own address drops what follows the alias; only its path is kept, so that the key goes nowhere else.
        var named = Uri.TryCreate(answer.Json.Text("response_url"), UriKind.Absolute, out var at) && at.AbsolutePath.Contains(id, StringComparison.Ordinal)
            ? at.AbsolutePath.TrimStart('/') : $"{string.Join('/', account.Model.Id.Split('/').Take(2))}/requests/{id}";
        return new Sent.Job(named) { RequestId = id };
    }

    /// <summary>Where the job stands.</summary>
    /// <param name="result">Reads the result out of the model's output.</param>
    public async Task<JobState> Look(string job, Func<JsonElement?, Sent?> result, CancellationToken ct)
    {
        var status = JobEnds.Read(line, await line.Look($"{account.Endpoint}/{job}/status", ct));
        if (status.Json.Text("status") is not "COMPLETED")
        {
            return new JobState(null, null);
        }

        if (status.Json.Text("error") is { } error)
        {
            throw new MakerException("maker_failed", $"{line.Maker} could not make it: {error}", Fate.Failed) { VendorCode = status.Json.Text("error_type") };
        }

        try
        {
            var output = JobEnds.Read(line, await line.Look($"{account.Endpoint}/{job}", ct));
            return new JobState(100, result(output.Json) ?? throw new MakerException("result_broken", $"{line.Maker} ended without a result.", Fate.Failed) { Charged = true });
        }
        catch (MakerException refused) when (refused is { Passing: false, Code: not ("maker_not_found" or "job_lost") })
        {
            throw new MakerException(refused.Code, refused.Message, Fate.Failed, refused) { VendorCode = refused.VendorCode, RequestId = refused.RequestId, Charged = refused.Charged };
        }
    }

    /// <summary>How long to leave a job alone.</summary>
    public static TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <summary>Asks for the job to be stopped; whether it is, the vendor does not promise.</summary>
    public async Task<bool> Cancel(string job, CancellationToken ct)
    {
        try
        {
            return (await line.Tell(HttpMethod.Put, $"{account.Endpoint}/{job}/cancel", null, ct)).Taken;
        }
        catch (MakerException refused) when (refused.Code is "request_refused" or "maker_not_found")
        {
            return false;
        }
    }

    /// <summary>It lists no jobs.</summary>
    public MakerException CannotFind() =>
        new("find_unsupported", $"{line.Maker} cannot say which of its jobs this call began: look there, then settle the call.", Fate.Unknown);

    /// <summary>Opens a result, at a host that must not see the key.</summary>
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <summary>Asks after a job there is not: whoever is told so has the right key.</summary>
    public async Task Try(CancellationToken ct)
    {
        try
        {
            await line.Look($"{account.Endpoint}/{string.Join('/', account.Model.Id.Split('/').Take(2))}/requests/{Guid.Empty}/status", ct);
        }
        catch (MakerException told) when (told.Code is "maker_not_found" or "request_refused")
        {
            // As it should be.
        }
    }

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Taken || answer.Json.At("detail") is not { } detail)
        {
            return null;
        }

        var (type, message) = detail.ValueKind is JsonValueKind.Array
            ? (answer.Json.Text("detail.0.type"), answer.Json.Text("detail.0.msg"))
            : (answer.Header("x-fal-error-type"), answer.Json.Text("detail"));
        return type is "content_policy_violation" ? new Told("content_refused", type, message)
            : answer.Status is 403 && message?.Contains("balance", StringComparison.OrdinalIgnoreCase) is true ? new Told("maker_unpaid", type, message)
            : VendorErrors.OfStatus(answer.Status, type, message) is var told && answer.Header("X-Fal-Retryable") is "true" ? told with { Passing = true } : told;
    }
}
