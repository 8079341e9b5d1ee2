using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Accounts;

namespace Reelwright.Tests.Features.Http;

/// <summary>Every route there is, called by everybody: who is let in stands here, not in the program.</summary>
[Trait("suite", "routes")]
public sealed class RouteTests(Server server) : IClassFixture<Server>
{
    /// <summary>What anybody may call, and why.</summary>
    private static readonly Dictionary<string, string> Public = new(StringComparer.Ordinal)
    {
        ["GET /healthz"] = "a watchdog has no account",
        ["GET /readyz"] = "a load balancer has no account; it is told words, nothing else",
        ["GET /openapi/{documentName}.json"] = "the contract is no secret, and tools read it before they have a token",
        ["GET /api/setup"] = "the first page has to know whether there is an account at all",
        ["POST /api/setup"] = "the one-time link is the proof",
        ["POST /api/session"] = "this is where one proves who one is",
        ["POST /api/password-resets"] = "the one-time link is the proof",
        ["POST /api/invitations/accept"] = "the one-time link is the proof",
    };

    /// <summary>What only owners of the installation may call.</summary>
    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "GET /api/users", "PATCH /api/users/{user:guid}", "POST /api/users/{user:guid}/password-reset", "POST /api/invitations", "GET /api/logs",
    };

    private IReadOnlyList<(string Name, RouteEndpoint Route, HttpMethod Method)> Routes => [.. server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => ($"{method} {route.RoutePattern.RawText}", route, new HttpMethod(method))))];

    [Fact]
    public void What_is_public_is_listed_with_its_reason() => Routes.Where(r => r.Route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Select(r => r.Name).Order(StringComparer.Ordinal).ShouldBe(Public.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_list_here_names_routes_that_exist() => Owners.Except(Routes.Select(r => r.Name), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public async Task Nobody_is_let_in()
    {
        foreach (var (name, _, method) in Routes.Where(r => !Public.ContainsKey(r.Name)))
        {
            await Unknown(server.Nobody(), name, method);
        }
    }

    [Fact]
    public async Task A_revoked_and_an_invented_token_are_let_in_nowhere()
    {
        var (secret, token) = await server.App.Services.GetRequiredService<CreateToken>().Run(server.Installation.Owner, new CreateToken.Request("to be revoked"), CancellationToken.None);
        await server.App.Services.GetRequiredService<RevokeToken>().Run(server.Installation.Owner, token.Id, CancellationToken.None);
        foreach (var shown in new[] { secret, Secret.New() })
        {
            var client = server.Nobody();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", shown);
            foreach (var (name, _, method) in Routes.Where(r => !Public.ContainsKey(r.Name)))
            {
                await Unknown(client, name, method);
            }
        }
    }

    [Fact]
    public async Task A_member_is_refused_what_is_an_owners()
    {
        foreach (var (name, _, method) in Routes.Where(r => Owners.Contains(r.Name)))
        {
            (await server.Bob.Send(method, Path(name)).Refused(403)).ShouldBe("forbidden", name);
        }
    }

    [Fact]
    public async Task What_names_a_thing_that_is_not_there_answers_so()
    {
        foreach (var (name, _, method) in Routes.Where(r => r.Name.Contains(":guid}", StringComparison.Ordinal) && !Owners.Contains(r.Name)))
        {
            using var answer = await server.Bob.Send(method, Path(name), Body(name, method), ("If-Match", "\"1\""));
            ((int)answer.StatusCode).ShouldBe(404, name);
        }
    }

    [Fact]
    public async Task What_is_somebody_elses_is_not_there()
    {
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "hers", text = "It is hers. It stays hers." }).Is(201)).Text("id");
        var chapter = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
        var sentence = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { confirm = true }).Is(200)).Text("order");
        var hers = new Dictionary<string, string>(StringComparer.Ordinal) { ["{project:guid}"] = project, ["{chapter:guid}"] = chapter, ["{sentence:guid}"] = sentence.Text("id"), ["{order:guid}"] = order };
        var tried = 0;
        foreach (var (name, _, method) in Routes.Where(r => hers.Keys.Any(key => r.Name.Contains(key, StringComparison.Ordinal))))
        {
            var path = hers.Aggregate(name, (at, thing) => at.Replace(thing.Key, thing.Value, StringComparison.Ordinal));
            (await server.Bob.Send(method, Path(path), Body(name, method), ("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"")).Refused(404)).ShouldBe("not_found", name);
            tried++;
        }

        tried.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Nothing_ever_answers_with_a_fault_of_ours()
    {
        foreach (var (name, _, method) in Routes.Where(r => !string.Equals(r.Name, "DELETE /api/session", StringComparison.Ordinal)))
        {
            foreach (var client in new[] { server.Nobody(), server.Bob, server.Ada })
            {
                using var answer = await client.Send(method, Path(name), method == HttpMethod.Get || method == HttpMethod.Delete ? null : new { });
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{name}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    /// <summary>A body that is as it must be.</summary>
    private static object? Body(string name, HttpMethod method) => name switch
    {
        "PUT /api/orders/{order:guid}/priority" => new { priority = 1 },
        "POST /api/projects/{project:guid}/members" => new { name = "ada", role = "viewer" },
        _ => method == HttpMethod.Post || method == HttpMethod.Patch ? new { } : null,
    };

    private static async Task Unknown(HttpClient client, string name, HttpMethod method)
    {
        var answer = await client.Send(method, Path(name)).Is(401);
        if (method != HttpMethod.Head)
        {
            answer.Text("code").ShouldBe("unauthenticated", name);
        }
    }

    /// <summary>The route with an id in each place that nothing has.</summary>
    private static string Path(string name) => name.Contains("{documentName}", StringComparison.Ordinal) ? "/openapi/v1.json" : System.Text.RegularExpressions.Regex.Replace(name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..], @"\{[^}]+\}", _ => Guid.NewGuid().ToString(), default, TimeSpan.FromSeconds(1));
}
