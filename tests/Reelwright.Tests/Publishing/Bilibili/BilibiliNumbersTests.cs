using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>The numbers of films at Bilibili.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliNumbersTests
{
    [Fact]
    public async Task Numbers_are_read_however_they_are_written()
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant("t", at.Fake.Clock.GetUtcNow(), null);

        var told = (await at.Publisher.Numbers(at.Access, [id], default)).Single();

        (told.RemoteId, told.Views, told.Likes, told.Comments, told.Shares, told.Reason, told.Removed).ShouldBe((id, 1234567890123, 7, 3, 6, null, false));
        told.More.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, m.Value)).ShouldBe([("coin", 5L), ("danmaku", 2L), ("favorite", 4L)]);
    }

    [Fact]
    public async Task What_is_not_told_is_not_zero()
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant("t", at.Fake.Clock.GetUtcNow(), null);
        at.Fake.Archives.Numbers = """{"view":0,"reply":null,"share":"","danmaku":"1"}""";

        var told = (await at.Publisher.Numbers(at.Access, [id], default)).Single();

        (told.Views, told.Likes, told.Comments, told.Shares, told.Reason).ShouldBe((0, null, null, null, "not_told"));
        told.More.Keys.ShouldBe(["danmaku"]);
    }

    [Fact]
    public async Task There_is_an_answer_for_each_and_one_that_is_gone_is_told_as_that()
    {
        await using var at = await BilibiliCase.Open();
        string[] ids = [at.Fake.Archives.Plant("a", at.Fake.Clock.GetUtcNow(), null), "BV1gone00001", at.Fake.Archives.Plant("b", at.Fake.Clock.GetUtcNow(), null)];

        var told = await at.Publisher.Numbers(at.Access, ids, default);

        told.Select(n => (n.RemoteId, n.Removed, n.Reason)).ShouldBe([(ids[0], false, null), (ids[1], true, "removed"), (ids[2], false, null)]);
        told[1].Views.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_that_is_too_old_is_not_taken_for_a_film_that_is_gone()
    {
        await using var at = await BilibiliCase.Open();
        at.Expire();

        (await Should.ThrowAsync<PlatformException>(() => at.Publisher.Numbers(at.Access, ["BV1fake00001"], default))).Fault.ShouldBe(PlatformFault.AuthExpired);
    }
}
