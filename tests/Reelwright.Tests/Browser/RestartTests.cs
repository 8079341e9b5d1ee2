using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.Records;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>One that makes nothing itself: the studio is served by another process, which can be killed.</summary>
public sealed class IdleStudioServer : StudioServer
{
    protected override bool Works => false;
}

/// <summary>A server that dies in the middle of a run and comes back.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class RestartTests(IdleStudioServer server) : IClassFixture<IdleStudioServer>
{
    // Speaks once the file beside it is there.
    private const string Hoarse = """
        #!/bin/sh
        text=$(cat)
        turn=0
        while [ -n "$text" ] && [ ! -e "$(dirname "$0")/go" ] && [ $turn -lt 500 ]; do sleep 0.1; turn=$((turn + 1)); done
        printf %s "$text" | /usr/bin/espeak-ng "$@"
        """;

    [BrowserFact]
    public async Task A_server_that_dies_in_the_middle_of_a_run_is_said_and_the_run_goes_on_without_a_reload()
    {
        var tools = Path.GetDirectoryName(server.Runs.Write("espeak-ng", Hoarse))!;
        File.SetUnixFileMode(Path.Combine(tools, "espeak-ng"), (UnixFileMode)0b111_101_101);
        await using var first = await Serve("http://127.0.0.1:0", tools);
        var at = await first.At();
        await using var visit = await server.Visit();
        await visit.Go(new Uri(at, "/sign-in").ToString());
        await visit.SignIn("ada", Server.Password);
        var order = await Ordered(server, await Small(server, "The storm", "The roof was torn off. The cellar held. In the morning it was quiet."));
        await visit.Go(new Uri(at, $"/orders/{order}").ToString());
        await visit.Page.EvaluateAsync("window.stays = true");
        await Has(visit.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Progress of Pictures", Exact = true }), "aria-valuenow", "100");
        await Has(visit.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Progress of Voices", Exact = true }), "aria-valuenow", "0");

        await first.DisposeAsync();
        await visit.Page.GetByText("What is being made goes on where it was").WaitForAsync();
        await File.WriteAllTextAsync(Path.Combine(tools, "go"), "");
        await using var second = await Serve(at.GetLeftPart(UriPartial.Authority), tools);
        await Gone(visit.Page.GetByText("What is being made goes on where it was"));
        await Says(Part(visit, "Steps"), "Finished");
        await Holds(visit, "() => document.querySelector('video')?.readyState > 0");
        (await visit.Page.EvaluateAsync<bool>("window.stays === true")).ShouldBeTrue();
        (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("attempts").GetArrayLength().ShouldBe(1);
        visit.Expected("net::ERR_");
        visit.Wrong.ShouldBeEmpty();
    }

    private Task<Served> Serve(string url, string tools) =>
        Served.Start(server.Runs, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}" }, "serve", "--url", url);
}
