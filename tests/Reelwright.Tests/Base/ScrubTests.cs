using Reelwright.Base;

namespace Reelwright.Tests.Base;

/// <summary>Secrets do not stay in text that is kept.</summary>
public sealed class ScrubTests
{
    // What is a secret stands between ‹ and ›.
    [Theory]
    [InlineData("token reel_‹abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_› was shown")]
    [InlineData("Authorization: Bearer ‹abc.def-ghi~jkl›")]
    [InlineData("it sent bearer ‹0123456789abcdef› twice")]
    [InlineData("Cookie: reel_session=‹chocolate›; other=‹vanilla›")]
    [InlineData("Host=db;Username=reel;Password=‹hunter2›;Database=reel")]
    [InlineData("Host=db;Password='‹two words; and more›';Database=reel")]
    [InlineData("connecting to postgres://reel:‹hunter2›@db/reel failed")]
    [InlineData("{\"password\":\"‹correct horse›\",\"name\":\"ada\"}")]
    [InlineData("{\\\"api_key\\\":\\\"‹abc123abc›\\\"}")]
    [InlineData("GET https://store.example/film.mp4?X-Amz-Credential=‹AKID%2F2026›&X-Amz-Signature=‹0a1b2c3d›&part=1")]
    [InlineData("GET /media/videos/film.mp4?expires=1&sig=‹Zm9vYmFy› ended")]
    [InlineData("key sk-‹abcdefghijklmnop1234› was refused")]
    [InlineData("AKIA‹ABCDEFGHIJKLMNOP› is unknown")]
    [InlineData("session CfDJ8‹abcdefghijklmnopqrstuvwxyz› ended")]
    [InlineData("jwt eyJ‹hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc_def›")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n‹MIIEvQIBADANBgkqhkiG9w0›\n-----END PRIVATE KEY-----")]
    [InlineData("secret = ‹s3cr3t-value›, next = shown")]
    public void What_has_the_shape_of_a_secret_is_taken_out(string marked)
    {
        var secrets = marked.Split('‹')[1..].Select(part => part.Split('›')[0]).ToList();
        var clean = Scrub.Clean(marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal));
        clean.ShouldContain(Scrub.Removed);
        secrets.ShouldAllBe(secret => !clean.Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ada signed in, account 0195d2f0-0000-7000-8000-000000000000")]
    [InlineData("Order 0195d2f0-0000-7000-8000-000000000000 was placed by token:0195d2f0-0000-7000-8000-000000000001 for project 3")]
    [InlineData("The header X-CSRF-TOKEN is missing or old: read GET /api/session and send its csrf_token.")]
    [InlineData("POST /api/tokens was answered with 201 in 3 ms")]
    [InlineData("The private key ring cannot be opened, the basic reason is unknown")]
    [InlineData("https://example.org:8420/path@3")]
    public void What_is_none_stays_as_it_is(string text) => Scrub.Clean(text).ShouldBe(text);

    [Fact]
    public void What_it_was_told_of_is_taken_out_wherever_it_stands()
    {
        var secret = "plain/looking " + Guid.NewGuid();
        Scrub.Clean($"a {secret} b").ShouldContain(secret);
        Scrub.Know(secret);
        Scrub.Clean($"a {secret} b, ?x={Uri.EscapeDataString(secret)}").ShouldBe($"a {Scrub.Removed} b, ?x={Scrub.Removed}");
    }

    [Fact]
    public void A_short_or_empty_word_is_not_taken_for_a_secret()
    {
        Scrub.Know("ab");
        Scrub.Know("");
        Scrub.Know(null);
        Scrub.Clean("abracadabra").ShouldBe("abracadabra");
    }

    [Fact]
    public void A_long_text_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("password token key= \"\\ ://a:b sig -----BEGIN PRIVATE KEY ", 20_000));
        var began = TimeProvider.System.GetTimestamp();
        _ = Scrub.Clean(text);
        TimeProvider.System.GetElapsedTime(began).TotalSeconds.ShouldBeLessThan(10);
    }
}
