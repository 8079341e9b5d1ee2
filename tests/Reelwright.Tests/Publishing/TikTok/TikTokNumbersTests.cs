using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>The numbers of posts.</summary>
[Trait("suite", "publish")]
public sealed class TikTokNumbersTests
{
    [Fact]
    public async Task What_is_told_is_read_and_what_is_not_listed_is_unknown_and_not_zero()
    {
        await using var at = await Open();
        var id = (await at.Walk().Run()).RemoteId!;

        var numbers = await at.Publisher.Numbers(at.Access, ["7500000000000000001", id], default);

        numbers.ShouldBe([new PostNumbers("7500000000000000001", null, null, null, null, "private"), new PostNumbers(id, 12, 3, 0, 1, null)], new Same());
        at.TikTok.Remove(id);
        (await at.Publisher.Numbers(at.Access, [id], default)).Single().ShouldSatisfyAllConditions(n => n.Views.ShouldBeNull(), n => n.Reason.ShouldBe("private"), n => n.Removed.ShouldBeFalse());
    }

    [Fact]
    public async Task Missing_fields_are_unknown_and_numbers_may_come_as_text()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Query, FakeAct.Say, 1, 200, """{"data":{"videos":[{"id":"1","view_count":"9007199254740993","like_count":0},{"id":2,"view_count":null}]},"error":{"code":"ok"}}""");

        (await at.Publisher.Numbers(at.Access, ["1", "2"], default))
            .ShouldBe([new PostNumbers("1", 9007199254740993, 0, null, null, "not_told"), new PostNumbers("2", null, null, null, null, "not_told")], new Same());
    }

    [Fact]
    public async Task Twenty_are_asked_for_at_once()
    {
        await using var at = await Open();
        at.Publisher.Card.MetricsAtOnce.ShouldBe(20);

        (await at.Publisher.Numbers(at.Access, [.. Enumerable.Range(0, 20).Select(n => $"{n}")], default)).Count.ShouldBe(20);
        (await at.Publisher.Numbers(at.Access, [], default)).ShouldBeEmpty();
        at.Fake.Heard.ShouldBe([TikTokRoutes.Query]);
    }

    [Fact]
    public async Task An_account_that_did_not_allow_it_is_told_so()
    {
        await using var at = await Open();
        at.Connect("video.publish");

        (await Should.ThrowAsync<PlatformException>(() => at.Publisher.Numbers(at.Access, ["1"], default))).Fault.ShouldBe(PlatformFault.Permission);
    }

    // A record compares its dictionaries by where they are.
    private sealed class Same : IEqualityComparer<PostNumbers>
    {
        public bool Equals(PostNumbers? x, PostNumbers? y) => x is not null && y is not null && x with { More = y.More } == y;

        public int GetHashCode(PostNumbers obj) => 0;
    }
}
