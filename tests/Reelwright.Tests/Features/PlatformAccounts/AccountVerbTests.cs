using System.Text.Json;
using Reelwright.Base;
using Reelwright.Features;
using Reelwright.Features.Publications;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Features.PlatformAccounts;

/// <summary>Apps and accounts at platforms from the command line.</summary>
[Trait("suite", "publish")]
public sealed class AccountVerbTests
{
    [Fact]
    public async Task A_channel_is_connected_from_the_command_line_and_taken_away()
    {
        await using var fake = new FakeYouTube();
        await fake.Start();
        await using var runs = await Runs.Open();
        runs.Overheard.Secret(FakeYouTube.ClientSecret, Overheard.MakersKey);
        (await VerbRun.Publish(runs, ["publish", "platforms"])).Output.ShouldContain("youtube");
        (await VerbRun.Publish(runs, ["publish", "apps"])).Output.ShouldContain("No apps.");
        var key = runs.Write("secret.txt", FakeYouTube.ClientSecret + "\n");
        var added = await VerbRun.Publish(runs, ["publish", "apps", "add", "youtube", "mine", FakeYouTube.ClientId, "--secret-file", key, "--page-address", fake.At.Page, "--token-address", fake.At.Token, "--api-address", fake.At.Api, "--upload-address", fake.At.Upload]);
        (added.Error, added.Output.Contains("Register at the platform as redirect address: http://127.0.0.1", StringComparison.Ordinal)).ShouldBe(("", true));
        (await VerbRun.Publish(runs, ["publish", "apps", "add", "nowhere", "x", "x", "--secret-file", key])).Error.ShouldStartWith("reel: word_unknown: ");
        (await VerbRun.Publish(runs, ["publish", "apps", "change", "mine", "--name", "ours"])).Output.ShouldContain(" ours: " + FakeYouTube.ClientId);

        using var output = new StringWriter();
        using var error = new StringWriter();
        using var prompt = TextWriter.Synchronized(error);
        var connecting = CommandLine.Run(["publish", "accounts", "connect", "ours", "--json", "--data", runs.Data], [PublishVerb.Build()], output, prompt);
        Uri? page = null;
        for (var turn = 0; page is null && !connecting.IsCompleted && turn < 600; turn++)
        {
            await Task.Delay(100);
            lock (prompt)
            {
                page = error.ToString().Split('\n').FirstOrDefault(l => l.StartsWith("http", StringComparison.Ordinal)) is { } line ? new Uri(line.Trim()) : null;
            }
        }

        var (code, state) = fake.Allow(page.ShouldNotBeNull(error.ToString()));
        runs.Overheard.Secret(code, Overheard.MakersKey);
        var back = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(page.Query)["redirect_uri"].ToString();
        back.ShouldMatch("^http://127\\.0\\.0\\.1:[0-9]+/api/platform-accounts/callback$");
        using (var browser = new HttpClient(new SocketsHttpHandler()))
        {
            ((int)(await browser.GetAsync($"{back}?state=another&code=x")).StatusCode).ShouldBe(404);
            (await browser.GetStringAsync($"{back}?state={Uri.EscapeDataString(state)}&code={Uri.EscapeDataString(code)}")).ShouldContain("see the terminal");
        }

        (await connecting).ShouldBe(0, error.ToString());
        var account = Json.Read<JsonElement>(output.ToString());
        (account.Text("name"), account.Text("health")).ShouldBe(("A channel", "ok"));

        (await VerbRun.Publish(runs, ["publish", "accounts"])).Output.ShouldContain("A channel: official, ok, 0 posts wait");
        (await VerbRun.Publish(runs, ["publish", "accounts", "test", "A channel"])).Output.ShouldContain("It works.");
        (await VerbRun.Publish(runs, ["publish", "accounts", "pause", "A channel"])).Output.ShouldContain(", paused");
        (await VerbRun.Publish(runs, ["publish", "accounts", "resume", account.Text("id")])).Output.ShouldNotContain(", paused");
        (await VerbRun.Publish(runs, ["publish", "accounts", "change", "A channel", "--name", "The channel"])).Output.ShouldContain("The channel: ");
        (await VerbRun.Publish(runs, ["publish", "accounts", "test", "nobody"])).Error.ShouldStartWith("reel: not_found: ");
        (await VerbRun.Publish(runs, ["publish", "apps", "remove", "ours"])).Error.ShouldStartWith("reel: app_in_use: ");
        (await VerbRun.Publish(runs, ["publish", "accounts", "remove", "The channel"])).Output.ShouldContain("at the platform too; 0 posts are cancelled");
        (await VerbRun.Publish(runs, ["publish", "apps", "remove", "ours"])).Output.ShouldContain("'ours' is deleted");
    }
}
