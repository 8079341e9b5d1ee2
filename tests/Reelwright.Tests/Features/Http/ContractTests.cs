using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features;

namespace Reelwright.Tests.Features.Http;

/// <summary>The contract that is checked in is the one that is served, and it is whole.</summary>
public sealed class ContractTests(Server server) : IClassFixture<Server>
{
    private const string Failure = "application/problem+json";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string CheckedIn = Path.Combine(Checkout.Root, "docs", "openapi.json");

    /// <summary>Codes of use cases that no route can give.</summary>
    private static readonly Dictionary<string, string> NotOverHttp = new(StringComparer.Ordinal)
    {
        ["address_taken"] = "reel serve itself, before it listens",
        ["url_invalid"] = "reel serve itself, before it listens",
        ["email_invalid"] = "reel user add; an address that comes over HTTP is invalid before",
        ["scheduler_stopped"] = "a word of /readyz",
        ["scheduler_silent"] = "a word of /readyz",
        ["token_invalid"] = "reel user token; over HTTP it is invalid before",
        ["name_invalid"] = "reel user add; a name that comes over HTTP is invalid before",
        ["priority_range"] = "reel orders; over HTTP it is invalid before",
        ["setting_invalid"] = "an operator's setting, when the program starts",
        ["log_days_invalid"] = "an operator's setting, when the program starts",
        ["file_missing"] = "reel publish, for a film's file; over HTTP it goes by its id",
        ["internal"] = "the last line of a verb",
    };

    [Fact]
    public async Task The_contract_that_is_checked_in_is_served()
    {
        var served = JsonSerializer.Serialize(await Served(), Indented) + "\n";
        var beside = Path.Combine(Checkout.Root, "artifacts", "openapi.json");
        Directory.CreateDirectory(Path.GetDirectoryName(beside)!);
        await File.WriteAllTextAsync(beside, served);
        served.ShouldBe(File.Exists(CheckedIn) ? await File.ReadAllTextAsync(CheckedIn) : "", "The API has changed. If that is meant: cp artifacts/openapi.json docs/openapi.json");
    }

