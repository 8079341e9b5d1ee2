using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.PlatformAccounts;

/// <summary>The picture of an account at a platform, shown from our own address.</summary>
[Trait("suite", "publish")]
public sealed class AccountPictureTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task What_the_platform_shows_is_brought_and_nothing_that_is_no_picture_lies_inside_or_is_somebody_elses()
    {
        await using var site = new FakeSite { Picture = await Pictures.Draw(Pictures.Red, "face.png") };
        await site.Start();
        var ada = await server.SignedIn("ada");
        var account = (await ada.Send(HttpMethod.Post, "/api/platform-accounts", new { platform = "weibo", route = "assisted", name = "With a face" }).Is(201)).GetProperty("account").Text("id");
        var at = $"/api/platform-accounts/{account}/picture";
        (await server.Ada.GetAsync(at).Refused(404)).ShouldBe("not_found");

        await Shows($"{site.Address}/red%20sea.png");
        using var answer = await server.Ada.GetAsync(at);
        (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.Private).ShouldBe(("image/png", true));
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(site.Picture);
        (await server.Bob.GetAsync(at).Refused(404)).ShouldBe("not_found");

        await Shows($"{site.Address}/page");
        (await server.Ada.GetAsync(at).Refused(404)).ShouldBe("not_found");
        foreach (var nowhere in new[] { "/face.png", "face.png", "data:image/png;base64,AAAA" })
        {
            await Shows(nowhere);
            (await server.Ada.GetAsync(at).Refused(404)).ShouldBe("not_found", nowhere);
        }

        await Shows("http://127.0.0.1:9/face.png");
        (await server.Ada.GetAsync(at).Refused(422)).ShouldBe("address_refused");

        Task Shows(string picture) => server.Runs.Rows($"update platform_accounts set picture_url = '{picture}' where id = '{account}'");
    }
}
