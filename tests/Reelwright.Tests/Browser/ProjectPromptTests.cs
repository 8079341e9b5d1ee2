using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>A project that begins with a prompt: what its script costs, and what becomes of it.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ProjectPromptTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task A_prompt_is_priced_before_it_is_written_into_a_project()
    {
        await using var fake = new FakeOpenAi { Says = Script };
        var account = await Writer(fake);
        await using var visit = await server.AdaVisits();
        var dialog = await Adding(visit.Page);
        var prompt = await Prompt(dialog, "Lighthouses");
        await Button(dialog, "Tell the price").ClickAsync();
        var price = dialog.GetByRole(AriaRole.Status);
        await Expect(price).ToContainTextAsync("At most $0.30");
        // Who writes it is told by a name.
        (await price.InnerTextAsync()).ShouldNotContain(account.ToString());
        // Something else is asked for: that has a price of its own.
        await prompt.FillAsync("How lighthouses came to be");
        await Button(dialog, "Tell the price").ClickAsync();
        await Button(dialog, "Have it written").WaitForAsync();
        fake.Accepted.ShouldBe(0);
        var gate = new TaskCompletionSource();
        fake.Gate = gate.Task;
        await Button(dialog, "Have it written").ClickAsync();
        var project = await Arrived(visit);
        await Heading(visit.Page, "How lighthouses came to be").WaitForAsync();
        await visit.Page.GetByText("The script is being written").WaitForAsync();
        gate.SetResult();
        await Heading(visit.Page, "Lights").WaitForAsync();
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(2);
        await Expect(Chapters(visit.Page).Nth(1)).ToContainTextAsync("The last keeper");
        await Gone(visit.Page.GetByText("The script is being written"));
        fake.Accepted.ShouldBe(3);
        (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("project").Text("kind").ShouldBe("prompt");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_script_that_could_not_be_written_is_tried_again_where_it_says_so()
    {
        await using var fake = new FakeOpenAi { Says = Script };
        await Writer(fake);
        fake.Do(Fault.Policy);
        await using var visit = await server.AdaVisits();
        var dialog = await Adding(visit.Page);
        await Prompt(dialog, "Something that is refused at first");
        await Button(dialog, "Tell the price").ClickAsync();
        await Button(dialog, "Have it written").ClickAsync();
        await Arrived(visit);
        await visit.Page.GetByText("The script could not be written").WaitForAsync();
        await Button(visit.Page, "Try again…").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Try again · ") }).ClickAsync();
        await Heading(visit.Page, "Lights").WaitForAsync();
        await Gone(visit.Page.GetByText("The script could not be written"));
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(2);
        fake.Accepted.ShouldBe(3);
        visit.Wrong.ShouldBeEmpty();
    }

    private static async Task<ILocator> Prompt(ILocator dialog, string about)
    {
        await dialog.GetByRole(AriaRole.Tab, new() { Name = "Prompt", Exact = true }).ClickAsync();
        var prompt = dialog.GetByRole(AriaRole.Textbox, new() { Name = "What shall it be about?", Exact = true });
        await prompt.FillAsync(about);
        await dialog.GetByLabel("Chapters").FillAsync("2");
        await dialog.GetByLabel("Minutes").FillAsync("1");
        return prompt;
    }

    /// <summary>The account that writes texts when nobody is named.</summary>
    private async Task<Guid> Writer(FakeOpenAi fake)
    {
        await fake.Start();
        await server.Runs.Rows("update api_configs set is_default = false where service_type = 'text_generation'");
        var account = await PaidStack.Account(server, "custom", "text_generation", fake.Address + "/v1", "writer", PaidStack.Price("call", 0.1m), ("is_default", "true"));
        await PaidStack.Patience(server, account, 60);
        return account;
    }

    private static string Script(Heard request)
    {
        var asked = JsonSerializer.Deserialize<JsonElement>(request.At("messages.1.content")!);
        if (asked.TryGetProperty("part", out _))
        {
            var chapter = asked.GetProperty("chapter").GetInt32();
            return JsonSerializer.Serialize(new { paragraphs = new[] { string.Join(' ', Enumerable.Range(1, 6).Select(n => $"Of chapter {chapter} this is sentence number {n}.")) } });
        }

        var chapters = new[] { new { n = 1, title = "The first lamp", summary = "It is lit." }, new { n = 2, title = "The last keeper", summary = "She goes home." } };
        return JsonSerializer.Serialize(new { title = "Lights", summary = "How they came.", language = "en", chapters });
    }
}
