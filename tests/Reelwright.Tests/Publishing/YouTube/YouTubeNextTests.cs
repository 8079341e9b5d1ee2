using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>What comes next is told by the journal alone.</summary>
[Trait("suite", "publish")]
public sealed class YouTubeNextTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly PostJournal Fresh = new() { Attempt = Guid.CreateVersion7(), StartedAt = Now };
    private static readonly PostJournal Open = Fresh with { State = PublicationState.Uploading, Session = "s", PartSize = 262_144, PartCount = 3, Located = true };

    [Fact]
    public async Task Only_the_part_with_the_last_byte_may_make_the_post()
    {
        (await Next(Fresh)).ShouldBe(new NextStep(PublishStep.Begin));
        (await Next(Open)).ShouldBe(new NextStep(PublishStep.Send, 0, 262_144));
        (await Next(Open with { Confirmed = 262_144 })).ShouldBe(new NextStep(PublishStep.Send, 262_144, 262_144));
        (await Next(Open with { Confirmed = 337_855 })).ShouldBe(new NextStep(PublishStep.Send, 337_855, 262_144));
        (await Next(Open with { Confirmed = 337_856 })).ShouldBe(new NextStep(PublishStep.Send, 337_856, 262_144) { Posts = true });
        (await Next(Open with { Confirmed = 524_288 })).ShouldBe(new NextStep(PublishStep.Send, 524_288, 75_712) { Posts = true });
    }

    [Fact]
    public async Task What_was_begun_is_cured_by_asking_and_never_by_sending()
    {
        (await Next(Fresh with { Doing = PublishStep.Begin })).Step.ShouldBe(PublishStep.Begin);
        foreach (var doing in new[] { PublishStep.Send, PublishStep.Locate })
        {
            (await Next(Open with { Doing = doing, Confirmed = 524_288, Offered = 600_000 })).Step.ShouldBe(PublishStep.Locate);
        }

        (await Next(Open with { Located = false })).Step.ShouldBe(PublishStep.Locate);
        (await Next(Fresh with { Doing = PublishStep.Find, Offered = 600_000 })).Step.ShouldBe(PublishStep.Find);
        (await Next(Fresh with { RemoteId = "x", Doing = PublishStep.Cover, State = PublicationState.Submitted })).Step.ShouldBe(PublishStep.Look);
    }

    [Fact]
    public async Task Without_an_upload_to_ask_the_lists_are_searched_once_the_last_byte_has_left()
    {
        (await Next(Fresh with { Offered = 599_999 })).Step.ShouldBe(PublishStep.Begin);
        (await Next(Fresh with { Offered = 600_000 })).ShouldBe(new NextStep(PublishStep.Find));
        (await Next(Fresh with { Offered = 600_000, Looks = 1 })).After.ShouldBe(TimeSpan.FromSeconds(15));
        (await Next(Fresh with { Offered = 600_000, Absent = true })).Step.ShouldBe(PublishStep.Wait);
    }

    [Fact]
    public async Task All_bytes_without_a_video_are_asked_about_again_and_not_sent_again() =>
        (await Next(Open with { Confirmed = 600_000 })).ShouldBe(new NextStep(PublishStep.Locate, After: TimeSpan.FromSeconds(15)));

    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 300)]
    [InlineData(99, 300)]
    public async Task It_is_looked_at_ever_less_often(int looks, int seconds) =>
        (await Next(Fresh with { RemoteId = "x", State = PublicationState.Processing, Looks = looks })).ShouldBe(new NextStep(PublishStep.Look, After: TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(10, 300)]
    [InlineData(1800, 1800)]
    [InlineData(90000, 3600)]
    public async Task What_is_released_later_is_looked_at_when_its_time_comes(int ahead, int seconds)
    {
        await using var at = await YouTubeCase.Open();
        var waiting = Fresh with { RemoteId = "x", State = PublicationState.ScheduledRemote, Looks = 9, LookedAt = Now };
        at.Publisher.Next(waiting, at.Post with { ReleaseAt = Now.AddSeconds(ahead) }).After.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(PublicationState.Failed)]
    [InlineData(PublicationState.Removed)]
    [InlineData(PublicationState.Cancelled)]
    public async Task What_has_ended_stays_so(PublicationState state) => (await Next(Open with { State = state })).Step.ShouldBe(PublishStep.Wait);

    private static async Task<NextStep> Next(PostJournal journal)
    {
        await using var at = await YouTubeCase.Open();
        return at.Publisher.Next(journal, at.Post);
    }
}
