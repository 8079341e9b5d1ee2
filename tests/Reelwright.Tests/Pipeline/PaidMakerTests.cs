using System.Text.Json;
using Reelwright.Media.Sound;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Media.Sound;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>A chapter made by makers who are paid: each call once, each in the ledger, with its price.</summary>
[Trait("turn", "a")]
public sealed class PaidMakerTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_film_is_made_and_its_price_is_what_the_ledger_says()
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        var voices = await PaidStack.Account(server, "custom", "audio_generation", Fake.Address + "/v1", "speaker", PaidStack.Price("character", 0.001m));
        var order = await PaidStack.Order(server, "paid.txt", LongBook.Text(4, salt: "paid"), pictures, voices);
        await server.Finished(order);
        Fake.Accepted.ShouldBe(8);
        (await PaidStack.Calls(server, order)).ShouldBe("done 8");
        (await server.Runs.One<decimal>($"select sum(price) from provider_calls where task_id = '{order}' and service_type = 'image_generation'")).ShouldBe(0.16m);
        (await server.Runs.One<bool>($"select bool_and(price = units * 0.001 and unit = 'character' and model = 'speaker' and request_id is null) from provider_calls where task_id = '{order}' and service_type = 'audio_generation'")).ShouldBeTrue();
        (await server.Runs.One<decimal>($"select cost_this_month from api_configs where id = '{pictures}'")).ShouldBe(0.16m);
        // What came was 1536x1024 and is shown in films of any size; that is measured and kept.
        (await server.Runs.One<string>($"select distinct a.metadata ->> 'dimensions' from provider_calls c join media_assets a on a.id = c.asset_id where c.task_id = '{order}' and a.asset_type = 'IMAGE'")).ShouldBe("1536x1024");
    }

    [Fact]
    public async Task A_busy_vendor_is_asked_again_and_a_broken_picture_is_not_taken()
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        Fake.Do(Fault.TooMany, Fault.TooMany);
        var order = await PaidStack.Order(server, "busy.txt", LongBook.Text(2, salt: "busy"), pictures);
        await server.Finished(order);
        Fake.Accepted.ShouldBe(2);
        (await PaidStack.Calls(server, order)).ShouldBe("done 2, failed 2");
        (await server.Runs.One<decimal>($"select sum(price) from provider_calls where task_id = '{order}' and status = 'failed'")).ShouldBe(0);
    }

    [Theory]
    [InlineData(Fault.HangUp)]
    [InlineData(Fault.BrokenOff)]
    [InlineData(Fault.ServerError)]
    public async Task What_may_have_been_paid_is_left_to_a_person_and_never_sent_again(Fault fault)
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        Fake.Do(fault);
        var order = await PaidStack.Order(server, $"lost {fault}.txt", LongBook.Text(2, salt: $"lost {fault}"), pictures);
        var failed = await PaidStack.Failed(server, order);
        failed.Text("error_message").ShouldContain("settle it");
        (await PaidStack.Calls(server, order)).ShouldBe("done 1, unknown 1");
        (await server.Runs.One<decimal>($"select reserved from provider_calls where task_id = '{order}' and status = 'unknown'")).ShouldBe(0.04m);
        (await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200)).ShouldNotBe(default);
        await PaidStack.Failed(server, order);
        Fake.Accepted.ShouldBe(2);
        (await PaidStack.Calls(server, order)).ShouldBe("done 1, unknown 1");
    }

    [Fact]
    public async Task A_refusal_names_the_sentence_and_costs_nothing()
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        Fake.Do(Fault.Policy);
        var order = await PaidStack.Order(server, "refused.txt", LongBook.Text(3, salt: "refused"), pictures);
        var failed = await PaidStack.Failed(server, order);
        failed.GetProperty("error_details").EnumerateArray().ShouldHaveSingleItem().Text("code").ShouldBe("content_refused");
        (await PaidStack.Calls(server, order)).ShouldBe("done 2, failed 1");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await server.Finished(order);
        Fake.Accepted.ShouldBe(3);
    }

    [Theory]
    [InlineData("daily_limit", "1", "limit_reached")]
    [InlineData("monthly_limit", "1", "limit_reached")]
    public async Task A_limit_of_calls_holds(string column, string value, string code)
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m), (column, value));
        var order = await PaidStack.Order(server, column + ".txt", LongBook.Text(3, salt: column), pictures);
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe(code);
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_budget_holds_and_without_a_price_nothing_is_spent_of_it()
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        await Budget(pictures, 0.09m);
        var order = await PaidStack.Order(server, "budget.txt", LongBook.Text(4, salt: "budget"), pictures);
        var failed = await PaidStack.Failed(server, order);
        (failed.GetProperty("error_details")[0].Text("code"), failed.Text("error_message").Contains("0.09 USD a day", StringComparison.Ordinal)).ShouldBe(("budget_reached", true));
        Fake.Accepted.ShouldBe(2);

        var unpriced = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter");
        await Budget(unpriced, 5);
        var second = await PaidStack.Order(server, "unpriced.txt", LongBook.Text(2, salt: "unpriced"), unpriced);
        (await PaidStack.Failed(server, second)).GetProperty("error_details")[0].Text("code").ShouldBe("price_unknown");
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_model_does_not_take_is_refused_by_name_unpaid()
    {
        var voices = await PaidStack.Account(server, "openai", "audio_generation", Fake.Address + "/v1", "tts-1");
        var chapter = (await server.Chapters(await server.Added("pitch.txt", LongBook.Text(2, salt: "pitch"))))[0];
        await server.Runs.Rows($"update sentences s set pitch = 1.5 from paragraphs p where p.id = s.paragraph_id and p.chapter_id = '{chapter}'");
        foreach (var door in new[] { "orders", "estimate" })
        {
            var refused = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/{door}", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, speech_config = voices }).Is(422);
            (refused.Text("code"), refused.Text("detail").Contains("takes no pitch", StringComparison.Ordinal)).ShouldBe(("field_unsupported", true), door);
        }

        (await server.Runs.One<long>($"select count(*) from generation_tasks where chapter_id = '{chapter}'")).ShouldBe(0);
        Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task How_a_sentence_shall_sound_is_sent_with_it_or_refused_by_name()
    {
        var voices = await PaidStack.Account(server, "custom", "audio_generation", Fake.Address + "/v1", "speaker");
        var chapter = (await server.Chapters(await server.Added("sounds.txt", LongBook.Text(1, salt: "sounds"))))[0];
        (await Correct(chapter, new { style = "whispering" })).Text("style").ShouldBe("whispering");
        // Which of its subtitle files the cut list names changes neither of them, nor what players take.
        var order = await Order(chapter, new { speech_config = voices, subtitle_format = "vtt" });
        (await server.Finished(order)).GetProperty("order").Text("subtitle_url").ShouldEndWith(".srt");
        var timeline = await server.Ada.GetAsync($"/api/orders/{order}/timeline").Is(200);
        (timeline.Text("subtitle_format"), Path.GetExtension(timeline.Text("subtitle_track_url"))).ShouldBe(("vtt", ".vtt"));
        Fake.Requests.Single(r => r.Method is "POST").At("instructions").ShouldBe("whispering");

        var sad = await Correct(chapter, new { style = "", emotion = "sad" });
        (await server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200)).GetProperty("slots").EnumerateArray().ShouldHaveSingleItem().Text("kind").ShouldBe("voice");
        (await server.Ada.GetAsync($"/api/sentences/{sad.Text("id")}/settings").Is(200)).EnumerateArray().Single(v => v.Text("name") is "emotion").Text("is").ShouldBe("sad");
        // The built-in voice, which is the default, takes none either.
        foreach (var wishes in new object[] { new { speech_config = voices }, new { } })
        {
            var refused = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", wishes).Is(422);
            (refused.Text("code"), refused.Text("detail").Contains($"Sentence {sad.Text("id")}, ", StringComparison.Ordinal), refused.Text("detail").Contains("takes no emotion", StringComparison.Ordinal)).ShouldBe(("field_unsupported", true, true));
        }

        Fake.Accepted.ShouldBe(1);
        var back = await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{sad.Text("id")}/undo", null, ("If-Match", $"\"{(await Line(chapter)).GetProperty("version").GetUInt32()}\"")).Is(200);
        (back.Text("style"), back.GetProperty("emotion").ValueKind).ShouldBe(("whispering", JsonValueKind.Null));
        (await server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200)).GetProperty("film_current").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_quotes_another_language_is_held_against_the_voices_maker_as_it_will_be_spoken()
    {
        var voices = await PaidStack.Account(server, "openai", "audio_generation", Fake.Address + "/v1", "tts-1");
        var chapter = (await server.Chapters(await server.Added("quoted.txt", LongBook.Text(1, salt: "quoted"))))[0];
        await server.Runs.Rows($"update sentences s set voice_type = 'nobody' from paragraphs p where p.id = s.paragraph_id and p.chapter_id = '{chapter}'; update paragraphs set language = 'fr' where chapter_id = '{chapter}'");
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, speech_config = voices }).Refused(422)).ShouldBe("field_invalid");
        Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_spoke_themselves_is_asked_of_nobody()
    {
        var chapter = (await server.Chapters(await server.Added("spoken.txt", LongBook.Text(1, salt: "spoken"))))[0];
        var sad = await Correct(chapter, new { emotion = "sad" });
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/estimate", new { }).Refused(422)).ShouldBe("field_unsupported");
        using var voice = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{sad.Text("id")}/voice") { Content = new ByteArrayContent(Wave.Write(Sounds.Tone(48_000, 0.5))) };
        voice.Headers.TryAddWithoutValidation("If-Match", $"\"{sad.GetProperty("version").GetUInt32()}\"");
        await server.Ada.SendAsync(voice).Is(200);
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/estimate", new { }).Is(200)).GetProperty("voices").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task An_order_that_may_not_begin_again_by_itself_fails_when_its_text_is_changed_meanwhile()
    {
        var (pictures, open) = (await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter"), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await PaidStack.Patience(server, pictures, 60);
        Fake.Gate = open.Task;
        var chapter = (await server.Chapters(await server.Added("meanwhile.txt", LongBook.Text(1, salt: "meanwhile"))))[0];
        var order = await Order(chapter, new { picture_config = pictures, auto_retry = false, max_retries = 2 });
        await PaidStack.Until(server, order, "sending", 1);
        await Correct(chapter, new { text = "It was otherwise." });
        open.SetResult();
        var failed = await PaidStack.Failed(server, order);
        (failed.Text("error_message").Contains("was edited while", StringComparison.Ordinal), failed.GetProperty("auto_retry").GetBoolean(), failed.GetProperty("max_retries").GetInt32(), failed.GetProperty("retry_count").GetInt32()).ShouldBe((true, false, 2, 0));
    }

    private async Task<string> Order(string chapter, object wishes)
    {
        var asked = JsonSerializer.SerializeToNode(wishes)!.AsObject();
        (asked["resolution"], asked["fps"], asked["quality"], asked["confirm"]) = ("128x72", 24, "draft", true);
        return (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", asked).Is(200)).Text("order");
    }

    private async Task<JsonElement> Line(string chapter) => (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];

    private async Task<JsonElement> Correct(string chapter, object change)
    {
        var line = await Line(chapter);
        return await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{line.Text("id")}", change, ("If-Match", $"\"{line.GetProperty("version").GetUInt32()}\"")).Is(200);
    }

    private Task<List<object[]>> Budget(Guid account, decimal amount) => server.Runs.Rows(FormattableString.Invariant(
        $"insert into budgets (id, user_id, api_config_id, period, currency, amount) values (gen_random_uuid(), '{server.Installation.Owner}', '{account}', 'day', 'USD', {amount})"));
}
