using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing.Fakes;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.Publications;

/// <summary>Posts that a person makes by hand, and those that a tool of the person's own makes.</summary>
[Trait("suite", "publish")]
public sealed class HandPostTests(PostOffice office) : IClassFixture<PostOffice>, IAsyncLifetime, IAsyncDisposable
{
    private const string Note = "64a1b2c3d4e5f60718293a4b";

    private FakeBridge bridge = null!;

    private Server Server => office.Server;

    public Task InitializeAsync()
    {
        bridge = new FakeBridge();
        return bridge.Start();
    }

    public ValueTask DisposeAsync() => bridge.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => bridge.DisposeAsync().AsTask();

    [Fact]
    public async Task A_package_has_all_that_is_needed_and_the_link_that_is_brought_back_publishes_it()
    {
        var film = await office.Film("By hand");
        var account = await Channel.ByHand(Server.Runs, "xiaohongshu", "by hand");
        var post = (await Server.Ada.PostAsJsonAsync("/api/publications", new { film_id = film.Id, account_id = account, description = "It rained.", tags = new[] { "sea" }, publish = true }).Is(201)).Text("id");
        PostOffice.May(await office.Until(post, "awaiting_user")).ShouldBe(["cancel", "link"]);

        var bytes = await Server.Ada.GetByteArrayAsync($"/api/publications/{post}/package");
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = zip.Entries.ToDictionary(e => e.Name, e => e, StringComparer.Ordinal);
        files.Keys.ShouldBe(["video.mp4", "title.txt", "description.txt", "tags.txt", "caption.txt", "CHECKLIST.md", "metadata.json"], ignoreOrder: true);
        await using (var video = await files["video.mp4"].OpenAsync())
        {
            Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(video)).ShouldBe(film.Digest);
        }

