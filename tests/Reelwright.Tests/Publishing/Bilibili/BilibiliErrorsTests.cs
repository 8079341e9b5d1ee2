using System.Globalization;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>What each of Bilibili's codes means, for calls that may be repeated and for the one that may not.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliErrorsTests
{
    private const string Submitting = "POST /arcopen/fn/archive/add-by-utoken";
    private const string Listing = "GET /arcopen/fn/archive/type/list";

    public static TheoryData<PlatformFault, string> Table => new()
    {
        { PlatformFault.Transient, "-500 4010 4011 122009 122010 123002 123023 123039 123044 127201 129020 129021 130004 130005 130006 131001 141002 141003 141005" },
        { PlatformFault.RateLimited, "127009 127306 123026" },
        { PlatformFault.Quota, "123029 123036 123037" },
        { PlatformFault.AuthExpired, "122000 122001 122002 122008 127000 127001 127002 127003 127004 127008 127012 127022 127023" },
        { PlatformFault.AuthRevoked, "122007" },
        { PlatformFault.Permission, "4002 4003 123001 127005 127006 127007 127010 127011 127304 127305 130001" },
        { PlatformFault.Duplicate, "4004 123007 123015 123035 123043" },
        { PlatformFault.NotFound, "123004 123005 123011 123040 123041 127107 127124" },
        { PlatformFault.MediaRejected, "123006" },
        {
            PlatformFault.Validation,
            "123013 123008 123009 123010 123012 123014 123016 123017 123018 123019 123020 123021 123022 123024 123030 123033 123038 123045 123046 123047 123048 123049 123050 123051 123052 123053 "
            + "123054 123055 123056 127100 127102 127207 4000 4001 4005 4006 4007 4008 4009 999999"
        },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_code_of_a_call_that_reads_is_of_its_kind(PlatformFault kind, string codes)
    {
        await using var at = await BilibiliCase.Open();
        foreach (var code in Codes(codes))
        {
            at.Says(Listing, code);
            var refused = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Options(at.Access, default));

            // A nonce that was seen before is another one the next time.
            refused.Fault.ShouldBe(code is 4004 ? PlatformFault.Transient : kind, $"{code}");
            (refused.MaybeDone, refused.PlatformCode).ShouldBe((false, $"{code}"));
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_code_of_the_call_that_posts_says_whether_it_may_have(PlatformFault kind, string codes)
    {
        await using var at = await BilibiliCase.Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Submit);
        foreach (var code in Codes(codes).Where(c => c is not 127022))
        {
            at.Says(Submitting, code);
            var refused = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Do(PublishStep.Submit, at.Work(walk.Journal), default));

            refused.Fault.ShouldBe(kind is PlatformFault.Transient ? PlatformFault.Ambiguous : kind, $"{code}");
            refused.MaybeDone.ShouldBe(kind is PlatformFault.Transient or PlatformFault.Duplicate, $"{code}");
        }

        at.Fake.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500, "{}", PlatformFault.Transient)]
    [InlineData(503, """{"code":127100,"message":"x"}""", PlatformFault.Validation)]
    [InlineData(200, "not json", PlatformFault.Transient)]
    [InlineData(200, "{}", PlatformFault.Transient)]
    [InlineData(404, "", PlatformFault.NotFound)]
    [InlineData(401, "", PlatformFault.AuthExpired)]
    [InlineData(403, "", PlatformFault.Permission)]
    [InlineData(418, "", PlatformFault.Validation)]
    public async Task An_answer_without_a_code_is_read_by_its_status(int status, string body, PlatformFault kind)
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Script(Listing, FakeAct.Say, status: status, body: body);

        (await Should.ThrowAsync<PlatformException>(() => at.Publisher.Options(at.Access, default))).Fault.ShouldBe(kind);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(502, """{"code":127100,"message":"x"}""")]
    [InlineData(200, "not json")]
    [InlineData(200, """{"code":0,"data":{}}""")]
    public async Task A_broken_answer_of_the_call_that_posts_leaves_it_in_doubt(int status, string body)
    {
        await using var at = await BilibiliCase.Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Submit);
        at.Fake.Script(Submitting, FakeAct.Say, status: status, body: body);

        var lost = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Do(PublishStep.Submit, at.Work(walk.Journal), default));

        (lost.Fault, lost.MaybeDone).ShouldBe((PlatformFault.Ambiguous, true));
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_is_told_and_the_field_to_blame_named()
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Script(Listing, FakeAct.Say, status: 429, headers: ("Retry-After", "17"));
        var busy = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Options(at.Access, default));
        (busy.Fault, busy.After).ShouldBe((PlatformFault.RateLimited, TimeSpan.FromSeconds(17)));

        at.Says(Listing, 123013);
        (await Should.ThrowAsync<PlatformException>(() => at.Publisher.Options(at.Access, default))).Field.ShouldBe("title");
    }

    [Fact]
    public async Task More_calls_than_a_minute_has_are_told_as_that()
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.CallsAMinute = 1;
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        walk.Failures.ShouldNotBeEmpty();
        walk.Failures.ShouldAllBe(f => f.Fault == PlatformFault.RateLimited);
        at.Fake.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_refusal_says_has_no_secret_in_it()
    {
        await using var at = await BilibiliCase.Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Complete);
        var session = walk.Journal.Session!;
        at.Fake.Script("POST /arcopen/fn/archive/video/complete", FakeAct.Say, status: 200, body: $$"""{"code":127100,"message":"{{session}} of {{at.Access.Token}} by {{at.App.ClientSecret}}"}""");

        var refused = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Do(PublishStep.Complete, at.Work(walk.Journal), default));

        new[] { session, at.Access.Token, at.App.ClientSecret }.ShouldAllBe(s => !refused.Message.Contains(s, StringComparison.Ordinal));
    }

    private static IEnumerable<long> Codes(string codes) => codes.Split(' ').Select(c => long.Parse(c, CultureInfo.InvariantCulture));
}
