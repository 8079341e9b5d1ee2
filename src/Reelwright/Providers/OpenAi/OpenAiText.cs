using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.OpenAi;

/// <summary>Text of OpenAI and of the many servers that speak like it (contract 3.1.4).</summary>
public sealed class OpenAiText(MakerAccount account, VendorHttp http) : ITextMaker, ITried
{
    private const int UsualPatience = 300;

    // A token of any script is at least a byte long.
    private const int BytesOfFrame = 200;
    private readonly VendorLine line = OpenAiLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("openai", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["instructions"] = "messages.0.content", ["input"] = "messages.1.content", ["longest"] = LongestAs(account), ["schema"] = "response_format", ["temperature"] = "temperature",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(TextRequest request) => Used(BytesOfFrame + (request.Instructions.Length + request.Input.Length) * 2, request.Longest);

    /// <inheritdoc />
    public async Task<Sent> Send(TextRequest request, Guid call, CancellationToken ct)
    {
        var answer = await line.Submit(
            account.Base + "/chat/completions",
            Bodies.Json(
                ("model", account.Model.Id), ("messages", new JsonArray(Message("system", request.Instructions), Message("user", request.Input))), (LongestAs(account), request.Longest),
                ("temperature", request.Temperature), ("response_format", Shape(request.Schema))),
            account.Patience(UsualPatience), ct);
        var used = Used(answer.Json.Number("usage.prompt_tokens") ?? 0, answer.Json.Number("usage.completion_tokens") ?? 0);
        var (reason, refusal, text) = (answer.Json.Text("choices.0.finish_reason"), answer.Json.Text("choices.0.message.refusal"), answer.Json.Text("choices.0.message.content"));
        return reason is "content_filter" || refusal is { Length: > 0 } ? throw Ended("content_refused", $"{line.Maker} refuses to write that: word it differently. {refusal}")
            : reason is "length" ? throw Ended("answer_too_long", $"{line.Maker} stopped in the middle: its answer would be longer than {request.Longest} tokens; ask for less at a time.")
            : text is { Length: > 0 } ? new Sent.Said(text, [], used) { RequestId = answer.Header("x-request-id") }
            : throw line.Broken("text");
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => OpenAiLine.Try(account, line, ct);

    // Servers of an older fashion know only the older name.
    private static string LongestAs(MakerAccount account) => account.Model.Fact("longest_as") ?? "max_completion_tokens";

    private static JsonObject Message(string role, string content) => new() { ["role"] = role, ["content"] = content };

    private static MakerException Ended(string code, string message) => new(code, message, Fate.Failed) { Charged = true };

    private static Dictionary<string, decimal> Used(decimal input, decimal output) => new(StringComparer.Ordinal) { ["input_token"] = input, ["output_token"] = output };

    private JsonObject? Shape(JsonObject? schema) => (schema, account.Model.Fact("schema") ?? "json_schema") switch
    {
        (null, _) or (_, "none") => null,
        ({ } wanted, "json_schema") => new JsonObject
        {
            ["type"] = "json_schema", ["json_schema"] = new JsonObject { ["name"] = "answer", ["schema"] = wanted.DeepClone(), ["strict"] = true },
        },
        _ => new JsonObject { ["type"] = "json_object" },
    };
}
