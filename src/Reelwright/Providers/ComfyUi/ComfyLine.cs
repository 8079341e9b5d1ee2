using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ComfyUi;

/// <summary>What the workflows of a ComfyUI share: who asks, how one is begun, and what refusals mean (contract 3.14).</summary>
internal static class ComfyLine
{
    private const int UsualPatience = 60;

    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "Only when a proxy before it wants one; it goes there as a bearer token."),
        new("key_header", "text", "The header a proxy wants the key in, when it is another."),
        new("endpoint", "url", "Where it listens. Whoever runs this installation has to allow a host inside (REEL_LOCAL_HOSTS).") { Usual = "http://127.0.0.1:8188" },
        new("workflow", "json", "The workflow as ComfyUI exports it for its API, with places such as {prompt}, {width}, {height}, {seed}, {steps|20}, {reference_1}; of clips also {first_frame} and {frames}.") { Required = true },
        new("fps", "number", "Frames a second the workflow makes, to turn seconds into {frames}.") { Usual = "16" },
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "60" },
    ];

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) => http.Line($"{account.Provider} at {new Uri(account.Endpoint).Authority}", request =>
    {
        if (account.Text("key_header") is { } header && account.Key.Length > 0)
        {
            request.Headers.TryAddWithoutValidation(header, account.Key);
        }
        else if (account.Key.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key);
        }
    }, Read);

    /// <summary>Begins a workflow under our own id, after the pictures it needs were brought.</summary>
    public static async Task<Sent> Send(MakerAccount account, VendorLine line, RequestTemplate template, IAsked request, Guid call, CancellationToken ct)
    {
        var prompt = await template.Fill(request, call, file => Bring(account, line, file, ct));
        var answer = await line.Submit(
            account.Endpoint + "/prompt", new JsonObject { ["prompt"] = prompt, ["client_id"] = call.ToString(), ["prompt_id"] = call.ToString() }, account.Patience(UsualPatience), ct);
        return new Sent.Job(answer.Json.Text("prompt_id") ?? throw line.Broken("prompt_id"));
    }

    /// <summary>Asks how the machine is, and reads the workflow.</summary>
    public static async Task Try(MakerAccount account, VendorLine line, RequestTemplate template, CancellationToken ct)
    {
        await line.Look(account.Endpoint + "/system_stats", ct);
        _ = template.Fields;
    }

    /// <summary>The name a node that loads pictures knows it by. The same bytes have the same name, so it is there once.</summary>
    private static async Task<string> Bring(MakerAccount account, VendorLine line, InputFile file, CancellationToken ct)
    {
        var form = Bodies.Form([("type", "input"), ("overwrite", "true")], [("image", file)]);
        var answer = await line.Upload(account.Endpoint + "/upload/image", form, account.Patience(UsualPatience), ct);
        var name = answer.Json.Text("name") ?? throw new MakerException("maker_failed", $"{line.Maker} took a picture and does not say how it calls it.", Fate.NotExecuted) { Passing = true };
        return answer.Json.Text("subfolder") is { Length: > 0 } folder ? $"{folder}/{name}" : name;
    }

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Json.At("error") is not { } error)
        {
            return null;
        }

        var message = answer.Json.Text("error.message") ?? error.ToString();
        // What is wrong with a node says more than that something is.
        if (answer.Json.At("node_errors") is { ValueKind: JsonValueKind.Object } nodes)
        {
            message += string.Concat(nodes.EnumerateObject().Take(1).Select(node => Wrong(node.Name, node.Value)));
        }

        // Taken, and wrong for no reason it names: it may have been begun.
        var type = answer.Json.Text("error.type");
        var told = answer.Taken && type is null ? new Told("maker_failed", type, message) : VendorErrors.OfStatus(answer.Taken ? 400 : answer.Status, type, message);
        return told.Code is "request_refused" ? told with { Setting = "workflow" } : told;
    }

    private static string Wrong(string node, JsonElement? wrong) => $" Node {node} ({wrong.Text("class_type")}): {wrong.Text("errors.0.message")} {wrong.Text("errors.0.details")}";
}
