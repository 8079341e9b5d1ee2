using Microsoft.AspNetCore.WebUtilities;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.YouTube;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>How a channel is connected (contract 3.1).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeSignInTests
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static readonly Uri Redirect = new("http://127.0.0.1:7711/connected");

    [Fact]
    public async Task The_page_asks_for_all_that_is_needed_with_the_sheet_s_challenge()
    {
        await using var at = await YouTubeCase.Open();

        var page = at.SignIn.Page(at.Tube.App, Redirect, "st&te", Verifier);

        var query = QueryHelpers.ParseQuery(page.Query).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        query.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = FakeYouTube.ClientId, ["redirect_uri"] = "http://127.0.0.1:7711/connected", ["response_type"] = "code",
            ["scope"] = $"{FakeYouTube.UploadScope} {FakeYouTube.ReadScope}", ["access_type"] = "offline", ["prompt"] = "consent", ["state"] = "st&te",
            ["code_challenge"] = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", ["code_challenge_method"] = "S256",
        }, ignoreOrder: true);
        page.Query.ShouldNotContain(FakeYouTube.ClientSecret);
    }

    [Fact]
    public async Task A_code_becomes_tokens_by_which_the_channel_is_known()
    {
        await using var at = await YouTubeCase.Open();
        var tokens = await Connect(at);

        (tokens.ExpiresIn, tokens.RefreshExpiresIn).ShouldBe((TimeSpan.FromSeconds(3599), null));
        tokens.Refresh.ShouldNotBeNull();
        tokens.Scopes.ShouldBe([FakeYouTube.UploadScope, FakeYouTube.ReadScope]);
        var who = await at.SignIn.Identify(at.Access with { Token = tokens.Access, Id = "" }, CancellationToken.None);
        (who.Id, who.Name, who.Handle, who.Picture).ShouldBe((FakeYouTube.ChannelId, "A channel", null, "https://example.org/channel.jpg"));
        who.Facts["uploads"].ShouldBe(FakeYouTube.UploadsId);
    }

    [Fact]
    public async Task Who_cannot_prove_that_they_asked_gets_nothing()
    {
        await using var at = await YouTubeCase.Open();
        var (code, _) = at.Tube.Allow(at.SignIn.Page(at.Tube.App, Redirect, "s", Verifier));
        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Exchange(at.Tube.App, Redirect, code, Pkce.Verifier(), CancellationToken.None))).PlatformCode.ShouldBe("invalid_grant");
        // A code is good for one try.
        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Exchange(at.Tube.App, Redirect, code, Verifier, CancellationToken.None))).Fault.ShouldBe(PlatformFault.AuthRevoked);
    }

    [Fact]
    public async Task Another_address_to_come_back_to_is_refused()
    {
        await using var at = await YouTubeCase.Open();
        var (code, _) = at.Tube.Allow(at.SignIn.Page(at.Tube.App, Redirect, "s", Verifier));
        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Exchange(at.Tube.App, new Uri("http://127.0.0.1:9/x"), code, Verifier, CancellationToken.None))).Fault.ShouldBe(PlatformFault.Validation);
    }

    [Fact]
    public async Task A_renewal_keeps_the_refresh_token_that_there_is()
    {
        await using var at = await YouTubeCase.Open();
        var tokens = await Connect(at);
        at.Tube.ExpireTokens();
        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Identify(at.Access with { Token = tokens.Access }, CancellationToken.None))).Fault.ShouldBe(PlatformFault.AuthExpired);

        var renewed = await at.SignIn.Refresh(at.Tube.App, tokens.Refresh!, CancellationToken.None);

        renewed.Refresh.ShouldBeNull();
        string.Equals(renewed.Access, tokens.Access, StringComparison.Ordinal).ShouldBeFalse();
        (await at.SignIn.Identify(at.Access with { Token = renewed.Access }, CancellationToken.None)).Id.ShouldBe(FakeYouTube.ChannelId);
        // Two that renew at once both get a token, for Google does not change the old one.
        var both = await Task.WhenAll(at.SignIn.Refresh(at.Tube.App, tokens.Refresh!, CancellationToken.None), at.SignIn.Refresh(at.Tube.App, tokens.Refresh!, CancellationToken.None));
        both.ShouldAllBe(t => t.Access.Length > 0);
    }

    [Fact]
    public async Task An_app_in_testing_has_to_be_connected_again_after_seven_days()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Testing = true;
        var tokens = await Connect(at);
        at.Fake.Clock.Pass(TimeSpan.FromDays(6.9));
        await at.SignIn.Refresh(at.Tube.App, tokens.Refresh!, CancellationToken.None);
        at.Fake.Clock.Pass(TimeSpan.FromDays(0.2));

        var failure = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Refresh(at.Tube.App, tokens.Refresh!, CancellationToken.None));

        (failure.Fault, failure.PlatformCode).ShouldBe((PlatformFault.AuthRevoked, "invalid_grant"));
        failure.Message.ShouldNotContain(tokens.Refresh!);
    }

    [Fact]
    public async Task What_is_given_back_is_no_longer_good()
    {
        await using var at = await YouTubeCase.Open();
        var tokens = await Connect(at);

        (await at.SignIn.Revoke(at.Tube.App, tokens, CancellationToken.None)).ShouldBeTrue();
        at.Tube.Revoked.ShouldBe([tokens.Refresh!]);
        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Refresh(at.Tube.App, tokens.Refresh!, CancellationToken.None))).Fault.ShouldBe(PlatformFault.AuthRevoked);
        // Given back before is given back.
        (await at.SignIn.Revoke(at.Tube.App, tokens, CancellationToken.None)).ShouldBeTrue();
        at.Tube.Script("POST /revoke", FakeAct.Say, status: 503, body: "");
        (await Should.ThrowAsync<PlatformException>(() => at.SignIn.Revoke(at.Tube.App, tokens, CancellationToken.None))).Fault.ShouldBe(PlatformFault.Transient);
    }

    [Theory]
    [InlineData(400, "invalid_grant", PlatformFault.AuthRevoked)]
    [InlineData(401, "invalid_client", PlatformFault.Permission)]
    [InlineData(400, "unauthorized_client", PlatformFault.Permission)]
    [InlineData(400, "redirect_uri_mismatch", PlatformFault.Validation)]
    [InlineData(400, "invalid_request", PlatformFault.Validation)]
    [InlineData(403, "access_denied", PlatformFault.Permission)]
    [InlineData(429, "rate_limited", PlatformFault.RateLimited)]
    [InlineData(500, "internal_failure", PlatformFault.Transient)]
    [InlineData(200, "nothing", PlatformFault.Transient)]
    public async Task Each_refusal_of_the_sign_in_is_of_a_kind(int status, string error, PlatformFault fault)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /token", FakeAct.Say, status: status, body: $"{{\"error\":\"{error}\",\"error_description\":\"Said so.\"}}");
        var failure = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Refresh(at.Tube.App, "1//x", CancellationToken.None));
        (failure.Fault, failure.PlatformCode, failure.MaybeDone).ShouldBe((fault, error, false));
    }

    [Fact]
    public async Task A_renewal_whose_answer_is_lost_is_asked_for_again()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /token", FakeAct.DropReply);
        var failure = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Refresh(at.Tube.App, at.Tube.GiveRefresh(), CancellationToken.None));
        (failure.Fault, failure.MaybeDone).ShouldBe((PlatformFault.Transient, false));
    }

    [Fact]
    public async Task An_account_without_a_channel_is_told_to_make_one()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.HasChannel = false;
        var failure = await Should.ThrowAsync<PlatformException>(() => at.SignIn.Identify(at.Access, CancellationToken.None));
        (failure.Fault, failure.PlatformCode).ShouldBe((PlatformFault.Permission, "youtubeSignupRequired"));
    }

    [Fact]
    public async Task The_usual_addresses_are_the_sheet_s()
    {
        await using var at = await YouTubeCase.Open();
        at.SignIn.At.ShouldBe(YouTubeAddresses.Usual);
        at.SignIn.Platform.ShouldBe(PlatformType.YouTube);
        at.SignIn.Scopes.ShouldBe([FakeYouTube.UploadScope, FakeYouTube.ReadScope]);
        YouTubeAddresses.Usual.ShouldBe(new PlatformAddresses(
            "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token", "https://www.googleapis.com/youtube/v3", "https://www.googleapis.com/upload/youtube/v3"));
        YouTubeAddresses.Watch("AbCdEfGhIjK").ShouldBe("https://www.youtube.com/watch?v=AbCdEfGhIjK");
    }

    private static Task<PlatformTokens> Connect(YouTubeCase at)
    {
        var (code, state) = at.Tube.Allow(at.SignIn.Page(at.Tube.App, Redirect, "st&te", Verifier));
        state.ShouldBe("st&te");
        return at.SignIn.Exchange(at.Tube.App, Redirect, code, Verifier, CancellationToken.None);
    }
}
