using Microsoft.AspNetCore.WebUtilities;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Bilibili;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>Connecting an account at Bilibili.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliSignInTests
{
    private static readonly Uri Back = new("http://127.0.0.1:8080/back?x=1");

    [Fact]
    public async Task The_page_knows_no_challenge_and_sends_a_code_back_with_the_state()
    {
        await using var at = await BilibiliCase.Open();
        var page = at.SignIn.Page(at.App, Back, "state&1", Pkce.Verifier());
        QueryHelpers.ParseQuery(page.Query).Keys.ShouldBe(["client_id", "gourl", "state"]);
        page.AbsolutePath.ShouldBe("/pc/account-pc/auth/oauth");

        var answer = await at.Http.Send("page", new HttpRequestMessage(HttpMethod.Get, page), TimeSpan.FromSeconds(30), default);

        answer.Status.ShouldBe(302);
        var back = QueryHelpers.ParseQuery(new Uri(answer.Header("Location")!).Query);
        (back["state"].ToString(), back["x"].ToString()).ShouldBe(("state&1", "1"));
        (await at.SignIn.Exchange(at.App, Back, back["code"].ToString(), "", default)).Access.ShouldNotBeEmpty();
    }

    [Fact]
    public void Usual_addresses_and_scopes_are_the_platform_s()
    {
        var signIn = new BilibiliSignIn(null!);
        var app = new PlatformClient("id", "secret", signIn.At);

        (signIn.Platform, signIn.At).ShouldBe((PlatformType.Bilibili, BilibiliPublisher.Usual));
        signIn.Scopes.ShouldBe(["USER_INFO", "ARC_BASE", "ARC_DATA"]);
        signIn.Page(app, Back, "s", "").AbsoluteUri
            .ShouldBe("https://account.bilibili.com/pc/account-pc/auth/oauth?client_id=id&gourl=http%3A%2F%2F127.0.0.1%3A8080%2Fback%3Fx%3D1&state=s");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_gives_tokens_however_their_time_is_told(bool instant)
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Accounts.TellsInstant = instant;

        var tokens = await at.SignIn.Exchange(at.App, Back, at.Fake.Accounts.Code(), "", default);

        tokens.ExpiresIn.TotalDays.ShouldBe(30, 0.001);
        tokens.Refresh.ShouldNotBeNull();
        tokens.RefreshExpiresIn.ShouldBeNull();
        tokens.Scopes.ShouldBe(["USER_INFO", "ARC_BASE"]);
        (await at.SignIn.Identify(at.Opened(tokens.Access), default)).Id.ShouldBe(FakeBilibiliAccounts.OpenId);
    }

    [Theory]
    [InlineData("1000000000", 1_000_000_000d)]
    [InlineData("\"60\"", 60d)]
    [InlineData("1000000001", 0d)]
    [InlineData("null", 3600d)]
    public async Task How_long_a_token_lasts_is_read_leniently(string told, double seconds)
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Script("POST /x/account-oauth2/v1/token", FakeAct.Say, status: 200, body: $$$"""{"code":0,"data":{"access_token":"a","expires_in":{{{told}}} }}""");

        var tokens = await at.SignIn.Exchange(at.App, Back, "any", "", default);

        tokens.ExpiresIn.TotalSeconds.ShouldBe(seconds);
        tokens.Refresh.ShouldBeNull();
        tokens.Scopes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refresh_token_works_once()
    {
        await using var at = await BilibiliCase.Open();
        var (_, first) = at.Fake.Accounts.Give();

        var second = await at.SignIn.Refresh(at.App, first, default);

        var third = await at.SignIn.Refresh(at.App, second.Refresh!, default);
        new[] { first, second.Refresh, third.Refresh, second.Access, third.Access }.ShouldBeUnique(StringComparer.Ordinal);
        var refused = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Refresh(at.App, first, default));
        (refused.Fault, refused.PlatformCode, refused.MaybeDone).ShouldBe((PlatformFault.AuthRevoked, "122007", false));
        refused.Message.ShouldNotContain(first);
    }

    [Fact]
    public async Task A_refresh_whose_answer_is_lost_is_told_as_maybe_done()
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Script("POST /x/account-oauth2/v1/refresh_token", FakeAct.DropReply);

        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Refresh(at.App, at.Fake.Accounts.Give().Refresh, default))).MaybeDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_app_is_told_apart_from_a_code_that_is_not_known()
    {
        await using var at = await BilibiliCase.Open();
        var code = at.Fake.Accounts.Code();

        var noApp = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Exchange(at.App with { ClientId = "other" }, Back, code, "", default));
        var noSecret = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Exchange(at.App with { ClientSecret = "wrong-secret" }, Back, code, "", default));
        var noCode = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Exchange(at.App, Back, "none", "", default));

        (noApp.Fault, noApp.PlatformCode).ShouldBe((PlatformFault.Permission, "122000"));
        (noSecret.Fault, noSecret.PlatformCode).ShouldBe((PlatformFault.Permission, "122001"));
        (noCode.Fault, noCode.PlatformCode).ShouldBe((PlatformFault.AuthRevoked, "122002"));
        noSecret.Message.ShouldNotContain("wrong-secret");
    }

    [Fact]
    public async Task Nothing_is_asked_to_give_tokens_back()
    {
        await using var at = await BilibiliCase.Open();

        (await at.SignIn.Revoke(at.App, new PlatformTokens("a", "r", TimeSpan.Zero, null, []), default)).ShouldBeFalse();

        at.Fake.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_account_says_who_it_is()
    {
        await using var at = await BilibiliCase.Open();

        var who = await at.SignIn.Identify(at.Access with { Id = "" }, default);

        (who.Id, who.Name, who.Handle, who.Picture).ShouldBe((FakeBilibiliAccounts.OpenId, "小明", null, "http://i.fake/face.jpg"));
        at.Expire();
        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Identify(at.Access, default))).Fault.ShouldBe(PlatformFault.AuthExpired);
    }
}
