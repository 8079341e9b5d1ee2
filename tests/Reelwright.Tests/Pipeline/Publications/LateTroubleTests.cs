using Reelwright.Domain;
using Reelwright.Features.Publications;
using Reelwright.Publishing;

namespace Reelwright.Tests.Pipeline.Publications;

/// <summary>What is seen to be wrong with a post only when it is to be made.</summary>
[Trait("suite", "publish")]
public sealed class LateTroubleTests
{
    [Fact]
    public async Task What_is_seen_to_be_wrong_right_before_the_call_is_kept_as_of_a_check_and_nothing_was_sent()
    {
        await using var season = await Season.Open(1, new DateTimeOffset(2027, 3, 15, 0, 5, 0, TimeSpan.Zero));
        var series = await season.Calendar(new DateOnly(2027, 3, 15));
        var wrong = new PostIssue("not_allowed", "visibility", "The account may not do that now.") { Rule = "not_offered" };
        season.Platform.WrongLate["A book 1: Chapter 1"] = wrong;
        await season.Hours(24);
        var slot = (await season.Read(series)).Slots[0];
        (slot.State, slot.ErrorCode).ShouldBe((PublicationState.Failed, "post_invalid"));
        (await season.Get<ReadPost>().Run(season.Ada, slot.PublicationId!.Value, CancellationToken.None)).ErrorIssues.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(wrong);
        (await season.Runs.One<bool>("select submit_sent_at is null and doing is null from publication_records")).ShouldBeTrue();

        // A call before it was refused for good: nobody has to look there.
        await season.Runs.Rows("update publication_records set submit_sent_at = now()");
        season.Platform.WrongLate.Clear();
        await season.Get<RetryPost>().Run(season.Ada, slot.PublicationId.Value, new RetryPost.Request(), CancellationToken.None);
        (await season.Get<ReadPost>().Run(season.Ada, slot.PublicationId.Value, CancellationToken.None)).ErrorIssues.ShouldBeNull();
    }
}
