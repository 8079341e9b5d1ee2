using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Reelwright.Base;

namespace Reelwright.Tests.Features.Http;

/// <summary>Whatever is sent as a body, to every route of the contract that takes one: never a fault of ours, and every refusal says in a code what it is.</summary>
[Trait("turn", "c")]
public sealed class BodyTests(Server server) : IClassFixture<Server>, IDisposable
{
    // What is invented as a password stands in titles, too: only what is answered is listened to.
    private readonly HttpClient inventor = new(server.Overheard.Ear(cookies: false, learns: false)) { BaseAddress = server.At, DefaultRequestHeaders = { Authorization = server.Ada.DefaultRequestHeaders.Authorization } };

    // What a token may not do: sent by somebody who signed in.
    private static readonly string[] Persons = ["/api/tokens", "/api/me", "/api/me/password"];

    private readonly HttpClient person = new(new SocketsHttpHandler()) { BaseAddress = server.At };

    private const int CasesEach = 120;

    // What a part of an address is of, where the table's name is another.
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["order"] = "generation_tasks", ["film"] = "generated_videos", ["token"] = "api_tokens", ["asset"] = "media_assets", ["clip"] = "videos",
    };

    [Fact]
    public async Task No_body_makes_a_fault_and_every_refusal_has_a_code()
    {
        var document = await server.Nobody().GetAsync("/openapi/v1.json").Is(200);
        var ids = await Things();
        person.DefaultRequestHeaders.Add("X-CSRF-TOKEN", (await person.Send(HttpMethod.Post, "/api/session", new { name = "ada", password = Server.Password }).Is(200)).Text("csrf_token"));
        var cases = new BodyCases(document, [.. ids.Values, Guid.NewGuid().ToString()]);
        var (routes, answers) = (0, new Dictionary<int, int>());
        foreach (var (path, method, type) in Taking(document))
        {
            routes++;
            var json = string.Equals(type.Name, "application/json", StringComparison.Ordinal);
            // The same every time: what is found once can be looked at again.
            foreach (var body in (json ? cases.Of(type.Value.GetProperty("schema")) : BodyCases.Bytes()).Sample(CasesEach, new Rnd(Digest.Number(method + path)), CasesEach))
            {
                var status = await Send(path, method, type.Name, body, ids);
                answers[status] = answers.GetValueOrDefault(status) + 1;
            }
        }

        // Something of everything was seen: carried out, refused as it reads, refused for what it says.
        routes.ShouldBeGreaterThan(14);
        answers.Where(a => a.Key < 300).Sum(a => a.Value).ShouldBeGreaterThan(routes);
        answers.GetValueOrDefault(400).ShouldBeGreaterThan(routes * 10);
        answers.GetValueOrDefault(422).ShouldBeGreaterThan(routes);
    }

    public void Dispose()
    {
        inventor.Dispose();
        person.Dispose();
    }

    private static IEnumerable<(string Path, string Method, JsonProperty Type)> Taking(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("requestBody", out _)
        from type in operation.Value.GetProperty("requestBody").GetProperty("content").EnumerateObject()
        select (path.Name, operation.Name, type);

    private async Task<int> Send(string path, string method, string type, byte[] body, IReadOnlyDictionary<string, string> ids)
    {
        var named = Regex.Matches(path, @"\{([a-z_]+)\}", RegexOptions.ExplicitCapture | RegexOptions.None, TimeSpan.FromSeconds(1));
        var at = named.Aggregate(path, (now, part) => now.Replace(part.Value, ids.GetValueOrDefault(part.Value[1..^1]) ?? Guid.NewGuid().ToString(), StringComparison.Ordinal));
        var (what, id) = named.Count == 0 ? ("user", server.Installation.Owner.ToString()) : (named[^1].Value[1..^1], ids.GetValueOrDefault(named[^1].Value[1..^1]));
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), at + (type.EndsWith("octet-stream", StringComparison.Ordinal) ? "?file_name=" + Name(body) : "")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{await Version(what, id)}\"");
        using var answer = await (Persons.Contains(path, StringComparer.Ordinal) ? person : inventor).SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var (status, about) = ((int)answer.StatusCode, $"{method} {at} {Encoding.UTF8.GetString(body[..Math.Min(body.Length, 500)])}\n{text}");
        status.ShouldBeLessThan(500, about);
        if (status >= 400)
        {
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", about);
            var problem = JsonSerializer.Deserialize<JsonElement>(text);
            problem.Text("code").ShouldMatch("^[a-z_]+$", about);
            problem.Text("detail").Length.ShouldBeGreaterThan(5, about);
            problem.Text("request_id").ShouldNotBeEmpty(about);
            text.ShouldNotContain("Reelwright.", customMessage: about);
        }

        return status;
    }

    // The reader follows the name.
    private static string Name(byte[] body) => "fuzz" + new[] { ".txt", ".md", ".epub", ".docx", ".html" }[body.Length % 5];

    /// <summary>Something of everything, none of it anybody's whom the test needs.</summary>
    private async Task<Dictionary<string, string>> Things()
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["user"] = (await server.Join("carol")).Id.ToString(),
            ["project"] = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "fuzz", text = "It rained. It stopped.\n\nNobody saw it." }).Is(201)).Text("id"),
        };
        ids["chapter"] = (await server.Ada.GetAsync($"/api/projects/{ids["project"]}").Is(200)).GetProperty("chapters")[0].Text("id");
        var paragraph = (await server.Ada.GetAsync($"/api/chapters/{ids["chapter"]}").Is(200)).GetProperty("paragraphs")[0];
        (ids["paragraph"], ids["sentence"]) = (paragraph.Text("id"), paragraph.GetProperty("sentences")[0].Text("id"));
        ids["order"] = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{ids["chapter"]}/orders", new { confirm = true }).Is(200)).Text("order");
        ids["clip"] = (await ClipStudio.Upload(server.Ada)).GetProperty("video").Text("id");
        return ids;
    }

    private async Task<string> Version(string what, string? id)
    {
        var table = Tables.GetValueOrDefault(what, what + "s");
        var rows = id is null || await server.Runs.One<long>($"select count(*) from pg_class where relname = '{table}'") == 0 ? []
            : await server.Runs.Rows($"select xmin::text from {table} where id = '{id}'");
        return rows.Count == 1 ? (string)rows[0][0] : 1.ToString(CultureInfo.InvariantCulture);
    }
}
