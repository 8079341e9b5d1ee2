using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Reelwright.Tests.Features.Http;

/// <summary>The contract that is checked in is the one that is served, and it is whole.</summary>
public sealed class ContractTests(Server server) : IClassFixture<Server>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string CheckedIn = Path.Combine(Checkout.Root, "docs", "openapi.json");

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
            .Where(r => !r.RoutePattern.RawText!.StartsWith("/openapi", StringComparison.Ordinal))
            .SelectMany(r => r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => (Path: Regex.Replace(r.RoutePattern.RawText!, @":[^}]+\}", "}", default, TimeSpan.FromSeconds(1)), Method: method.ToLowerInvariant())))
            .ToList();
        routes.Count.ShouldBeGreaterThan(30);
        foreach (var (path, method) in routes)
        {
            var operation = paths.GetProperty(path).GetProperty(method);
            operation.Text("summary").ShouldEndWith(".", customMessage: $"{method} {path}");
            operation.GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty("application/problem+json").ValueKind.ShouldBe(JsonValueKind.Object, $"{method} {path}");
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

    private Task<JsonElement> Served() => server.Nobody().GetAsync("/openapi/v1.json").Is(200);
}
