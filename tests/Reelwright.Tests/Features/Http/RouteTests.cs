using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Accounts;

namespace Reelwright.Tests.Features.Http;

/// <summary>Every route there is, called by everybody: who is let in stands in <see cref="RoleTable"/>, not in the program.</summary>
[Trait("suite", "routes")]
public sealed class RouteTests(Server server) : IClassFixture<Server>
{
    private IReadOnlyList<(string Name, RouteEndpoint Route, HttpMethod Method)> Routes => [.. server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => ($"{method} {route.RoutePattern.RawText}", route, new HttpMethod(method))))];

    [Fact]
    public void What_is_public_is_listed_with_its_reason() => Routes.Where(r => r.Route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Select(r => r.Name).Order(StringComparer.Ordinal).ShouldBe(RoleTable.Public.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_route_stands_in_the_table_once() => RoleTable.All.Order(StringComparer.Ordinal).ShouldBe(Routes.Select(r => r.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("viewer")]
    [InlineData("reviewer")]
    [InlineData("publisher")]
    [InlineData("editor")]
    [InlineData("owner")]
    public async Task A_role_is_let_in_where_the_table_says_and_refused_elsewhere(string role)
    {
        var hers = await Hers.Of(server);
        var (name, clients) = (role is "owner" ? "ada" : role + "-here", new List<HttpClient> { server.Ada });
        if (role is not "owner")
        {
            clients = [await server.WithToken((await server.Join(name)).Id)];
            await server.Ada.Send(HttpMethod.Post, $"/api/projects/{hers.Project}/members", new { name, role }).Is(204);
        }

        // A browser is let in where a token is: every third route is asked by one.
        clients.AddRange([await SignedIn(name), clients[0]]);

        // What is refused first: what is allowed may change what is there.
        var rows = RoleTable.Projects.SelectMany(p => p.Value.Select(route => (Right: p.Key, Name: route))).OrderBy(r => RoleTable.Roles[role].Contains(r.Right)).Index();
        foreach (var (at, (right, route)) in rows)
        {
            var (method, path) = (new HttpMethod(route.Split(' ')[0]), hers.At(route.Split(' ')[1]));
            using var answer = await Ask(clients[at % clients.Count], method, path, hers.Body(route));
            var (status, said) = ((int)answer.StatusCode, $"{route} as {role}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            if (RoleTable.Roles[role].Contains(right))
            {
                status.ShouldNotBeOneOf([401, 403], said);
                status.ShouldBeLessThan(500, said);
                (status != 404 || RoleTable.NotThere.ContainsKey(route)).ShouldBeTrue(said);
            }
            else
            {
                status.ShouldBe(403, said);
            }
        }
    }

    [Fact]
    public async Task A_browser_changes_nothing_without_the_header_our_pages_send()
    {
        var hers = await Hers.Of(server);
        var browser = await SignedIn("ada");
        browser.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        var tried = 0;
        foreach (var (name, route, method) in Routes.Where(r => r.Method != HttpMethod.Get && !RoleTable.Public.ContainsKey(r.Name)))
        {
            using var answer = await Ask(browser, method, hers.At(route.RoutePattern.RawText!), hers.Body(name));
            (await Task.FromResult(answer).Refused(403)).ShouldBe("antiforgery_failed", name);
            tried++;
        }

        tried.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Nobody_is_let_in()
    {
        foreach (var (name, _, method) in Routes.Where(r => !RoleTable.Public.ContainsKey(r.Name)))
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
            foreach (var (name, _, method) in Routes.Where(r => !RoleTable.Public.ContainsKey(r.Name)))
            {
                await Unknown(client, name, method);
            }
        }
    }

    [Fact]
    public async Task A_member_is_refused_what_is_an_owners()
    {
        foreach (var (name, _, method) in Routes.Where(r => RoleTable.Owners.Contains(r.Name)))
        {
            (await server.Bob.Send(method, Path(name)).Refused(403)).ShouldBe("forbidden", name);
        }
    }

    [Fact]
    public async Task What_names_a_thing_that_is_not_there_answers_so()
    {
        var hers = await Hers.Of(server);
        // A door whose proof is a signature tells nobody else what is there.
        foreach (var (name, _, method) in Routes.Where(r => r.Name.Contains(":guid}", StringComparison.Ordinal) && !RoleTable.Owners.Contains(r.Name) && !RoleTable.Public.ContainsKey(r.Name)))
        {
            using var answer = await Ask(server.Bob, method, Path(name), hers.Body(name));
            ((int)answer.StatusCode).ShouldBe(404, name);
        }
    }

    [Fact]
    public async Task What_is_somebody_elses_is_not_there()
    {
        var hers = await Hers.Of(server);
        var named = Routes.Where(r => r.Name.Contains('{', StringComparison.Ordinal) && !RoleTable.Owners.Contains(r.Name) && !RoleTable.Public.ContainsKey(r.Name)).ToList();
        named.Where(r => !hers.Has(r.Name)).Select(r => r.Name).ShouldBeEmpty("what these name is not tried: give Hers one");
        var before = await hers.Rows(server);
        // In a browser, too: what every token is refused would not show whose a thing is.
        foreach (var client in new[] { server.Bob, await SignedIn("bob") })
        {
            foreach (var (name, route, method) in named)
            {
                using var answer = await Ask(client, method, hers.At(route.RoutePattern.RawText!), hers.Body(name));
                ((int)answer.StatusCode).ShouldBe(404, $"{name}: {await answer.Content.ReadAsStringAsync()}");
            }
        }

        named.Count.ShouldBeGreaterThan(30);
        (await hers.Rows(server)).ShouldBe(before);
    }

    [Fact]
    public async Task A_role_in_a_project_opens_none_of_its_owners_makers_money_and_tokens()
    {
        var hers = await Hers.Of(server);
        var guest = (await server.Join("helps-here")).Id;
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{hers.Project}/members", new { name = "helps-here", role = "editor" }).Is(204);
        var before = await hers.Rows(server);
        var tried = 0;
        foreach (var client in new[] { await server.WithToken(guest), await SignedIn("helps-here") })
        {
            foreach (var (name, route, method) in Routes.Where(r => Hers.IsOwn(r.Name) && !RoleTable.Public.ContainsKey(r.Name)))
            {
                (await Ask(client, method, hers.At(route.RoutePattern.RawText!), hers.Body(name)).Refused(404)).ShouldBe("not_found", name);
                tried++;
            }
        }

        // Four of a maker, three of an app, eight of an account at a platform, one each of a call, a budget and a token.
        tried.ShouldBe(2 * 18);
        (await hers.Rows(server)).ShouldBe(before);
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

    private static Task<HttpResponseMessage> Ask(HttpClient client, HttpMethod method, string path, HttpContent? body)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        return client.SendAsync(request);
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    private async Task<HttpClient> SignedIn(string name)
    {
        var browser = server.Browser();
        browser.DefaultRequestHeaders.Add("X-CSRF-TOKEN", (await browser.Send(HttpMethod.Post, "/api/session", new { name, password = Server.Password }).Is(200)).Text("csrf_token"));
        return browser;
    }

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
