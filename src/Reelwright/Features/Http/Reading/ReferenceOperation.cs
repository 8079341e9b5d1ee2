using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Features.Http;

/// <summary>One operation on the page: what it does, who may, what it takes, what it answers, how it fails.</summary>
internal static class ReferenceOperation
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An operation of the contract.</summary>
    public sealed record Facts(string Method, string Path, JsonObject About)
    {
        /// <summary>Where it stands on the page.</summary>
        public string Anchor => Method + Path.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

        /// <summary>Its path in a menu.</summary>
        public string Short => Path.StartsWith("/api", StringComparison.Ordinal) ? Path[4..] : Path;
    }

    /// <summary>The operation.</summary>
    public static Html Write(JsonObject contract, Facts operation) => Html.Of($"""
        <article id="{operation.Anchor}">
        <h3><a href="#{operation.Anchor}"><span class="m {operation.Method}">{operation.Method}</span><code>{Wrapping(operation.Path)}</code></a></h3>
        <p class="summary">{ReferencePage.Prose((string?)operation.About["summary"])}</p>
        <p class="who">{Who(operation.About)}</p>
        {Parameters(operation.About)}{Body(operation.About)}{Answers(operation.About)}{Failures(contract, operation.About)}
        </article>

        """);

    private static string Who(JsonObject about) => (string?)about["description"] ?? (about["security"] is JsonArray { Count: 0 } ? "Anybody." : "Whoever is signed in.");

    /// <summary>A path that may break after its slashes.</summary>
    public static Html Wrapping(string path) => Html.Each(path.Split('/').Skip(1), part => Html.Of($"/<wbr>{part}"));

    private static Html Parameters(JsonObject about) => Html.If(about["parameters"] is JsonArray { Count: > 0 }, () => Html.Of($"""
        <h4>Parameters</h4><table>{Html.Each(about["parameters"]!.AsArray(), p => Html.Of($"<tr><td><code>{(string?)p!["name"]}</code></td><td class=\"type\">{(string?)p["in"]}, {ReferenceShape.TypeOf(p["schema"])}</td><td>{Need(p)}{ReferencePage.Prose((string?)p["description"])}</td></tr>"))}</table>
        """));

    private static Html Need(JsonNode parameter) => (string?)parameter["in"] is "path" || (bool?)parameter["required"] != true ? Html.None : Html.Of($"<b>Required.</b> ");

    private static Html Body(JsonObject about) => Html.If(about["requestBody"] is not null, () => Html.Of($"<h4>Body</h4>{Html.Each(about["requestBody"]!["content"]!.AsObject(), Content)}"));

    private static Html Answers(JsonObject about) => Html.Of($"<h4>Answer</h4>{Html.Each(about["responses"]!.AsObject().Where(r => r.Key[0] is '2' || r.Value!["content"]?["application/problem+json"] is null), r => Html.Of($"<div class=\"answer\"><span class=\"status\">{r.Key}</span>{Contents(r.Value!)}</div>"))}");

    private static Html Contents(JsonNode response) => response["content"] is JsonObject content ? Html.Each(content, Content) : Html.Of($"<p>{(string?)response["description"]}</p>");

    private static Html Content(KeyValuePair<string, JsonNode?> content) => Html.Of($"""
        <p class="content"><code>{content.Key}</code> {ReferenceShape.TypeOf(content.Value!["schema"])}</p>{Html.If(content.Value["example"] is not null, () => Html.Of($"<pre tabindex=\"0\">{Example(content.Value["example"]!)}</pre>"))}
        """);

    private static string Example(JsonNode example) => example.GetValueKind() == JsonValueKind.String ? example.GetValue<string>().TrimEnd() : example.ToJsonString(Indented);

    private static Html Failures(JsonObject contract, JsonObject about)
    {
        var codes = about["responses"]!.AsObject().Where(r => r.Value!["content"]?["application/problem+json"]?["examples"] is not null)
            .SelectMany(r => r.Value!["content"]!["application/problem+json"]!["examples"]!.AsObject().Select(e => (Status: r.Key, Code: e.Key))).ToList();
        return Html.If(codes.Count > 0, () => Html.Of($"""
            <details><summary>Errors <span class="count">{string.Join(", ", codes.Select(c => c.Status).Distinct(StringComparer.Ordinal))}</span></summary><table>{Html.Each(codes, c => Html.Of($"<tr><td class=\"status\">{c.Status}</td><td><code>{c.Code}</code></td><td>{(string?)contract["components"]!["examples"]![c.Code]!["summary"]}</td></tr>"))}</table></details>
            """));
    }
}
