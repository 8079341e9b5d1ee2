using System.Globalization;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>What costs money in the editing room beside its runs: another take of a picture in motion, a narration that is heard again.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class RoomPriceTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task Another_take_costs_what_was_told_of_just_that_and_a_change_asks_for_its_price_anew()
    {
        await using var fal = new FakeFal();
        await fal.Start();
        await PaidStack.Account(server, "fal", "video_generation", fal.Address, ClipStudio.FromPicture, PaidStack.Price("second", 0.1m));
        var chapter = await Made(server, "The windmill", "The sails stood still. Then they turned.");
        var picture = (await Sentences(server, chapter))[0].Text("image_url").Split('/')[^1];
        var first = await server.Ada.Send(HttpMethod.Post, $"/api/images/{picture}/video", new { prompt = "They turn slowly.", duration = 5 }).Is(200);
        await ClipStudio.Until(server, first.Text("video_id"), "completed");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        await Button(visit, "Set in motion").ClickAsync();
        var dialog = Dialog(visit, "Set in motion");
        await Says(dialog, "Empty is as last time");
        await Button(dialog, "Tell the price").ClickAsync();
        await Button(dialog, "Make the clip · $0.50").WaitForAsync();
        await Says(dialog, "5 s by fal: $0.50");

        var seconds = dialog.GetByLabel("Seconds", new() { Exact = true });
        await seconds.FillAsync("10");
        await Gone(Button(dialog, "Make the clip · $0.50"));
        await Button(dialog, "Tell the price").ClickAsync();
        await Button(dialog, "Make the clip · $1.00").WaitForAsync();
        await seconds.FillAsync("");
        await Gone(Button(dialog, "Make the clip · $1.00"));
        fal.Accepted.ShouldBe(1);
        await Button(dialog, "Tell the price").ClickAsync();
        await Button(dialog, "Make the clip · $0.50").ClickAsync();
        await Gone(dialog);
        await server.Runs.Until("select count(*) from provider_calls where service_type = 'video_generation' and status = 'done'", 2, 90);
        fal.Taken.Select(t => t.At("duration")).ShouldBe(["5", "5"]);
        await ClipStudio.Until(server, first.Text("video_id"), "completed");
        await visit.Go($"/clips/pictures?picture={picture}");
        var drawer = visit.Page.GetByRole(AriaRole.Dialog);
        await Button(drawer, "Tell the price").ClickAsync();
        await Button(drawer, "Order the video for at most $0.50").WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
        await Helped(chapter);
        fal.Accepted.ShouldBe(2);
    }

    // Whoever helps with somebody else's project is told a price too.
    private async Task Helped(string chapter)
    {
        var project = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("chapter").Text("project_id");
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "editor" }).Is(204);
        await using var visit = await server.Visit();
        await visit.Go("/sign-in");
        await visit.SignIn("bob", Server.Password);
        await visit.Go($"/chapters/{chapter}?tab=versions");
        await Button(visit, "Set in motion").ClickAsync();
        var dialog = Dialog(visit, "Set in motion");
        await Button(dialog, "Tell the price").ClickAsync();
        await Button(dialog, "Make the clip · $0.50").WaitForAsync();
    }

    [BrowserFact]
    public async Task The_last_narration_is_found_behind_many_errands_and_heard_again_at_a_price_that_was_told()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var maker = await PaidStack.Account(server, "custom", "transcription", fake.Address + "/v1", "whisper", PaidStack.Price("second", 0.01m));
        var chapter = await Small(server, "The letter", "She wrote it by candlelight. Nobody ever read it.");
        var read = await ReadAloud.Of((await Sentences(server, chapter)).Select(s => s.Text("content")));
        fake.WordsHeard = read.Heard(0, 0);
        fake.Do(Fault.Invalid);
        var errand = (await server.Ada.PostAsync(string.Create(CultureInfo.InvariantCulture, $"/api/chapters/{chapter}/narration?file_name=read.wav&maker={maker}"), new ByteArrayContent(read.Wav)).Is(201)).GetProperty("errand").Text("id");
        await server.Runs.Until($"select count(*) from errands where id = '{errand}' and status = 'failed'", 1, 60);
        await server.Runs.Rows($$"""
            insert into errands (id, kind, project_id, api_config_id, wishes, status, error_code, error_message, completed_at, created_at)
            select gen_random_uuid(), 'script', project_id, api_config_id, '{}', 'failed', 'cancelled', 'It was cancelled.', now(), now() from errands, generate_series(1, 220) where id = '{{errand}}'
            """);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?panel=narration");
        var dialog = Dialog(visit, "Narrate this chapter yourself");
        await Button(dialog, "Try again…").ClickAsync();
        var again = Button(dialog, string.Create(CultureInfo.InvariantCulture, $"Try again · at most ${Math.Ceiling((decimal)read.Seconds) * 0.01m:0.00}"));
        await again.WaitForAsync();
        fake.Accepted.ShouldBe(0);
        await again.ClickAsync();
        await Says(dialog, "found: 2, not found: 0");
        fake.Accepted.ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();
    }
}
