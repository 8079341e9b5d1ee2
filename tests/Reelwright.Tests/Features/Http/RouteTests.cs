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
        var (project, things) = await Hers();
        var client = server.Ada;
        if (role is not "owner")
        {
            client = await server.WithToken((await server.Join(role + "-here")).Id);
            await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = role + "-here", role }).Is(204);
        }

        // What is refused first: what is allowed may change what is there.
        var rows = RoleTable.Projects.SelectMany(p => p.Value.Select(name => (Right: p.Key, Name: name))).OrderBy(r => RoleTable.Roles[role].Contains(r.Right));
        foreach (var (right, name) in rows)
        {
            var method = new HttpMethod(name[..name.IndexOf(' ', StringComparison.Ordinal)]);
            using var answer = await client.Send(method, Path(things.Aggregate(name, (at, thing) => at.Replace(thing.Key, thing.Value, StringComparison.Ordinal))), Body(name, method), ("If-Match", "\"1\""));
            var said = $"{name} as {role}: {await answer.Content.ReadAsStringAsync()}";
            if (RoleTable.Roles[role].Contains(right))
            {
                ((int)answer.StatusCode).ShouldNotBeOneOf([401, 403], said);
            }
            else
            {
                ((int)answer.StatusCode).ShouldBe(403, said);
            }
        }
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
        foreach (var (name, _, method) in Routes.Where(r => r.Name.Contains(":guid}", StringComparison.Ordinal) && !RoleTable.Owners.Contains(r.Name)))
        {
            using var answer = await server.Bob.Send(method, Path(name), Body(name, method), ("If-Match", "\"1\""));
            ((int)answer.StatusCode).ShouldBe(404, name);
        }
    }

    [Fact]
    public async Task What_is_somebody_elses_is_not_there()
    {
        var (_, hers) = await Hers();
        var tried = 0;
        foreach (var (name, _, method) in Routes.Where(r => hers.Keys.Any(key => r.Name.Contains(key, StringComparison.Ordinal))))
        {
            var path = hers.Aggregate(name, (at, thing) => at.Replace(thing.Key, thing.Value, StringComparison.Ordinal));
            using var answer = await server.Bob.Send(method, Path(path), Body(name, method), ("If-Match", "\"1\""));
            ((int)answer.StatusCode).ShouldBe(404, $"{name}: {await answer.Content.ReadAsStringAsync()}");
            tried++;
        }

        tried.ShouldBeGreaterThan(30);
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

    /// <summary>A project of Ada's, and one thing of every kind in it.</summary>
    private async Task<(string Project, Dictionary<string, string> Things)> Hers()
    {
        var text = $"It is hers. It stays hers. {Guid.NewGuid()}";
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "hers", text }).Is(201)).Text("id");
        var chapter = (await server.Chapters(project))[0];
        var paragraph = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0];
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { confirm = true }).Is(200)).Text("order");
        var film = await server.Runs.One<Guid>($"select id from generated_videos where script_id = '{chapter}'");
        var sentence = paragraph.GetProperty("sentences")[0];
        using var picture = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/picture") { Content = new ByteArrayContent(await Pictures.Draw(Pictures.Red, "red.png")) };
        picture.Headers.TryAddWithoutValidation("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"");
        await server.Ada.SendAsync(picture).Is(200);
        var version = (await server.Ada.GetAsync($"/api/sentences/{sentence.Text("id")}/versions").Is(200)).GetProperty("items")[0];
        var attempt = await server.Runs.One<Guid>($"select id from video_generation_jobs where task_id = '{order}'");
        return (project, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{project:guid}"] = project,
            ["{chapter:guid}"] = chapter,
            ["{paragraph:guid}"] = paragraph.Text("id"),
            ["{sentence:guid}"] = sentence.Text("id"),
            ["{order:guid}"] = order,
            ["{film:guid}"] = film.ToString(),
            ["{media:guid}"] = version.Text("id"),
            ["{asset:guid}"] = version.GetProperty("asset").Text("id"),
            ["{attempt:guid}"] = attempt.ToString(),
        });
    }

    /// <summary>A body that is as it must be.</summary>
    private static object? Body(string name, HttpMethod method) => name switch
    {
        "PUT /api/orders/{order:guid}/priority" => new { priority = 1 },
        "POST /api/sentences/{sentence:guid}/insert" => new { text = "x" },
        "POST /api/sentences/{sentence:guid}/split" => new { at = 1 },
        _ when name.EndsWith("/move", StringComparison.Ordinal) || name.EndsWith("/split", StringComparison.Ordinal) => new { target = Guid.NewGuid() },
        "POST /api/projects/{project:guid}/edits" => new { changes = new[] { new { @do = "delete_sentence", id = Guid.NewGuid(), version = 1 } } },
        "POST /api/projects/{project:guid}/find" => new { text = "x" },
        "POST /api/projects/{project:guid}/replace" => new { sought = new { text = "x" }, token = "x" },
        "PUT /api/sentences/{sentence:guid}/picture" => new { asset_id = Guid.Empty },
        "POST /api/projects/{project:guid}/members" => new { name = "ada", role = "viewer" },
        _ => method == HttpMethod.Post || method == HttpMethod.Patch || method == HttpMethod.Put ? new { } : null,
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
