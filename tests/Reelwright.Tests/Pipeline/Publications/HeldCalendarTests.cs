using Reelwright.Domain;
using Reelwright.Features.Series;
using Reelwright.Publishing;
using Reelwright.Tests.House;

namespace Reelwright.Tests.Pipeline.Publications;

/// <summary>What a calendar that is held still does, as its tool and its how-to say.</summary>
[Trait("suite", "publish")]
public sealed class HeldCalendarTests
{
    [Fact]
    public async Task A_calendar_that_is_held_begins_no_more_posts_and_one_that_was_begun_goes_on()
    {
        await using var season = await Season.Open(2, new DateTimeOffset(2027, 3, 15, 0, 5, 0, TimeSpan.Zero));
        var series = await season.Calendar(new DateOnly(2027, 3, 15));
        season.Platform.Closed = new PlatformException(PlatformFault.Transient, "The platform is away.");
        await season.Hours(20);
        (await season.Read(series)).Slots[0].State.ShouldBe(PublicationState.Validating);

        await season.Get<PauseSeries>().Run(season.Ada, series, CancellationToken.None);
        season.Platform.Closed = null;
        await season.Hours(48);

        season.Platform.Posts.ShouldHaveSingleItem().Title.ShouldBe("A book 1: Chapter 1");
        Sources.Text("src/Reelwright/Features/Mcp/SeriesTools.cs").ShouldContain("One that was begun goes on");
        Sources.Text("docs/how-to/publish.md").ShouldContain("A post that was begun by then goes on");
    }
}
