using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.TikTok;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>How an account is connected.</summary>
[Trait("suite", "publish")]
public sealed class TikTokSignInTests : IAsyncLifetime
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Token = "POST /v2/oauth/token/";
    private static readonly Uri Here = new("http://127.0.0.1:5005/callback");
    private TikTokCase at = null!;
    private TikTokSignIn signIn = null!;

    public async Task InitializeAsync()
    {
        at = await Open();
        signIn = new TikTokSignIn(at.Http);
    }

    public async Task DisposeAsync() => await at.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1:5005/callback", "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3")]
    [InlineData("http://localhost:5005/callback", "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3")]
    [InlineData("https://films.example.org/callback", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")]
    public void The_challenge_is_hex_on_this_machine_and_as_usual_elsewhere(string redirect, string challenge)
    {
        var page = signIn.Page(at.App with { At = TikTokPublisher.Usual }, new Uri(redirect), "st&te", Verifier);

        page.GetLeftPart(UriPartial.Path).ShouldBe("https://www.tiktok.com/v2/auth/authorize/");
        var asked = QueryHelpers.ParseQuery(page.Query).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        asked.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_key"] = FakeTikTok.ClientKey, ["scope"] = "user.info.basic,user.info.profile,video.publish,video.upload,video.list", ["response_type"] = "code",
            ["redirect_uri"] = redirect, ["state"] = "st&te", ["code_challenge"] = challenge, ["code_challenge_method"] = "S256",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5005/callback")]
    [InlineData("https://films.example.org/callback")]
    public async Task A_code_becomes_tokens_that_are_taken(string redirect)
    {
        var tokens = await signIn.Exchange(at.App, new Uri(redirect), Allowed(new Uri(redirect)), Verifier, default);

        (tokens.ExpiresIn, tokens.RefreshExpiresIn).ShouldBe((TimeSpan.FromDays(365), TimeSpan.FromDays(180)));
        tokens.Scopes.ShouldBe(["user.info.basic", "user.info.profile", "video.publish", "video.upload", "video.list"]);
        tokens.Refresh.ShouldNotBeNullOrEmpty();
        var identity = await signIn.Identify(at.Access with { Token = tokens.Access, Id = "", Handle = null }, default);
        (identity.Id, identity.Name, identity.Handle, identity.Picture).ShouldBe((FakeTikTokKeys.OpenId, "Film Maker", "film.maker", "https://p16.fake/avatar.jpeg"));
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_its_verifier_and_its_address()
    {
        var code = Allowed(Here);
        await signIn.Exchange(at.App, Here, code, Verifier, default);

        (await Refusal(() => signIn.Exchange(at.App, Here, code, Verifier, default))).Fault.ShouldBe(PlatformFault.AuthRevoked);
        (await Refusal(() => signIn.Exchange(at.App, new Uri("http://127.0.0.1:5006/callback"), Allowed(Here), Verifier, default))).Fault.ShouldBe(PlatformFault.AuthRevoked);
        // Told with status 200.
        (await Refusal(() => signIn.Exchange(at.App, Here, Allowed(Here), Verifier + "x", default))).ShouldSatisfyAllConditions(
            r => r.Fault.ShouldBe(PlatformFault.Validation), r => r.PlatformCode.ShouldBe("invalid_request"), r => r.Message.ShouldContain("log L10"));
    }

    [Fact]
    public async Task A_person_may_allow_less_and_is_known_all_the_same()
    {
        at.TikTok.Keys.Allows = ["user.info.basic", "video.publish"];
        var tokens = await signIn.Exchange(at.App, Here, Allowed(Here), Verifier, default);

        tokens.Scopes.ShouldBe(["user.info.basic", "video.publish"]);
        (await signIn.Identify(at.Access with { Token = tokens.Access }, default)).ShouldSatisfyAllConditions(i => i.Id.ShouldBe(FakeTikTokKeys.OpenId), i => i.Handle.ShouldBeNull());
    }

    [Fact]
    public async Task Each_renewal_gives_a_new_refresh_token_and_ends_the_old_one()
    {
        var first = await signIn.Exchange(at.App, Here, Allowed(Here), Verifier, default);

        var second = await signIn.Refresh(at.App, first.Refresh!, default);

        (second.Refresh, second.Access).ShouldSatisfyAllConditions(t => t.Refresh.ShouldNotBeNullOrEmpty(), t => t.Refresh.ShouldNotBe(first.Refresh, StringComparer.Ordinal), t => t.Access.ShouldNotBe(first.Access, StringComparer.Ordinal));
        (await Refusal(() => signIn.Refresh(at.App, first.Refresh!, default))).ShouldSatisfyAllConditions(r => r.Fault.ShouldBe(PlatformFault.AuthRevoked), r => r.MaybeDone.ShouldBeFalse());
        (await signIn.Refresh(at.App, second.Refresh!, default)).Access.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Tokens_that_are_given_back_are_no_longer_taken()
    {
        var tokens = await signIn.Exchange(at.App, Here, Allowed(Here), Verifier, default);

        (await signIn.Revoke(at.App, tokens, default)).ShouldBeTrue();

        (await Refusal(() => signIn.Identify(at.Access with { Token = tokens.Access }, default))).Fault.ShouldBe(PlatformFault.AuthExpired);
        (await Refusal(() => signIn.Refresh(at.App, tokens.Refresh!, default))).Fault.ShouldBe(PlatformFault.AuthRevoked);
        (await Refusal(() => signIn.Revoke(at.App, tokens with { Access = "unknown" }, default))).Fault.ShouldBe(PlatformFault.Validation);
    }

    [Fact]
    public async Task A_wrong_secret_is_blamed_and_not_shown()
    {
        var wrong = at.App with { ClientSecret = "another-client-secret" };

        var refusal = await Refusal(() => signIn.Exchange(wrong, Here, Allowed(Here), Verifier, default));

        refusal.Fault.ShouldBe(PlatformFault.Permission);
        refusal.Message.ShouldNotContain(wrong.ClientSecret);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"x","log_id":"L"}""", PlatformFault.AuthRevoked, false)]
    [InlineData(200, """{"error":"invalid_grant","error_description":"x","log_id":"L"}""", PlatformFault.AuthRevoked, false)]
    [InlineData(400, """{"error":"invalid_client"}""", PlatformFault.Permission, false)]
    [InlineData(400, """{"error":"invalid_scope"}""", PlatformFault.Permission, false)]
    [InlineData(400, """{"error":"invalid_request"}""", PlatformFault.Validation, false)]
    [InlineData(429, """{"error":{"code":"rate_limit_exceeded","message":"x"}}""", PlatformFault.RateLimited, false)]
    [InlineData(500, """{"error":"server_error"}""", PlatformFault.Transient, true)]
    [InlineData(502, "<html>", PlatformFault.Transient, true)]
    [InlineData(403, "<html>", PlatformFault.Permission, false)]
    [InlineData(200, "{}", PlatformFault.Transient, true)]
    public async Task Refusals_are_told_by_their_words(int status, string body, PlatformFault fault, bool maybe)
    {
        at.Fake.Script(Token, FakeAct.Say, 1, status, body);

        var refusal = await Refusal(() => signIn.Refresh(at.App, "rft.some", default));

        (refusal.Fault, refusal.MaybeDone).ShouldBe((fault, maybe));
    }

    [Fact]
    public async Task A_renewal_whose_answer_was_lost_may_have_been_made()
    {
        at.Fake.Script(Token, FakeAct.DropReply);

        (await Refusal(() => signIn.Refresh(at.App, "rft.some", default))).MaybeDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_short_life_is_believed_and_a_missing_one_is_the_shortest_there_is()
    {
        at.Fake.Script(Token, FakeAct.Say, 1, 200, """{"access_token":"a","expires_in":"60"}""");
        at.Fake.Script(Token, FakeAct.Say, 2, 200, """{"access_token":"a"}""");

        (await signIn.Refresh(at.App, "r", default)).ShouldSatisfyAllConditions(t => t.ExpiresIn.ShouldBe(TimeSpan.FromSeconds(60)), t => t.Refresh.ShouldBeNull(), t => t.Scopes.ShouldBeEmpty());
        (await signIn.Refresh(at.App, "r", default)).ExpiresIn.ShouldBe(TimeSpan.FromHours(2));
    }

    /// <summary>The person's browser opens the page, and the person allows it.</summary>
    private string Allowed(Uri redirect)
    {
        var page = signIn.Page(at.App, redirect, "state-1", Verifier);
        var back = at.TikTok.Keys.Allow(new QueryCollection(QueryHelpers.ParseQuery(page.Query))).ShouldNotBeNull();
        var said = QueryHelpers.ParseQuery(new Uri(back).Query);
        said["state"].ToString().ShouldBe("state-1");
        return said["code"].ToString();
    }

    private static Task<PlatformException> Refusal(Func<Task> call) => Should.ThrowAsync<PlatformException>(call);
}
