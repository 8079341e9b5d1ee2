using System.Text.Json;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Maker accounts by HTTP: kept, tried, limited, paid for, settled; and their keys never told.</summary>
[Trait("turn", "b")]
public sealed class MakerTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private HttpClient ada = null!;

    private FakeOpenAi Fake { get; } = new();

    public async Task InitializeAsync()
    {
        await Fake.Start();
        ada = await server.SignedIn("ada");
        server.Overheard.Secret(FakeVendor.Key, Overheard.MakersKey);
    }

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task An_account_is_added_tried_changed_and_deleted_and_its_key_is_never_told()
    {
        var added = await Add("painter", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/v1/", config_params = new { model = "m", concurrency = 2 }, daily_limit = 5, is_default = true });
        var at = "/api/makers/" + added.Text("id");
        (added.GetProperty("has_key").GetBoolean(), added.Text("endpoint"), added.GetProperty("is_default").GetBoolean()).ShouldBe((true, Fake.Address + "/v1", true));
        (await ada.GetAsync("/api/makers?service=image_generation").Is(200)).GetProperty("items").EnumerateArray().Single(m => m.GetProperty("is_default").GetBoolean()).Text("id").ShouldBe(added.Text("id"));
        (await server.Runs.One<string>($"select api_key from api_configs where id = '{added.Text("id")}'")).ShouldNotContain(FakeVendor.Key);

        (await ada.Send(HttpMethod.Post, at + "/test", new { }).Is(200)).GetProperty("works").GetBoolean().ShouldBeTrue();
        (await ada.GetAsync(at).Is(200)).GetProperty("is_verified").GetBoolean().ShouldBeTrue();
        (await Patch(at, new { endpoint = "https://elsewhere.example.org/v1" }).Refused(422)).ShouldBe("key_needed");
        (await Patch(at, new { api_key = "not-the-key-at-all", daily_limit = 0 }).Is(200)).GetProperty("is_verified").GetBoolean().ShouldBeFalse();
        var told = await ada.Send(HttpMethod.Post, at + "/test", new { }).Is(200);
        (told.GetProperty("works").GetBoolean(), told.Text("code"), told.Text("setting")).ShouldBe((false, "maker_key_refused", "api_key"));
        (await server.Ada.GetAsync(at).Is(200)).ToString().ShouldNotContain("not-the-key-at-all");

        await ada.Send(HttpMethod.Delete, at, null, ("If-Match", await Tag(at))).Is(204);
        (await ada.GetAsync(at).Refused(404)).ShouldBe("not_found");
        (await server.Runs.One<bool>($"select is_deleted and not is_default and not is_active from api_configs where id = '{added.Text("id")}'")).ShouldBeTrue();
        (await ada.GetAsync("/api/makers?service=image_generation").Is(200)).GetProperty("items").EnumerateArray().Single(m => m.GetProperty("is_default").GetBoolean()).Text("provider").ShouldBe("offline");
    }

    [Theory]
    [InlineData("custom", "image_generation", """{"config_params":{"colour":"red"},"endpoint":"https://a.example.org"}""", "setting_invalid", "colour")]
    [InlineData("custom", "image_generation", """{"config_params":{"endpoint":"https://a.example.org"}}""", "setting_invalid", "say endpoint beside it")]
    [InlineData("custom", "image_generation", """{"config_params":{"concurrency":"two"},"endpoint":"https://a.example.org"}""", "setting_invalid", "concurrency")]
    [InlineData("custom", "image_generation", """{"endpoint":"ftp://a.example.org"}""", "setting_invalid", "endpoint")]
    [InlineData("custom", "image_generation", """{}""", "setting_missing", "endpoint")]
    [InlineData("custom", "image_generation", """{"endpoint":"https://a.example.org","pricing_model":[{"unit":"image","price":"much"}]}""", "prices_invalid", "pricing_model")]
    [InlineData("custom", "image_generation", """{"endpoint":"https://a.example.org","pricing_model":[{"unit":"imgae","price":1,"currency":"USD"}]}""", "prices_invalid", "'imgae' is no unit of image_generation: use image or call")]
    [InlineData("custom", "image_generation", """{"endpoint":"https://a.example.org","pricing_model":[{"unit":"image","price":1,"currency":"USD"},{"unit":"call","price":1,"currency":"CNY"}]}""", "prices_invalid", "USD and CNY")]
    [InlineData("openai", "video_generation", """{}""", "withdrawn", "video_generation is no longer there: OpenAI ended its own videos")]
    [InlineData("openai", "image_generation", """{"config_params":{"model":"gpt-image-1"}}""", "withdrawn", "gpt-image-2.5-flare")]
    [InlineData("openai", "video_generation", """{"config_params":{"model":"sora-2"}}""", "withdrawn", "runway")]
    [InlineData("nobody", "image_generation", """{}""", "maker_unknown", "nobody")]
    [InlineData("offline", "image_generation", """{}""", "maker_unknown", "there already")]
    public async Task What_an_adapter_does_not_take_is_refused_by_name(string provider, string service, string account, string code, string named)
    {
        var problem = await ada.Send(HttpMethod.Post, "/api/makers", new { provider, service_type = service, account = JsonSerializer.Deserialize<JsonElement>(account) }).Is(422);
        problem.Text("code").ShouldBe(code);
        problem.Text("detail").ShouldContain(named);
    }

    [Fact]
    public async Task A_server_of_ones_own_that_makes_videos_as_openai_did_is_taken_with_a_model_of_its_own()
    {
        var at = Fake.Address + "/v1";
        object Said(object settings) => new { provider = "openai", service_type = "video_generation", account = new { name = "moving", api_key = FakeVendor.Key, endpoint = at, config_params = settings } };
        (await ada.Send(HttpMethod.Post, "/api/makers", Said(new { })).Refused(422)).ShouldBe("withdrawn");
        (await ada.Send(HttpMethod.Post, "/api/makers", Said(new { model = "sora-2" })).Refused(422)).ShouldBe("withdrawn");
        var added = await ada.Send(HttpMethod.Post, "/api/makers", Said(new { model = "clips-of-ours" })).Is(201);
        (added.Text("service_type"), added.Text("endpoint"), added.GetProperty("config_params").Text("model")).ShouldBe(("video_generation", at, "clips-of-ours"));
        (await ada.GetAsync("/api/makers?service=video_generation").Is(200)).GetProperty("items").EnumerateArray().Select(m => m.Text("id")).ShouldContain(added.Text("id"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Accounts_are_ones_own_and_a_token_keeps_no_keys()
    {
        var hers = (await Add("hers", new { endpoint = Fake.Address + "/v1" })).Text("id");
        (await server.Bob.GetAsync("/api/makers/" + hers).Refused(404)).ShouldBe("not_found");
        (await server.Bob.GetAsync("/api/makers").Is(200)).GetProperty("items").EnumerateArray().ShouldAllBe(m => m.Text("provider").Equals("offline", StringComparison.Ordinal));
        (await server.Ada.Send(HttpMethod.Post, "/api/makers", new { provider = "custom", service_type = "image_generation", account = new { endpoint = "https://a.example.org" } }).Refused(403)).ShouldBe("forbidden");
        var built = (await ada.GetAsync("/api/makers?service=audio_generation").Is(200)).GetProperty("items")[0].Text("id");
        (await Patch("/api/makers/" + built, new { name = "mine" }).Refused(409)).ShouldBe("wrong_state");
    }

    [Fact]
    public async Task What_there_can_be_is_told_with_all_a_form_needs()
    {
        var offers = (await server.Ada.GetAsync("/api/makers/catalog").Is(200)).EnumerateArray().ToList();
        var openai = offers.Single(o => o.Text("provider") is "openai" && o.Text("service_type") is "image_generation");
        openai.GetProperty("settings").EnumerateArray().Single(s => s.Text("name") is "api_key").Text("kind").ShouldBe("secret");
        openai.GetProperty("withdrawn").GetProperty("gpt-image-1").GetString().ShouldNotBeNullOrEmpty();
        openai.GetProperty("models").EnumerateArray().Single(m => m.Text("id") is "gpt-image-2").GetProperty("fields").GetProperty("quality").GetProperty("one_of").EnumerateArray().Any(w => w.GetString() is "high").ShouldBeTrue();
        var speech = offers.Single(o => o.Text("provider") is "azure" && o.Text("service_type") is "audio_generation").GetProperty("apis").EnumerateArray().ShouldHaveSingleItem();
        (speech.Text("name"), speech.Text("usual_model")).ShouldBe(("speech", "neural"));
        speech.GetProperty("models")[0].GetProperty("fields").TryGetProperty("style", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task An_account_whose_service_has_ended_is_still_named_limited_and_switched_off_and_takes_nothing_else()
    {
        var added = await Add("left over", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/v1", config_params = new { model = "m" } });
        var at = "/api/makers/" + added.Text("id");
        await server.Runs.Rows($"update api_configs set provider = 'stability', service_type = 'video_generation' where id = '{added.Text("id")}'");
        var told = await Patch(at, new { name = "of old", daily_limit = 3, is_active = false }).Is(200);
        (told.Text("name"), told.GetProperty("daily_limit").GetInt32(), told.GetProperty("is_active").GetBoolean()).ShouldBe(("of old", 3, false));
        foreach (var more in new object[] { new { api_key = "another-key" }, new { api_secret = "another-secret" }, new { endpoint = Fake.Address + "/v1" }, new { region = "" }, new { config_params = new { model = "n" } } })
        {
            (await Patch(at, more).Refused(422)).ShouldBe("withdrawn");
        }
    }

    [Fact]
    public async Task A_region_stands_for_an_address_where_the_service_is_there()
    {
        object Placed(string service) => new { provider = "azure", service_type = service, account = new { name = "placed", api_key = FakeVendor.Key, region = "eastasia" } };
        (await ada.Send(HttpMethod.Post, "/api/makers", Placed("transcription")).Is(201)).Text("region").ShouldBe("eastasia");
        (await ada.Send(HttpMethod.Post, "/api/makers", Placed("image_generation")).Refused(422)).ShouldBe("setting_missing");
    }

    [Fact]
    public async Task Money_is_allowed_counted_and_what_is_in_doubt_is_settled()
    {
        var maker = Guid.Parse((await Add("paid", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/v1", config_params = new { model = "m", timeout_seconds = 2 }, pricing_model = new[] { new { unit = "image", price = 0.04, currency = "USD" } } })).Text("id"));
        Fake.Do(Fault.HangUp);
        var order = await PaidStack.Order(server, "doubt.txt", LongBook.Text(2, salt: "doubt"), maker);
        await PaidStack.Failed(server, order);
        var project = (await server.Runs.One<Guid>($"select project_id from generation_tasks where id = '{order}'")).ToString();
        var budget = (await ada.Send(HttpMethod.Put, "/api/budgets", new { period = "month", currency = "USD", amount = 1, project_id = project }).Is(200)).Text("id");
        (await ada.GetAsync("/api/budgets").Is(200)).EnumerateArray().Single(b => b.Text("id").Equals(budget, StringComparison.Ordinal)).GetProperty("spent").GetDecimal().ShouldBe(0.08m);
        var costs = (await ada.GetAsync($"/api/projects/{project}/costs").Is(200)).EnumerateArray().Single(c => c.Text("service_type") is "image_generation");
        (costs.GetProperty("cost").GetDecimal(), costs.GetProperty("held").GetDecimal()).ShouldBe((0.04m, 0.04m));

        var doubt = (await ada.GetAsync($"/api/calls?status=unknown&project={project}").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().Text("id");
        (await server.Bob.Send(HttpMethod.Post, $"/api/calls/{doubt}/settle", new { outcome = "paid" }).Refused(404)).ShouldBe("not_found");
        (await ada.Send(HttpMethod.Post, $"/api/calls/{doubt}/settle", new { outcome = "find" }).Refused(422)).ShouldBe("find_unsupported");
        await ada.Send(HttpMethod.Post, $"/api/calls/{doubt}/settle", new { outcome = "not_executed" }).Is(204);
        (await ada.Send(HttpMethod.Post, $"/api/calls/{doubt}/settle", new { outcome = "paid" }).Refused(409)).ShouldBe("wrong_state");
        (await server.Runs.One<bool>($"select last_error is null and error_count = 1 from api_configs where id = '{maker}'")).ShouldBeTrue("what a person found out is no word of the maker's");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await server.Finished(order);
        (await PaidStack.Calls(server, order)).ShouldBe("done 2, failed 1");
        await ada.Send(HttpMethod.Delete, "/api/budgets/" + budget).Is(204);
    }

    [Fact]
    public async Task An_account_is_edited_while_its_calls_are_closed_and_two_editors_never_overwrite_each_other()
    {
        var added = await Add("busy", new { endpoint = Fake.Address + "/v1", daily_limit = 5 });
        var at = "/api/makers/" + added.Text("id");
        var read = await Tag(at);
        await server.Runs.Rows($"update api_configs set total_usage = 7, success_count = 7, last_used = now(), last_error = 'slow' where id = '{added.Text("id")}'");
        (await Tag(at)).ShouldBe(read);
        (await ada.Send(HttpMethod.Patch, at, new { daily_limit = 6 }, ("If-Match", read)).Is(200)).GetProperty("total_usage").GetInt32().ShouldBe(7);
        (await ada.Send(HttpMethod.Patch, at, new { daily_limit = 7 }, ("If-Match", read)).Refused(412)).ShouldBe("precondition_failed");
        using var answer = await ada.Send(HttpMethod.Patch, at, new { config_params = new { model = "a", concurrency = 2 } }, ("If-Match", await Tag(at)));
        // What is told after a change is what the next reader is told.
        answer.Headers.ETag!.ToString().ShouldBe(await Tag(at));
    }

    [Fact]
    public async Task An_expiry_is_set_warned_of_held_and_taken_away()
    {
        var added = await Add("ending", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/v1", expires_at = TimeProvider.System.GetUtcNow().AddDays(6) });
        var at = "/api/makers/" + added.Text("id");
        added.GetProperty("expires_soon").GetBoolean().ShouldBeTrue();
        (await Patch(at, new { name = "ends" }).Is(200)).GetProperty("expires_at").ValueKind.ShouldBe(JsonValueKind.String);
        await Patch(at, new { expires_at = TimeProvider.System.GetUtcNow().AddDays(-1) }).Is(200);
        var chapter = (await server.Chapters(await server.Added("ending.txt", LongBook.Text(1, salt: "ending"))))[0];
        var wishes = new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, picture_config = added.Text("id") };
        var refused = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", wishes).Is(422);
        (refused.Text("code"), refused.Text("detail").Contains("'ends' expired on", StringComparison.Ordinal)).ShouldBe(("maker_refused", true));
        (await Patch(at, new { expires_at = (string?)null }).Is(200)).TryGetProperty("expires_at", out var none).ShouldBe(none.ValueKind is JsonValueKind.Null);
        await server.Finished((await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", wishes).Is(200)).Text("order"));
    }

    [Fact]
    public async Task A_default_that_has_expired_is_passed_over_for_the_only_other_and_named_where_nobody_knows_who_instead()
    {
        var usual = await Writer(("is_default", "true"));
        (await Who().Is(200)).GetProperty("maker").GetGuid().ShouldBe(usual);
        await server.Runs.Rows($"update api_configs set expires_at = now() - interval '1 day' where id = '{usual}'");
        await Expired();
        var other = await Writer();
        (await Who().Is(200)).GetProperty("maker").GetGuid().ShouldBe(other);
        await Writer();
        await Expired();
        await server.Runs.Rows("update api_configs set is_active = false where service_type = 'text_generation'");
        (await Who().Refused(422)).ShouldBe("maker_unknown");

        Task<Guid> Writer(params (string, string)[] more) => PaidStack.Account(server, "custom", "text_generation", Fake.Address + "/v1", "writer", null, more);

        Task<HttpResponseMessage> Who() => server.Ada.Send(HttpMethod.Post, "/api/scripts/estimate", new { prompt = "Tides", minutes = 1 });

        async Task Expired()
        {
            var refused = await Who().Is(422);
            (refused.Text("code"), refused.Text("detail").Contains($"'custom text_generation {usual}' expired on", StringComparison.Ordinal)).ShouldBe(("maker_refused", true));
        }
    }

    [Fact]
    public async Task A_failed_order_tells_what_its_retry_costs_before_it_goes_on()
    {
        var added = await Add("asked again", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/v1", config_params = new { model = "m" }, daily_limit = 1, pricing_model = new[] { new { unit = "image", price = 0.04, currency = "USD" } } });
        var order = await PaidStack.Order(server, "asked-again.txt", LongBook.Text(3, salt: "asked again"), Guid.Parse(added.Text("id")));
        await PaidStack.Failed(server, order);
        await Patch("/api/makers/" + added.Text("id"), new { daily_limit = 0 }).Is(200);
        var rest = await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/estimate").Is(200);
        (rest.GetProperty("pictures").GetInt32(), rest.GetProperty("costs")[0].GetProperty("amount").GetDecimal()).ShouldBe((2, 0.08m));

        (await server.Runs.Reel("orders", "retry", order)).Output.ShouldSatisfyAllConditions(o => o.ShouldContain("That costs 0.08 USD."), o => o.ShouldContain("Nothing is ordered yet: say --yes."));
        (await server.Runs.One<string>($"select status from generation_tasks where id = '{order}'")).ShouldBe("failed");
        Fake.Accepted.ShouldBe(1);
        (await server.Runs.Reel("orders", "retry", order, "--yes")).Output.ShouldMatch($"{order} is (pending|processing), priority 0");
        await server.Finished(order);
        Fake.Accepted.ShouldBe(3);
        (await server.Runs.Reel("orders", "retry", order)).Error.ShouldStartWith("reel: wrong_state: ");
    }

    [Fact]
    public async Task A_server_of_ones_own_without_a_list_of_models_is_not_blamed_and_says_whose_bill_it_is()
    {
        var added = await Add("plain", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/elsewhere", config_params = new { model = "m", organization = "org-1" } });
        var told = await ada.Send(HttpMethod.Post, $"/api/makers/{added.Text("id")}/test", new { }).Is(200);
        told.GetProperty("works").GetBoolean().ShouldBeTrue(told.ToString());
        Fake.Requests.Any(r => r.Headers.GetValueOrDefault("OpenAI-Organization") is "org-1").ShouldBeTrue();
    }

    [Fact]
    public async Task What_tells_of_accounts_and_budgets_is_for_whoever_may_order()
    {
        var maker = Guid.Parse((await Add("her purse", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/v1", config_params = new { model = "m" }, daily_limit = 1, pricing_model = new[] { new { unit = "image", price = 0.04, currency = "USD" } } })).Text("id"));
        var order = await PaidStack.Order(server, "purse.txt", LongBook.Text(3, salt: "purse"), maker);
        (await PaidStack.Failed(server, order)).Text("error_message").ShouldContain("'her purse' allows 1 calls a day");
        (await server.Ada.GetAsync("/api/orders").Is(200)).GetProperty("items").EnumerateArray().Single(o => o.Text("id").Equals(order, StringComparison.Ordinal)).Text("error_message").ShouldContain("her purse");
        var project = await server.Runs.One<Guid>($"select project_id from generation_tasks where id = '{order}'");
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "viewer" }).Is(204);
        foreach (var seen in new[] { $"/api/orders/{order}", "/api/orders", $"/api/projects/{project}", $"/api/orders/{order}/history" })
        {
            var told = (await server.Bob.GetAsync(seen).Is(200)).ToString();
            told.Contains("her purse", StringComparison.Ordinal).ShouldBeFalse(seen);
        }

        var bobs = (await server.Bob.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order");
        bobs.Text("error_message").ShouldContain("whoever may order sees why");
        bobs.GetProperty("error_details")[0].Text("code").ShouldBe("limit_reached");

        (await server.Runs.One<long>($"select count(*) from progress_events where task_id = '{order}' and concat(message, data) like '%her purse%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_film_is_no_longer_current_once_its_pictures_would_be_asked_for_otherwise()
    {
        var maker = Guid.Parse((await Add("model", new { api_key = FakeVendor.Key, endpoint = Fake.Address + "/v1", config_params = new { model = "a" } })).Text("id"));
        var order = await PaidStack.Order(server, "model.txt", LongBook.Text(2, salt: "model"), maker);
        await server.Finished(order);
        var chapter = await server.Runs.One<Guid>($"select chapter_id from generation_tasks where id = '{order}'");
        (await server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200)).GetProperty("film_current").GetBoolean().ShouldBeTrue();
        await Patch($"/api/makers/{maker}", new { name = "renamed", daily_limit = 100, config_params = new { model = "a", concurrency = 3 } }).Is(200);
        (await server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200)).GetProperty("film_current").GetBoolean().ShouldBeTrue("what is made by it is the same");
        await Patch($"/api/makers/{maker}", new { config_params = new { model = "b" } }).Is(200);
        (await server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200)).GetProperty("film_current").GetBoolean().ShouldBeFalse();
        var again = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", picture_config = maker }).Is(200)).Text("order");
        await server.Finished(again);
        Fake.Accepted.ShouldBe(4);
    }

    private Task<JsonElement> Add(string name, object account)
    {
        var said = JsonSerializer.SerializeToNode(account)!.AsObject();
        said["name"] = name;
        return ada.Send(HttpMethod.Post, "/api/makers", new { provider = "custom", service_type = "image_generation", account = said }).Is(201);
    }

    private async Task<string> Tag(string at)
    {
        using var answer = await ada.GetAsync(at);
        return answer.Headers.ETag!.ToString();
    }

    private async Task<HttpResponseMessage> Patch(string at, object change) => await ada.Send(HttpMethod.Patch, at, change, ("If-Match", await Tag(at)));
}
