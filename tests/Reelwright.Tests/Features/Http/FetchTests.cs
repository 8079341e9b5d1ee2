using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Tests.Base;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>A picture that is named by its address is fetched once and kept as an upload is, and no address leads inside.</summary>
public sealed class FetchTests(Server server) : IClassFixture<Server>, IAsyncLifetime
{
    private static int drawn;

    private FakeSite Site { get; } = new();

    public async Task InitializeAsync()
    {
        await Site.Start();
        Site.Picture = await Pictures.Draw($"{Pictures.Red},drawbox=x=300:y={Interlocked.Increment(ref drawn) * 10}:w=9:h=9", "site.png");
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public async Task What_lies_at_an_address_is_kept_as_the_same_file_sent_would_be()
    {
        var kept = await Send(Site.Address + "/red%20sea.png").Is(201);
        (kept.Text("asset_type"), kept.Text("source_type"), kept.Text("original_name")).ShouldBe(("IMAGE", "USER_UPLOADED", "red sea.png"));
        Site.Asked.ShouldHaveSingleItem();
        using var shown = await server.Ada.GetAsync(kept.Text("url_path"));
        ((int)shown.StatusCode, shown.Content.Headers.ContentType?.MediaType).ShouldBe((200, "image/png"));
        (await server.Ada.PostAsync("/api/assets", new ByteArrayContent(Site.Picture)).Is(201)).Text("id").ShouldBe(kept.Text("id"));
        (await server.Bob.GetAsync($"/api/assets/{kept.Text("id")}").Refused(404)).ShouldBe("not_found");
        // The name somebody gives it counts.
        Site.Picture = await Pictures.Draw("testsrc2=s=96x96", "other.png");
        (await Send(Site.Address + "/away?to=" + Uri.EscapeDataString(Site.Address + "/red sea.png"), "?file_name=mine.png").Is(201)).Text("original_name").ShouldBe("mine.png");
    }

    [Theory]
    [MemberData(nameof(OutboundTests.Inside), MemberType = typeof(OutboundTests))]
    public async Task Nothing_inside_is_fetched_however_it_is_written(string address)
    {
        using var outbound = new Outbound([], OutboundTests.Resolve);
        (await Refused(outbound, address.Replace("PORT", $"{new Uri(Site.Address).Port}", StringComparison.Ordinal))).ShouldBe("address_refused");
        Site.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT/red%20sea.png")]
    [InlineData("http://127.0.0.2:PORT/red%20sea.png")]
    [InlineData("http://2130706434:PORT/red%20sea.png")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/red%20sea.png")]
    [InlineData("http://localhost:PORT/red%20sea.png")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.3:PORT/away?to=http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.3:PORT/away?to=http://127.0.0.1:PORT/red%20sea.png")]
    [InlineData("http://127.0.0.3:PORT/away?to=http://[::1]:PORT/red%20sea.png")]
    public async Task Nothing_inside_is_fetched_over_the_door_nor_where_a_redirect_leads_not_even_where_makers_are(string address)
    {
        var rows = await Rows();
        Environment.GetEnvironmentVariable(Outbound.Setting).ShouldBe("127.0.0.1");
        (await Send(address.Replace("PORT", $"{new Uri(Site.Address).Port}", StringComparison.Ordinal)).Refused(422)).ShouldBe("address_refused");
        Site.Asked.ShouldAllBe(path => path == "/away");
        (await Rows()).ShouldBe(rows);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_checked_each_time()
    {
        // Where a name of this machine leads, so that whoever asked the system for it would fetch the picture.
        await using var site = new FakeSite { Picture = Site.Picture };
        await site.Start("127.0.0.1");
        var asked = 0;
        using var outbound = new Outbound([], (_, _) => OutboundTests.Rebound(ref asked));
        var address = $"http://localhost:{new Uri(site.Address).Port}/red%20sea.png";
        using var patience = new CancellationTokenSource(OutboundTests.Unrouted);
        var first = await Should.ThrowAsync<Exception>(() => Fetched(outbound, address, patience.Token));
        (first is OperationCanceledException or ReelException { Code: "address_unreachable" }).ShouldBeTrue(first.ToString());
        asked.ShouldBe(1);
        (await Refused(outbound, address)).ShouldBe("address_refused");
        asked.ShouldBe(2);
        site.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/page", 415, "file_type_unsupported")]
    [InlineData("/empty", 422, "file_empty")]
    [InlineData("/gone", 422, "address_unreachable")]
    [InlineData("/cut", 422, "address_unreachable")]
    [InlineData("/gzip", 422, "address_unreachable")]
    [InlineData("/large", 413, "file_too_large")]
    public async Task What_is_of_no_use_is_refused_as_a_file_sent_would_be(string path, int status, string code)
    {
        var rows = await Rows();
        (await Send(Site.Address + path).Refused(status)).ShouldBe(code);
        (await Rows()).ShouldBe(rows);
        Directory.GetDirectories(Path.Combine(server.Runs.Data, "media")).Select(area => Path.Combine(area, ".incoming")).Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"url\":\"ftp://example.org/a.png\"}", 422, "address_invalid")]
    [InlineData("{\"url\":\"file:///etc/passwd\"}", 422, "address_invalid")]
    [InlineData("{\"url\":\"/etc/passwd\"}", 422, "address_invalid")]
    [InlineData("{\"url\":\"http://ada:secret@example.org/a.png\"}", 422, "address_invalid")]
    [InlineData("{\"url\":\"\"}", 422, "address_invalid")]
    [InlineData("{\"url\":null}", 400, "bad_request")]
    [InlineData("{\"url\":7}", 400, "bad_request")]
    [InlineData("{\"address\":\"http://example.org\"}", 400, "bad_request")]
    [InlineData("null", 400, "bad_request")]
    public async Task What_is_no_address_is_refused_in_its_own_words(string body, int status, string code) =>
        (await server.Ada.PostAsync("/api/assets", new StringContent(body, System.Text.Encoding.UTF8, "application/json")).Refused(status)).ShouldBe(code);

    [Fact]
    public async Task What_takes_too_long_is_given_up()
    {
        var clock = new StoppedClock();
        using var outbound = new Outbound([FakesAllowed.Site]);
        using var fetch = new Fetch(outbound, clock);
        var asking = Door(fetch).Run(Ada, new FetchAsset.Request(Site.Address + "/slow"), null, null, CancellationToken.None);
        for (var turn = 0; Site.Asked.Count == 0; turn++)
        {
            turn.ShouldBeLessThan(400);
            await Task.Delay(25);
        }

        clock.Pass(TimeSpan.FromMinutes(5));
        (await Should.ThrowAsync<ReelException>(() => asking.WaitAsync(TimeSpan.FromSeconds(20)))).Code.ShouldBe("address_unreachable");
    }

    [Fact]
    public async Task It_is_the_caller_s_own_and_asked_for_once_with_one_key()
    {
        (await Send(Site.Address + "/red%20sea.png", "?licence=CC0", server.Bob).Refused(403)).ShouldBe("forbidden");
        Site.Asked.ShouldBeEmpty();
        var bob = await server.Runs.One<Guid>("select id from users where username = 'bob'");
        await server.Runs.Rows($"update users set storage_quota_bytes = 1 where id = '{bob}'");
        (await Send(Site.Address + "/red%20sea.png", "", server.Bob).Refused(507)).ShouldBe("quota_exceeded");
        await server.Runs.Rows($"update users set storage_quota_bytes = null where id = '{bob}'");
        var first = await Send(Site.Address + "/red%20sea.png", "", server.Bob, "fetched once").Is(201);
        var asked = Site.Asked.Count;
        (await Send(Site.Address + "/red%20sea.png", "", server.Bob, "fetched once").Is(201)).Text("id").ShouldBe(first.Text("id"));
        (await Send(Site.Address + "/page", "", server.Bob, "fetched once").Refused(422)).ShouldBe("idempotency_key_reused");
        Site.Asked.Count.ShouldBe(asked);
        first.Text("owner_id").ShouldBe(bob.ToString());
    }

    private Reelwright.Features.Caller Ada => new(server.Installation.Owner, UserRole.Owner, "test");

    private FetchAsset Door(Fetch fetch) => new(fetch, server.App.Services.GetRequiredService<AddAsset>());

    private async Task<string> Refused(Outbound outbound, string address) =>
        (await Should.ThrowAsync<ReelException>(() => Fetched(outbound, address, CancellationToken.None))).Code;

    private async Task<AssetRow> Fetched(Outbound outbound, string address, CancellationToken ct)
    {
        using var fetch = new Fetch(outbound, TimeProvider.System);
        return await Door(fetch).Run(Ada, new FetchAsset.Request(address), null, null, ct);
    }

    private Task<HttpResponseMessage> Send(string url, string query = "", HttpClient? client = null, string? key = null) =>
        (client ?? server.Ada).Send(HttpMethod.Post, "/api/assets" + query, new { url }, key is null ? Array.Empty<(string, string)>() : new[] { ("Idempotency-Key", key) });

    private Task<long> Rows() => server.Runs.One<long>("select count(*) from media_assets");
}
