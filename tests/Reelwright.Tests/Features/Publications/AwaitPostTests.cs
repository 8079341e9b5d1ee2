using Reelwright.Domain;
using Reelwright.Features.Publications;
using Reelwright.Tests.Pipeline.Publications;

namespace Reelwright.Tests.Features.Publications;

/// <summary>Whoever waits for a post at the machine is not left to wait for what does not come by itself.</summary>
[Trait("suite", "publish")]
public sealed class AwaitPostTests
{
    private static readonly DateTimeOffset Begin = new(2027, 3, 15, 0, 5, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_nobody_can_be_asked_about_and_what_a_person_holds_ends_the_waiting_and_says_what_goes_on()
    {
        await using var season = await Season.Open(1, Begin);
        var series = await season.Calendar(new DateOnly(2027, 3, 15));
        await season.Turn();
        var post = (await season.Read(series)).Slots[0].PublicationId.ShouldNotBeNull();
        (await Ends(PublicationState.ScheduledLocal, "due_at = now()")).ShouldBe((null, "It waits for its time, 2027-03-15 19:00:00Z: `reel serve` or `reel worker` has to run then."));
        (await Ends(PublicationState.Ready, "paused_at = now()")).ShouldBe((null, $"It is paused: `reel publish resume {post}` lets it go on."));
        (await Ends(PublicationState.Ambiguous, "due_at = null, absent = true")).Code.ShouldBe("not_posted");
        var (code, line) = await Ends(PublicationState.Ambiguous, "due_at = null, absent = false");
        (code, line.Contains($"`reel publish settle {post} posted --url URL`", StringComparison.Ordinal)).ShouldBe(("outcome_unknown", true));
        (code, line) = await Ends(PublicationState.Processing, "due_at = null");
        (code, line.Contains($"`reel publish settle {post} not_posted --confirm --then fail`", StringComparison.Ordinal)).ShouldBe(("outcome_unknown", true));
        (await Ends(PublicationState.PublishedUnlinked, "published_at = now()")).ShouldBe((null, $"It is out, and its link is not known: `reel publish link {post} --url URL` says it."));

        await season.Runs.Rows($"update platform_accounts set route = 'bridge', app_id = null, access_token = null, bridge_url = 'https://bridge.example/publish', bridge_secret = 'sealed' where id = '{season.Account}'");
        (code, line) = await Ends(PublicationState.Processing, "due_at = null");
        (code, line.StartsWith("The bridge has it", StringComparison.Ordinal)).ShouldBe((null, true));
        await season.Runs.Rows($"update platform_accounts set health = 'reconnect' where id = '{season.Account}'");
        (await Ends(PublicationState.Ambiguous, "due_at = now()")).Code.ShouldBe("account_held");

        async Task<(string? Code, string Line)> Ends(PublicationState state, string also)
        {
            await season.Runs.Rows($"update publication_records set due_at = now(), paused_at = null where id = '{post}'");
            await season.Runs.Rows($"update publication_records set state = '{state.Word()}', status = '{PublicationMoves.Status(state).Word()}', {also} where id = '{post}'");
            // Its clock stands still: it does not come back unless it ends at once.
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var row = await new AwaitPost(season.Get<ReadPost>(), season.Clock).Run(season.Ada, post, TextWriter.Null, late.Token);
            var waits = PostWaits.Of(row).ShouldNotBeNull();
            return (waits.Code, waits.Line);
        }
    }
}