        (await Server.Bob.GetAsync($"/api/publications/{post}/package").Refused(404)).ShouldBe("not_found");
        (await office.Do(post, "link", new { url = "https://weibo.com/1234567890/AbCdEfGhI" }).Refused(422)).ShouldBe("link_other_platform");
        var told = await office.Do(post, "link", new { url = $"看看 https://www.xiaohongshu.com/explore/{Note}?xsec_token=AB 吧" }).Is(200);
        (told.Text("state"), told.Text("platform_video_id")).ShouldBe(("published", Note));
        told.Text("platform_url").ShouldContain(Note);
    }

    [Fact]
    public async Task A_bridge_fetches_the_film_by_its_link_and_what_it_calls_back_is_believed_when_it_is_signed()
    {
        bridge.AtOnce = false;
        var film = await office.Film("Across");
        var post = (await Server.Ada.PostAsJsonAsync("/api/publications", new { film_id = film.Id, account_id = await Bridge(), publish = true }).Is(201)).Text("id");
        var waiting = await office.Until(post, "processing");
        var asked = bridge.Asked.ShouldHaveSingleItem();
        var link = (string)asked["video"]!["url"]!;
        link.ShouldStartWith(Server.At.ToString());
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await Server.Nobody().GetByteArrayAsync(link))).ShouldBe(film.Digest);
        using (var part = new HttpRequestMessage(HttpMethod.Get, link))
        {
            part.Headers.Range = new RangeHeaderValue(10, 19);
            using var answer = await Server.Nobody().SendAsync(part);
            ((int)answer.StatusCode, answer.Content.Headers.ContentLength).ShouldBe((206, 10L));
        }

        (await Server.Nobody().GetAsync(link[..^3]).Refused(403)).ShouldBe("media_link_invalid");
        (await Server.Nobody().GetAsync(link.Replace("film.mp4", "cover.jpg", StringComparison.Ordinal)).Refused(403)).ShouldBe("media_link_invalid");
        waiting.ToString().ShouldNotContain(link.Split('=')[^1]);

        var attempt = waiting.GetProperty("journal").GetProperty("attempt").GetGuid();
        var (body, at, signature) = bridge.CallsBack(attempt, "published", ("remoteId", Note), ("url", $"https://www.xiaohongshu.com/explore/{Note}"), ("metrics", new System.Text.Json.Nodes.JsonObject { ["views"] = 7 }));
        (await Call(body, at, signature[..^1] + (signature[^1] is '0' ? '1' : '0')).Refused(401)).ShouldBe("callback_refused");
        (await Call([.. body, (byte)' '], at, signature).Refused(401)).ShouldBe("callback_refused");
        (await Call("{}"u8.ToArray(), at, signature).Refused(422)).ShouldBe("callback_invalid");
        var foreign = bridge.CallsBack(Guid.NewGuid(), "published");
        (await Call(foreign.Body, foreign.Timestamp, foreign.Signature).Refused(401)).ShouldBe("callback_refused");
        (await office.Read(post)).Text("state").ShouldBe("processing");

        for (var times = 0; times < 2; times++)
        {
            await Call(body, at, signature).Is(204);
        }

        var told = await office.Read(post);
        (told.Text("state"), told.Text("platform_video_id"), told.GetProperty("view_count").GetInt64(), told.GetProperty("like_count").ValueKind).ShouldBe(("published", Note, 7, JsonValueKind.Null));
        (await Server.Nobody().GetAsync(link).Refused(403)).ShouldBe("media_link_invalid");
        (await Server.Runs.One<long>($"select count(*) from system_logs where message like '%{link.Split('=')[^1][..40]}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_platform_has_whose_account_was_taken_away_is_listed_until_a_person_says_what_became_of_it()
    {
        bridge.AtOnce = false;
        var account = await Bridge("a tool that goes");
        var post = (await Server.Ada.PostAsJsonAsync("/api/publications", new { film_id = (await office.Film("Left there")).Id, account_id = account, publish = true }).Is(201)).Text("id");
        await office.Until(post, "processing");
        // Its tool still says what becomes of it.
        (await Listed("true")).ShouldNotContain(post, StringComparer.Ordinal);
        (await Listed("false")).ShouldContain(post, StringComparer.Ordinal);

        // A token may not take it away.
        var ada = await Server.SignedIn("ada");
        using (var read = await ada.GetAsync($"/api/platform-accounts/{account}"))
        {
            await ada.Send(HttpMethod.Delete, $"/api/platform-accounts/{account}", null, ("If-Match", read.Headers.ETag!.ToString())).Is(200);
        }

        var told = await office.Read(post);
        (told.Text("state"), told.GetProperty("account").GetProperty("deleted").GetBoolean()).ShouldBe(("processing", true));
        PostOffice.May(told).ShouldBe(["settle", "link"]);
        (await Listed("true")).ShouldContain(post, StringComparer.Ordinal);
        (await Listed("false")).ShouldNotContain(post, StringComparer.Ordinal);

        await office.Do(post, "settle", new { outcome = "posted", url = $"https://www.xiaohongshu.com/explore/{Note[..^1]}c" }).Is(200);
        (await Listed("true")).ShouldNotContain(post, StringComparer.Ordinal);

        async Task<List<string>> Listed(string gone) =>
            [.. (await Server.Ada.GetAsync($"/api/publications?account={account}&account_gone={gone}").Is(200)).GetProperty("items").EnumerateArray().Select(i => i.Text("id"))];
    }

    [Fact]
    public async Task A_bridge_that_names_the_post_of_another_publication_has_posted_and_its_link_is_asked_for()
    {
        bridge.AtOnce = false;
        var account = await Bridge("another tool");
        var first = await Waiting("Named first");
        await Say(first).Is(204);
        var known = await office.Read(first);
        (known.Text("platform_video_id"), known.GetProperty("view_count").GetInt64()).ShouldBe((Note, 7));
        var second = await Waiting("Named again");
        for (var times = 0; times < 2; times++)
        {
            await Say(second).Is(204);
        }

        await Unlinked(second);

        // It says so in its answer.
        await Server.Runs.Rows($"update publication_records set platform_video_id = '64a1b2c3d4e5f60718290002' where id = '{first}'");
        bridge.AtOnce = true;
        var third = await Made("Named at once");
        await office.Until(third, "published_unlinked");
        await Unlinked(third);

        async Task<string> Made(string name) =>
            (await Server.Ada.PostAsJsonAsync("/api/publications", new { film_id = (await office.Film(name)).Id, account_id = account, publish = true }).Is(201)).Text("id");

        async Task<string> Waiting(string name)
        {
            var post = await Made(name);
            await office.Until(post, "processing");
            return post;
        }

        async Task<HttpResponseMessage> Say(string post)
        {
            var said = bridge.CallsBack((await office.Read(post)).GetProperty("journal").GetProperty("attempt").GetGuid(), "published", ("remoteId", Note), ("url", $"https://www.xiaohongshu.com/explore/{Note}"), ("metrics", new System.Text.Json.Nodes.JsonObject { ["views"] = 7 }));
            return await Call(said.Body, said.Timestamp, said.Signature);
        }

        async Task Unlinked(string post)
        {
            var told = await office.Read(post);
            (told.Text("state"), told.GetProperty("platform_video_id").ValueKind, told.GetProperty("platform_url").ValueKind).ShouldBe(("published_unlinked", JsonValueKind.Null, JsonValueKind.Null));
            // Nor are the numbers its own.
            told.GetProperty("view_count").ValueKind.ShouldBe(JsonValueKind.Null);
            told.Text("warning").ShouldContain("another publication");
            told.Text("warning_code").ShouldBe("named_before");
            PostOffice.May(told).Contains("link", StringComparer.Ordinal).ShouldBeTrue();
        }
    }

    private async Task<Guid> Bridge(string name = "my tool")
    {
        Server.Overheard.Secret(bridge.Secret, "a bridge's secret");
        return await Server.Runs.One<Guid>($"""
            insert into platform_accounts (id, user_id, platform, route, name, bridge_url, bridge_secret)
            values (gen_random_uuid(), '{Server.Installation.Owner}', 'xiaohongshu', 'bridge', '{name}', '{bridge.Address}/publish', '{Server.Installation.Secrets.Protect(bridge.Secret)}') returning id
            """);
    }

    private Task<HttpResponseMessage> Call(byte[] body, string timestamp, string signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/publications/callback") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Timestamp", timestamp);
        request.Headers.Add("X-Signature", signature);
        return Server.Nobody().SendAsync(request);
    }
}
