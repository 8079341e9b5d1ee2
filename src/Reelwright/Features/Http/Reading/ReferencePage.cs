using System.Text.Json.Nodes;

namespace Reelwright.Features.Http;

/// <summary>The page around the operations: what it is, how one comes in, what there is, the shapes, the codes.</summary>
internal static class ReferencePage
{
    // As one meets them; what is not named comes after.
    private static readonly string[] First = ["projects", "chapters", "sentences", "orders", "events", "films", "media"];

    /// <summary>The whole page of a contract.</summary>
    public static string Write(JsonObject contract, string style)
    {
        var groups = Groups(contract);
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Reelwright API</title><style>{new Html(style)}</style></head>
            <body>
            <nav><a class="home" href="#top">Reelwright <b>API</b></a>{Html.Each(groups, Menu)}<section><a class="group" href="#shapes">Shapes</a><a class="group" href="#codes">Error codes</a></section></nav>
            <main id="top">
            <header><h1>Reelwright API</h1>{Html.Each(Sentences(contract), s => Html.Of($"<p>{Prose(s)}</p>"))}
            <dl>{Html.Each(contract["components"]!["securitySchemes"]!.AsObject(), s => Html.Of($"<dt>{s.Key}</dt><dd>{Prose((string?)s.Value!["description"])}</dd>"))}</dl>
            <p>The same for programs: <a href="/openapi/v1.json">/openapi/v1.json</a> (OpenAPI 3.1).</p></header>
            {Html.Each(groups, g => Html.Of($"<h2 id=\"{g.Name}\">{g.Name}</h2>{Html.Each(g.Operations, o => ReferenceOperation.Write(contract, o))}"))}
            <h2 id="shapes">Shapes</h2>
            {Html.Each(contract["components"]!["schemas"]!.AsObject(), s => ReferenceShape.Write(s.Key, s.Value!.AsObject()))}
            <h2 id="codes">Error codes</h2>
            <table>{Html.Each(contract["components"]!["examples"]!.AsObject(), e => Html.Of($"<tr id=\"code-{e.Key}\"><td><code>{e.Key}</code></td><td class=\"status\">{e.Value!["value"]!["status"]!.ToString()}</td><td>{(string?)e.Value["summary"]}</td></tr>"))}</table>
            </main>
            </body>
            </html>
            """).Markup;
    }

    /// <summary>Text in which `code` stands between backticks.</summary>
    public static Html Prose(string? text) => Html.Each((text ?? "").Split('`').Index(), part => part.Index % 2 == 0 ? Html.Of($"{part.Item}") : Html.Of($"<code>{part.Item}</code>"));

    private static IEnumerable<string> Sentences(JsonObject contract) => ((string?)contract["info"]!["description"] ?? "").Split(". ").Select(s => s.TrimEnd('.') + ".");

    private static List<(string Name, List<ReferenceOperation.Facts> Operations)> Groups(JsonObject contract) =>
    [
        .. contract["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => new ReferenceOperation.Facts(method.Key, path.Key, method.Value!.AsObject())))
            .Where(o => o.Method is not "head").GroupBy(o => (string?)o.About["tags"]?[0] ?? "", StringComparer.Ordinal)
            .OrderBy(g => Array.IndexOf(First, g.Key) is >= 0 and var place ? place : First.Length).Select(g => (g.Key, g.ToList())),
    ];

    private static Html Menu((string Name, List<ReferenceOperation.Facts> Operations) group) => Html.Of($"""
        <section><a class="group" href="#{group.Name}">{group.Name}</a>{Html.Each(group.Operations, o => Html.Of($"<a href=\"#{o.Anchor}\"><span class=\"m {o.Method}\">{o.Method}</span><span>{ReferenceOperation.Wrapping(o.Short)}</span></a>"))}</section>
        """);
}