    [Fact]
    public async Task Every_route_stands_in_it_with_a_summary_and_how_it_fails()
    {
        var paths = (await Served()).GetProperty("paths");
        var routes = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription != true)
            .SelectMany(r => r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => (Path: Regex.Replace(r.RoutePattern.RawText!, @":[^}]+\}", "}", default, TimeSpan.FromSeconds(1)), Method: method.ToLowerInvariant())))
            .ToList();
        routes.Count.ShouldBeGreaterThan(30);
        foreach (var (path, method) in routes)
        {
            var operation = paths.GetProperty(path).GetProperty(method);
            operation.Text("summary").ShouldEndWith(".", customMessage: $"{method} {path}");
            operation.GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty(Failure).ValueKind.ShouldBe(JsonValueKind.Object, $"{method} {path}");
        }
    }

    [Fact]
    public async Task Every_list_says_what_it_is_of()
    {
        Bare(await Served(), "").ShouldBeEmpty();
        Bare(JsonSerializer.Deserialize<JsonElement>("""{ "planted": [{ "type": ["null", "array"] }, { "type": "array" }, { "type": ["null", "string"] }] }"""), "").ShouldBe(["/planted/0", "/planted/1"]);

        static IEnumerable<string> Bare(JsonElement of, string at) => of.ValueKind switch
        {
            JsonValueKind.Object => of.EnumerateObject().SelectMany(p => Bare(p.Value, $"{at}/{p.Name}"))
                .Concat(of.TryGetProperty("type", out var type) && IsList(type) && !of.TryGetProperty("items", out _) ? [at] : Array.Empty<string>()),
            JsonValueKind.Array => of.EnumerateArray().SelectMany((item, n) => Bare(item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}/{n}"))),
            _ => [],
        };

        // What may be null names both of its types.
        static bool IsList(JsonElement type) => type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Any(IsList) : type.ValueKind is JsonValueKind.String && type.ValueEquals("array");
    }

    [Fact]
    public async Task Every_request_and_every_answer_has_an_example()
    {
        var missing = new List<string>();
        foreach (var (name, operation) in await Operations())
        {
            var contents = operation.TryGetProperty("requestBody", out var body) ? [("request", body.GetProperty("content"))] : new List<(string, JsonElement)>();
            foreach (var response in operation.GetProperty("responses").EnumerateObject().Where(r => r.Name[0] == '2'))
            {
                if (response.Value.TryGetProperty("content", out var content))
                {
                    contents.Add((response.Name, content));
                }
                // TikTok wants an empty 200.
                else if (response.Name is not "204" && !name.StartsWith("head ", StringComparison.Ordinal) && name is not "post /api/platform-apps/{app}/events")
                {
                    missing.Add($"{name} {response.Name} does not say what it answers: answer with a type of its own, or .Produces(…)");
                }
            }

            missing.AddRange(from c in contents from type in c.Item2.EnumerateObject()
                             where !type.Value.TryGetProperty("example", out _) && !IsFile(type.Value)
                             select $"{name} {c.Item1} {type.Name} has no example");
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_example_has_the_fields_its_shape_requires_and_no_other()
    {
        var contract = await Served();
        foreach (var (name, operation) in await Operations())
        {
            var contents = operation.GetProperty("responses").EnumerateObject().Select(r => r.Value).Append(operation.TryGetProperty("requestBody", out var body) ? body : default)
                .Where(r => r.ValueKind == JsonValueKind.Object && r.TryGetProperty("content", out _)).SelectMany(r => r.GetProperty("content").EnumerateObject());
            foreach (var content in contents.Where(c => c.Value.TryGetProperty("example", out var example) && example.ValueKind == JsonValueKind.Object && c.Value.GetProperty("schema").TryGetProperty("$ref", out _)))
            {
                var shape = contract.GetProperty("components").GetProperty("schemas").GetProperty(content.Value.GetProperty("schema").Text("$ref").Split('/')[^1]);
                var fields = content.Value.GetProperty("example").EnumerateObject().Select(p => p.Name).ToList();
                fields.ShouldNotBeEmpty(name);
                fields.Except(shape.GetProperty("properties").EnumerateObject().Select(p => p.Name), StringComparer.Ordinal).ShouldBeEmpty(name);
                if (shape.TryGetProperty("required", out var required))
                {
                    required.EnumerateArray().Select(r => r.GetString()!).Except(fields, StringComparer.Ordinal).ShouldBeEmpty(name);
                }
            }
        }
    }

    [Fact]
    public async Task Every_code_a_use_case_has_can_be_looked_up()
    {
        var contract = await Served();
        var told = contract.GetProperty("components").GetProperty("examples").EnumerateObject().ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);
        told.Where(e => !e.Value.TryGetProperty("summary", out var meaning) || meaning.ValueKind != JsonValueKind.String).Select(e => e.Key)
            .ShouldBeEmpty("these codes are told without a meaning: give each a line in ApiCodes");
        var thrown = new[] { "Accounts", "Clips", "Films", "Images", "Library", "Manuscripts", "Orders", "Publications", "Records", "Series", "Numbers", "Settings", "Shelves", "Http" }.SelectMany(area => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Reelwright", "Features", area), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith("Verb.cs", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), """ReelException\(\s*"(?<code>[a-z_]+)"|ReelException\s+\w+\(.*\) => new\(\s*"(?<code>[a-z_]+)""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["code"].Value))
            .Distinct(StringComparer.Ordinal).ToList();
        thrown.Count.ShouldBeGreaterThan(25);
        thrown.Except(told.Keys, StringComparer.Ordinal).Except(NotOverHttp.Keys, StringComparer.Ordinal)
            .ShouldBeEmpty("no route says that it may answer with these: add .Fails(\"…\") to those that do");
    }

    [Fact]
    public async Task Whatever_a_route_refuses_of_what_is_wrong_stands_in_the_contract()
    {
        var told = new Told();
        var nowhere = new Hers(new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (name, operation) in await Operations())
        {
            foreach (var (client, bodies) in new[] { (server.Nobody(), Bodies(operation)[..1]), (server.Bob, Bodies(operation)), (server.Ada, Bodies(operation)) })
            {
                foreach (var body in bodies)
                {
                    foreach (var query in new[] { "", "?limit=0&after=x&language=never-never-land&file_name=", "?limit=x&order=x&project=1&active=7&download=8" })
                    {
                        foreach (var version in new[] { null, "\"1\"", "W/\"x\"" })
                        {
                            await told.Ask(client, name, operation, nowhere.At(name.Split(' ')[1]) + query, body(), version, version is null ? null : new string('k', 201));
                        }
                    }
                }
            }
        }

        told.Missing.ShouldBeEmpty("add .Fails(\"…\"), or 'needs If-Match' to the summary of what takes a version");
    }

    [Fact]
    public async Task Whatever_a_route_refuses_of_what_is_there_stands_in_the_contract()
    {
        var told = new Told();
        var (hers, other) = (await Hers.Of(server), await Hers.Of(server));
        var clients = new List<HttpClient> { server.Nobody(), server.Bob };
        foreach (var role in new[] { "viewer", "reviewer", "publisher", "editor" })
        {
            clients.Add(await server.WithToken((await server.Join(role + "-there")).Id));
            await server.Ada.Send(HttpMethod.Post, $"/api/projects/{hers.Project}/members", new { name = role + "-there", role }).Is(204);
        }

        clients.Add(server.Ada);
        // What removes things comes last.
        var operations = (await Operations()).OrderBy(o => o.Name.StartsWith("delete", StringComparison.Ordinal)).ToList();
        foreach (var (name, operation) in operations)
        {
            var (method, path) = (name.Split(' ')[0].ToUpperInvariant(), name.Split(' ')[1]);
            foreach (var client in clients)
            {
                foreach (var version in new[] { "\"1\"", await hers.Version(server, path) }.Distinct(StringComparer.Ordinal))
                {
                    await told.Ask(client, name, operation, hers.At(path) + Required(operation), hers.Body($"{method} {path}"), version, null);
                }
            }

            // Each filter with a word nobody knows, or a thing that is somebody else's.
            foreach (var filter in Filters(operation))
            {
                foreach (var client in new[] { server.Bob, server.Ada })
                {
                    await told.Ask(client, name, operation, $"{hers.At(path)}?{filter}={(filter is "project" or "chapter" or "sentence" or "order" ? other.At($"{{{filter}}}") : "lost")}", hers.Body($"{method} {path}"), "\"1\"", null);
                }
            }
        }

        // Shelves that are their owner's alone, parts of files that they do not have, and no room for more.
        var again = await Hers.Of(server);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{again.Project}/members", new { name = "editor-there", role = "editor" }).Is(204);
        await server.Runs.Rows("update media_storage set access_permissions = access_permissions || '{\"authenticated_read\":false,\"admin_write\":true}'");
        await server.Runs.Rows("update users set storage_quota_bytes = 1");
        foreach (var (name, operation) in operations.Where(o => !o.Name.StartsWith("delete", StringComparison.Ordinal)))
        {
            var (method, path) = (name.Split(' ')[0].ToUpperInvariant(), name.Split(' ')[1]);
            foreach (var client in new[] { server.Ada, server.Bob, clients[5] })
            {
                await told.Ask(client, name, operation, again.At(path) + Required(operation), again.Body($"{method} {path}"), await again.Version(server, path), null, ("Range", "bytes=99999999-"));
            }
        }

        await server.Runs.Rows("update media_storage set access_permissions = access_permissions || '{\"authenticated_read\":true,\"admin_write\":false}'");
        await server.Runs.Rows("update users set storage_quota_bytes = null");
        told.Missing.ShouldBeEmpty("add .Fails(\"…\"), or 'needs If-Match' to the summary of what takes a version");
        told.Refusals.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Forbidden_is_promised_where_the_table_of_roles_refuses_somebody_and_nowhere_else()
    {
        var operations = (await Operations()).ToDictionary(o => o.Name, o => Told.Of(o.Operation).Contains("403 forbidden"), StringComparer.OrdinalIgnoreCase);
        foreach (var (right, name) in RoleTable.Projects.SelectMany(p => p.Value.Select(name => (p.Key, name))).Concat(RoleTable.Owners.Select(name => (Right.Own, name))))
        {
            operations[name.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)].ShouldBe(right != Right.Look || RoleTable.Withheld.ContainsKey(name), name);
        }
    }

    [Fact]
    public async Task Enums_are_their_stored_words_and_nothing_names_our_types()
    {
        var text = (await Served()).ToString();
        text.ShouldContain("\"timeline_processing\"");
        text.ShouldNotContain("Reelwright.");
        text.ShouldNotContain("testhost");
    }

    private static bool IsFile(JsonElement content) => (content.TryGetProperty("schema", out var schema) && schema.TryGetProperty("format", out var format) && string.Equals(format.GetString(), "binary", StringComparison.Ordinal))
        || (schema.TryGetProperty("$ref", out var shape) && string.Equals(shape.GetString(), "#/components/schemas/Stream", StringComparison.Ordinal));

    private static string Required(JsonElement operation) => Parameters(operation).Any(p => p.Text("name") is "file_name") ? $"?file_name={Guid.NewGuid()}.txt" : "";

    private static IEnumerable<string> Filters(JsonElement operation) => Parameters(operation).Select(p => p.Text("name")).Where(name => name is not ("file_name" or "limit" or "after"));

    private static IEnumerable<JsonElement> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().Where(p => p.Text("in") is "query") : [];

    /// <summary>What a route might be sent, none of it right.</summary>
    private static Func<HttpContent?>[] Bodies(JsonElement operation) => !operation.TryGetProperty("requestBody", out var body) ? [() => null]
        : !body.GetProperty("content").TryGetProperty("application/json", out _) ? [() => new ByteArrayContent([1])]
        : [() => new StringContent("{}", Encoding.UTF8, "application/json"), () => new StringContent("{\"nobody_knows\":", Encoding.UTF8, "application/json"), () => new StringContent("x", Encoding.UTF8, "text/plain")];

    private async Task<List<(string Name, JsonElement Operation)>> Operations() =>
        [.. (await Served()).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => ($"{method.Name} {path.Name}", method.Value)))];

    private Task<JsonElement> Served() => server.Nobody().GetAsync("/openapi/v1.json").Is(200);
}
