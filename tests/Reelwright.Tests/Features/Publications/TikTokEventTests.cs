using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reelwright.Publishing.TikTok;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;

namespace Reelwright.Tests.Features.Publications;

/// <summary>What TikTok tells by itself: heard only with the app's signature, and only a reason to look.</summary>
[Trait("suite", "publish")]
public sealed class TikTokEventTests(Server server) : IClassFixture<Server>
{
    private const string Secret = "test-secret-of-sixteen";
    private const string Publish = "v_pub_file~v2-1.123";
    private readonly Guid app = Guid.CreateVersion7();

    [Fact]
    public async Task A_signed_event_has_its_post_looked_at_and_no_other_does_anything()
    {
        var (mine, theirs) = (await Post(app, "u1"), await Post(await App(Guid.CreateVersion7(), "another secret of theirs"), "u2"));
        var before = await State();
        (await Tell("post.publish.complete", Publish, secret: "another secret of theirs").Refused(401)).ShouldBe("callback_refused");
        (await Tell("post.publish.complete", Publish, ago: TimeSpan.FromMinutes(6)).Refused(401)).ShouldBe("callback_refused");
        (await Send("nothing", Secret, TimeSpan.Zero).Refused(422)).ShouldBe("callback_invalid");
        await Tell("post.publish.complete", "v_pub_file~v2-1.999").Is(200);
        (await State()).ShouldBe(before);

        await Tell("post.publish.complete", Publish).Is(200);
        await Tell("post.publish.complete", Publish).Is(200);
        (await Due(mine), await Due(theirs)).ShouldBe((true, false));
        (await server.Runs.One<string>($"select state from publication_records where id = '{mine}'")).ShouldBe("processing");
    }

    [Fact]
    public async Task An_account_whose_person_took_it_back_is_asked_at_once()
    {
        await Post(app, "u3");
        await Tell("authorization.removed", null, user: "u3").Is(200);
        (await server.Runs.One<bool>("select token_expires_at <= now() from platform_accounts where platform_account_id = 'u3'")).ShouldBeTrue();
        // It is asked at once, and cannot be renewed.
        (await server.Runs.One<string>("select health from platform_accounts where platform_account_id = 'u3'")).ShouldBe("reconnect");
    }

    private async Task<Guid> App(Guid id, string secret)
    {
        server.Overheard.Secret(secret, Overheard.MakersKey);
        await server.Runs.Rows($"insert into platform_apps (id, user_id, platform, name, client_id, client_secret) values ('{id}', '{server.Installation.Owner}', 'tiktok', '{id}', 'ck', '{server.Installation.Secrets.Protect(secret)}') on conflict do nothing");
        return id;
    }

    private async Task<Guid> Post(Guid by, string user)
    {
        await App(by, Secret);
        var account = await server.Runs.One<Guid>($"""
            insert into platform_accounts (id, user_id, platform, route, app_id, platform_account_id, name, access_token, token_expires_at)
            values (gen_random_uuid(), '{server.Installation.Owner}', 'tiktok', 'official', '{by}', '{user}', '{user}', '{server.Installation.Secrets.Protect("a token of " + user)}', now() + interval '1 day') returning id
            """);
        return await Channel.Post(server, account.ToString(), "processing", $"remote_task = '{Publish}'");
    }

    private async Task<string> State() => string.Join('\n', (await server.Runs.Rows("select id, due_at::text, state from publication_records order by id")).Select(r => string.Join(' ', r)));

    private Task<bool> Due(Guid post) => server.Runs.One<bool>($"select due_at <= now() from publication_records where id = '{post}'");

    private Task<HttpResponseMessage> Tell(string name, string? task, string user = "u1", string secret = Secret, TimeSpan ago = default) => Send(
        JsonSerializer.Serialize(new { client_key = "ck", @event = name, create_time = 1, user_openid = user, content = task is null ? "{}" : JsonSerializer.Serialize(new { publish_id = task, publish_type = "DIRECT_PUBLISH" }) }), secret, ago);

    private Task<HttpResponseMessage> Send(string body, string secret, TimeSpan ago)
    {
        var at = (TimeProvider.System.GetUtcNow() - ago).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{at}.{body}")));
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/platform-apps/{app}/events") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.Add(TikTokSignature.Header, $"t={at},s={sign}");
        return server.Nobody().SendAsync(request);
    }
}
