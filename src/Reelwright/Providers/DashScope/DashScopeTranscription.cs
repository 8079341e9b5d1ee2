using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>Transcription with word times by DashScope (contract 3.5.4): the recording is uploaded first, and what was heard lies in a file of its own.</summary>
public sealed class DashScopeTranscription(MakerAccount account, VendorHttp http) : ITranscriber, IJobs, IListed, ITried
{
    private readonly VendorLine line = DashScopeLine.Open(account, http);

    // Whoever keeps the result is another host, which must not see the key.
    private readonly VendorLine results = http.Line($"alibaba {account.Model.Id}", _ => { }, Gone);

    private DashScopeTasks Tasks => new(account, line);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("dashscope", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["recording"] = "input.file_urls.0", ["language"] = "parameters.language_hints.0" };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(TranscriptionRequest request) => RemoteInfo.So("second", (decimal)Math.Ceiling(request.Seconds));

    /// <inheritdoc />
    public async Task<Sent> Send(TranscriptionRequest request, Guid call, CancellationToken ct)
    {
        var address = await new DashScopeFiles(account, http, line).Put(request.Recording, call.ToString("N"), ct);
        return await Tasks.Begin(
            "/services/audio/asr/transcription",
            Bodies.Json(
                ("model", account.Model.Id), ("input.file_urls", new JsonArray(address)), ("parameters.channel_id", new JsonArray(0)), ("parameters.diarization_enabled", false),
                ("parameters.language_hints", request.Language is { } language ? new JsonArray(language.Split('-')[0]) : null)),
            uploaded: true, ct);
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => DashScopeTasks.Pause(looks);

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        if (await Tasks.Look(job, ct) is not { } done)
        {
            return new JobState(null, null);
        }

        var result = done.Json.At("output.results.0");
        if (result.Text("subtask_status") is "FAILED" || result.Text("transcription_url") is not { } address)
        {
            throw Tasks.Failure(result.Text("code"), result.Text("message"));
        }

        var heard = JobEnds.Read(results, await results.Bring(address, ct)).Json;
        var words = heard.List("transcripts.0.sentences").SelectMany(s => s.List("words"));
        var seconds = done.Json.Number("usage.duration") ?? (heard.Number("properties.original_duration") ?? heard.Number("properties.original_duration_in_milliseconds") ?? 0) / 1000;
        return new JobState(100, new Sent.Said(heard.Text("transcripts.0.text") ?? "", [.. words.Select(Word)], RemoteInfo.So("second", seconds)) { RequestId = done.Json.Text("request_id") });
    }

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => Tasks.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => Tasks.Find(since, ct);

    /// <inheritdoc />
    public TimeSpan Within => Tasks.Within;

    /// <inheritdoc />
    public bool Lists(string model) => Tasks.Lists(model);

    /// <inheritdoc />
    public Task<IReadOnlySet<string>> Begun(DateTimeOffset since, CancellationToken ct) => Tasks.Begun(since, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => DashScopeLine.Try(account, line, ct);

    private static WordTime Word(JsonElement? word) => new((word.Text("text") ?? "").Trim(), (double)(word.Number("begin_time") ?? 0) / 1000, (double)(word.Number("end_time") ?? 0) / 1000);

    private static Told? Gone(VendorAnswer answer) => answer.Status is 403 or 404 or 410 ? new Told("result_expired", null, "it keeps what was heard for a day") { Charged = true } : null;
}
