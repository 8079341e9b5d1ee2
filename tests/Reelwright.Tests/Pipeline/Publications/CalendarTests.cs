using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.PlatformAccounts;
using Reelwright.Features.Publications;
using Reelwright.Features.Series;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;

namespace Reelwright.Tests.Pipeline.Publications;

/// <summary>Calendars over a month of a clock that is moved on: a change of clocks, nights without a machine, films that are late, posts that fail.</summary>
[Trait("suite", "publish")]
public sealed class CalendarTests
{
    // Each hour's turn comes soon after the time of the day's post.
    private static readonly DateTimeOffset Begin = new(2027, 3, 15, 0, 5, 0, TimeSpan.Zero);
    private static readonly DateOnly First = new(2027, 3, 15);

    [Fact]
    public async Task Thirty_chapters_are_posted_at_eight_each_evening_whatever_is_missed_is_made_up_for_and_a_failure_stops_it()
    {
        await using var season = await Season.Open(30, Begin);
        season.Platform.Refused.Add("A book 20: Chapter 20");
        var series = await season.Calendar(First);

        await season.Hours(24 * 9);
        season.Platform.Posts.Count.ShouldBe(9);
        // Nothing runs for two evenings.
        season.Clock.Pass(TimeSpan.FromHours(48));
        season.Platform.Posts.Count.ShouldBe(9);
        await season.Turn();
        season.Platform.Posts.Count.ShouldBe(11);
        await season.Hours(24 * 10);

        var stopped = await season.Read(series);
        stopped.Series.Status.ShouldBe(SeriesStatus.Stopped);
        stopped.Series.Reason.ShouldNotBeNull().ShouldContain("Chapter 20");
        (stopped.Series.ReasonCode, stopped.Series.ReasonSlot).ShouldBe(("post_failed", (int?)20));
        season.Platform.Posts.Count.ShouldBe(19);
        await season.Get<ResumeSeries>().Run(season.Ada, series, new ResumeSeries.Request(), CancellationToken.None);
        await season.Hours(24 * 10);

        var end = await season.Read(series);
        end.Series.Status.ShouldBe(SeriesStatus.Done);
        end.Slots.Count(o => o.State is PublicationState.Published).ShouldBe(29);
        end.Slots[19].State.ShouldBe(PublicationState.Failed);
        season.Platform.Posts.Select(p => p.Title).ShouldBe(Enumerable.Range(1, 30).Where(n => n != 20).Select(n => FormattableString.Invariant($"A book {n}: Chapter {n}")));
        (await season.Runs.One<long>("select count(*) from publication_records")).ShouldBe(30);
        var late = season.Platform.Posts.Count(p => p.At - Evening(int.Parse(p.Title.Split(' ')[^1], null)) > TimeSpan.FromHours(1));
        // The two that were missed, and whatever was due while it was stopped.
        late.ShouldBeInRange(2, 4);
        season.Platform.Posts.Min(p => p.At - Evening(int.Parse(p.Title.Split(' ')[^1], null))).ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        end.Slots[12].ScheduledAt.ShouldBe(new DateTimeOffset(2027, 3, 27, 19, 0, 0, TimeSpan.Zero));
        end.Slots[13].ScheduledAt.ShouldBe(new DateTimeOffset(2027, 3, 28, 18, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task What_was_missed_or_had_no_film_is_left_out_where_that_is_wanted_and_the_rest_goes_on()
    {
        await using var season = await Season.Open(12, Begin, films: false);
        for (var chapter = 0; chapter < 12; chapter++)
        {
            if (chapter != 3)
            {
                await season.Film(chapter);
            }
        }

        season.Platform.Refused.Add("A book 9: Chapter 9");
        var series = await season.Calendar(First, stop: false, missed: MissedPolicy.Skip);
        await season.Hours(24 * 5);
        season.Clock.Pass(TimeSpan.FromHours(48));
        await season.Turn();
        await season.Hours(24 * 6);

        var end = await season.Read(series);
        end.Series.Status.ShouldBe(SeriesStatus.Done);
        end.Slots.Select(o => o.Skipped).ShouldBe([null, null, null, "no_film", null, "missed", "missed", null, null, null, null, null]);
        end.Slots[8].State.ShouldBe(PublicationState.Failed);
        season.Platform.Posts.Select(p => p.Title.Split(' ')[^1]).ShouldBe(["1", "2", "3", "5", "8", "10", "11", "12"]);
        season.Platform.Posts.Max(p => p.At - Evening(int.Parse(p.Title.Split(' ')[^1], null))).ShouldBeLessThan(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_film_that_is_late_is_waited_for_or_stops_the_calendar()
    {
        await using var season = await Season.Open(2, Begin, films: false);
        var (waits, stops, leaves) = (await season.Calendar(First, stop: false), await season.Calendar(First), await season.Calendar(First, missed: MissedPolicy.Skip));
        await season.Hours(24);
        (await season.Read(waits)).Series.Status.ShouldBe(SeriesStatus.Active);
        var stopped = (await season.Read(stops)).Series;
        stopped.Status.ShouldBe(SeriesStatus.Stopped);
        stopped.Reason.ShouldNotBeNull().ShouldContain("Chapter 1");
        (stopped.ReasonCode, stopped.ReasonSlot).ShouldBe(("no_film", (int?)1));
        stopped.Reason.ShouldNotBeNull().ShouldEndWith("make it or leave it out, then go on.");
        var left = await season.Read(leaves);
        (left.Series.Status, left.Slots[0].Skipped).ShouldBe((SeriesStatus.Stopped, "no_film"));
        left.Series.Reason.ShouldNotBeNull().ShouldContain("it was left out");
        season.Platform.Posts.ShouldBeEmpty();

        await season.Film(0);
        await season.Turn();
        season.Platform.Posts.ShouldHaveSingleItem().Title.ShouldBe("A book 1: Chapter 1");
        var made = await season.Runs.Rows("select title, description, tags::text, is_scheduled, missed, series_id from publication_records");
        made.ShouldHaveSingleItem().ShouldBe(["A book 1: Chapter 1", "Chapter 1", "[\"A book\"]", true, "catch_up", waits]);
    }

    [Fact]
    public async Task A_post_its_platform_would_not_take_keeps_what_is_wrong_with_it_until_it_is_tried_again()
    {
        await using var season = await Season.Open(1, Begin);
        var series = await season.Calendar(First);
        var wrong = new PostIssue("not_allowed", "title", "Write it without brackets.") { Rule = "brackets" };
        season.Platform.Wrong["A book 1: Chapter 1"] = wrong;
        await season.Hours(24);
        var slot = (await season.Read(series)).Slots[0];
        slot.State.ShouldBe(PublicationState.Failed);
        slot.ErrorCode.ShouldBe("post_invalid");
        (await season.Get<ReadPost>().Run(season.Ada, slot.PublicationId!.Value, CancellationToken.None)).ErrorIssues.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(wrong);

        season.Platform.Wrong.Clear();
        await season.Get<RetryPost>().Run(season.Ada, slot.PublicationId.Value, new RetryPost.Request(), CancellationToken.None);
        (await season.Get<ReadPost>().Run(season.Ada, slot.PublicationId.Value, CancellationToken.None)).ErrorIssues.ShouldBeNull();
    }

    [Fact]
    public async Task A_paused_calendar_posts_nothing_and_what_is_left_moves_to_the_next_days_when_that_is_asked_for()
    {
        await using var season = await Season.Open(4, Begin);
        var series = await season.Calendar(First);
        await season.Hours(22);
        await season.Get<PauseSeries>().Run(season.Ada, series, CancellationToken.None);
        await season.Hours(72);
        season.Platform.Posts.Count.ShouldBe(1);

        await season.Get<ResumeSeries>().Run(season.Ada, series, new ResumeSeries.Request(Shift: true), CancellationToken.None);
        (await season.Read(series)).Slots.Select(o => o.ScheduledAt.Day).ShouldBe([15, 19, 20, 21]);
        await season.Hours(72);

        season.Platform.Posts.Count.ShouldBe(4);
        (await season.Read(series)).Series.Status.ShouldBe(SeriesStatus.Done);
        season.Platform.Posts.Select(p => p.At.Day).ShouldBe([15, 19, 20, 21]);
    }

    [Fact]
    public async Task Places_are_moved_and_left_out_and_another_time_moves_those_without_a_post_alone()
    {
        await using var season = await Season.Open(5, Begin);
        var series = await season.Calendar(First);
        await season.Turn();
        var before = await season.Read(series);
        before.Slots.Count(o => o.PublicationId is not null).ShouldBe(1);

        await season.Get<EditSeries>().Run(season.Ada, series, before.Series.Version, new EditSeries.Change(TimeOfDay: "21:00"), CancellationToken.None);
        var after = await season.Read(series);
        after.Slots.Select(o => o.ScheduledAt.Hour).ShouldBe([19, 20, 20, 20, 20]);
        (await Should.ThrowAsync<ReelException>(() => season.Get<EditSeries>().Run(season.Ada, series, before.Series.Version, new EditSeries.Change(Title: "x"), CancellationToken.None))).Code.ShouldBe("precondition_failed");

        await season.Get<MoveSlot>().Run(season.Ada, series, 1, new MoveSlot.Request(Begin.AddHours(3)), CancellationToken.None);
        await season.Get<SkipSlot>().Run(season.Ada, series, 3, CancellationToken.None);
        await season.Hours(2);
        season.Platform.Posts.ShouldBeEmpty();
        await season.Hours(24 * 5);
        season.Platform.Posts.Select(p => p.Title.Split(' ')[^1]).ShouldBe(["1", "2", "4", "5"]);
        season.Platform.Posts[0].At.ShouldBeLessThan(Begin.AddHours(5));
        (await Should.ThrowAsync<ReelException>(() => season.Get<MoveSlot>().Run(season.Ada, series, 1, new MoveSlot.Request(season.Clock.GetUtcNow().AddDays(1)), CancellationToken.None))).Code.ShouldBe("wrong_state");
        (await season.Read(series)).Series.Status.ShouldBe(SeriesStatus.Done);
    }

    [Fact]
    public async Task However_many_nodes_look_a_place_has_one_post_and_one_that_is_deleted_is_not_made_again()
    {
        await using var season = await Season.Open(3, Begin);
        var nodes = new[] { season.Node, season.Another(), season.Another(), season.Another() };
        for (var n = 0; n < 3; n++)
        {
            await season.Calendar(First.AddDays(n));
        }

        season.Clock.Pass(TimeSpan.FromDays(2));
        for (var turn = 0; turn < 5; turn++)
        {
            await Task.WhenAll(nodes.Select(node => node.GetRequiredService<SeriesCalendar>().Look(CancellationToken.None)));
        }

        var linked = await season.Runs.One<long>("select count(*) from publication_slots where publication_id is not null");
        linked.ShouldBeGreaterThan(2);
        (await season.Runs.One<long>("select count(*) from publication_records")).ShouldBe(linked);

        await using var db = season.Db();
        await db.PublicationRecords.ExecuteDeleteAsync();
        await season.Turn();
        (await season.Runs.One<long>("select count(*) from publication_records")).ShouldBe(0);
        (await season.Runs.One<long>("select count(*) from publication_slots where skipped = 'by_hand'")).ShouldBe(linked);
    }

    [Fact]
    public async Task A_place_goes_with_its_post_and_one_that_was_left_out_comes_back_with_another()
    {
        await using var season = await Season.Open(2, Begin);
        var series = await season.Calendar(First);
        await season.Turn();
        var first = (await season.Read(series)).Slots[0];
        var (post, later) = (first.PublicationId.ShouldNotBeNull(), first.ScheduledAt.AddHours(1));
        var version = (await season.Get<ReadPost>().Run(season.Ada, post, CancellationToken.None)).Version;
        await season.Get<EditPost>().Run(season.Ada, post, version, new EditPost.Change { ScheduledAt = later }, CancellationToken.None);
        (await season.Read(series)).Slots[0].ScheduledAt.ShouldBe(later);

        await season.Get<SkipSlot>().Run(season.Ada, series, 1, CancellationToken.None);
        await season.Get<MoveSlot>().Run(season.Ada, series, 1, new MoveSlot.Request(later), CancellationToken.None);
        await season.Hours(24);
        var (end, others) = ((await season.Read(series)).Slots[0], await season.Runs.Rows($"select state from publication_records where id = '{post}'"));
        (end.State, end.Skipped, end.PublicationId == post).ShouldBe((PublicationState.Published, null, false));
        others.ShouldHaveSingleItem()[0].ShouldBe("cancelled");
        season.Platform.Posts.ShouldHaveSingleItem().At.ShouldBeGreaterThanOrEqualTo(later);
    }

    [Fact]
    public async Task A_place_whose_post_was_cancelled_by_itself_or_was_missed_is_put_at_another_time_or_left_out()
    {
        await using var season = await Season.Open(2, Begin);
        var series = await season.Calendar(First, stop: false, missed: MissedPolicy.Skip);
        await season.Turn();
        var first = (await season.Read(series)).Slots[0].PublicationId.ShouldNotBeNull();
        await season.Get<CancelPost>().Run(season.Ada, first, CancellationToken.None);
        await season.Get<MoveSlot>().Run(season.Ada, series, 1, new MoveSlot.Request(Begin.AddHours(20)), CancellationToken.None);
        await season.Turn();
        var another = (await season.Read(series)).Slots[0].PublicationId.ShouldNotBeNull();
        another.ShouldNotBe(first);
        await season.Get<CancelPost>().Run(season.Ada, another, CancellationToken.None);
        await season.Get<SkipSlot>().Run(season.Ada, series, 1, CancellationToken.None);
        (await season.Read(series)).Slots[0].Skipped.ShouldBe("by_hand");

        // The second's post is made the day before, and nothing runs at its time.
        season.Clock.Pass(TimeSpan.FromHours(24));
        await season.Turn();
        season.Clock.Pass(TimeSpan.FromHours(24));
        await season.Turn();
        var missed = (await season.Read(series)).Slots[1];
        missed.State.ShouldBe(PublicationState.Failed);
        missed.Skipped.ShouldBe("missed");
        await season.Get<MoveSlot>().Run(season.Ada, series, 2, new MoveSlot.Request(season.Clock.GetUtcNow().AddMinutes(115)), CancellationToken.None);
        await season.Hours(2);
        var end = (await season.Read(series)).Slots[1];
        (end.State, end.Skipped, end.PublicationId == missed.PublicationId).ShouldBe((PublicationState.Published, null, false));
        season.Platform.Posts.ShouldHaveSingleItem().Title.ShouldBe("A book 2: Chapter 2");
    }

    [Fact]
    public async Task A_place_whose_post_is_tried_again_just_then_gets_no_other()
    {
        await using var season = await Season.Open(1, Begin);
        var series = await season.Calendar(First, stop: false, missed: MissedPolicy.Skip);
        await season.Turn();
        season.Clock.Pass(TimeSpan.FromHours(24));
        await season.Turn();
        var missed = (await season.Read(series)).Slots[0];
        missed.Skipped.ShouldBe("missed");
        await using var connection = await season.Runs.Installation.Database.OpenConnectionAsync();
        await using var again = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"""
                update publication_records set state = 'validating', status = 'pending', error_code = null, error_message = null where id = '{missed.PublicationId}';
                update publication_slots set skipped = null where publication_id = '{missed.PublicationId}'
                """;
            await command.ExecuteNonQueryAsync();
        }

        var moving = season.Get<MoveSlot>().Run(season.Ada, series, 1, new MoveSlot.Request(season.Clock.GetUtcNow().AddHours(20)), CancellationToken.None);
        await season.Runs.Until("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%publication_%'", 1);
        await again.CommitAsync();
        (await Should.ThrowAsync<ReelException>(() => moving)).Code.ShouldBe("wrong_state");
        var left = (await season.Read(series)).Slots[0];
        (left.PublicationId, left.State).ShouldBe((missed.PublicationId, PublicationState.Validating));
    }

    [Fact]
    public async Task A_place_goes_with_a_post_that_is_begun_anew_at_another_time()
    {
        await using var season = await Season.Open(1, Begin);
        var series = await season.Calendar(First, stop: false);
        await season.Turn();
        var (post, planned) = ((await season.Read(series)).Slots[0].PublicationId.ShouldNotBeNull(), (await season.Read(series)).Slots[0].ScheduledAt);
        await Edit(null);
        await Edit(planned.AddHours(1));
        (await season.Read(series)).Slots[0].ScheduledAt.ShouldBe(planned);
        await season.Get<PublishPost>().Run(season.Ada, post, CancellationToken.None);
        (await season.Read(series)).Slots[0].ScheduledAt.ShouldBe(planned.AddHours(1));

        season.Platform.Refused.Add("A book 1: Chapter 1");
        await season.Hours(24);
        (await season.Read(series)).Slots[0].State.ShouldBe(PublicationState.Failed);
        season.Platform.Refused.Clear();
        await Edit(planned.AddDays(2));
        await season.Get<RetryPost>().Run(season.Ada, post, new RetryPost.Request(), CancellationToken.None);
        (await season.Read(series)).Slots[0].ScheduledAt.ShouldBe(planned.AddDays(2));

        async Task Edit(DateTimeOffset? at)
        {
            var version = (await season.Get<ReadPost>().Run(season.Ada, post, CancellationToken.None)).Version;
            await season.Get<EditPost>().Run(season.Ada, post, version, new EditPost.Change { ScheduledAt = at }, CancellationToken.None);
        }
    }

    [Fact]
    public async Task What_was_looked_at_in_time_is_posted_late_when_the_account_has_rested()
    {
        await using var season = await Season.Open(1, Begin);
        var series = await season.Calendar(First, stop: false, missed: MissedPolicy.Skip);
        season.Platform.Closed = new PlatformException(PlatformFault.Quota, "The day's share is used up.");
        await season.Hours(19);
        var held = (await season.Read(series)).Slots[0];
        (held.State, held.Skipped).ShouldBe((PublicationState.Validating, null));
        season.Platform.Closed = null;
        await season.Hours(2);
        var end = (await season.Read(series)).Slots[0];
        (end.State, end.Skipped).ShouldBe((PublicationState.Published, null));
        season.Platform.Posts.ShouldHaveSingleItem().At.ShouldBeGreaterThan(Begin.AddHours(19));
    }

    [Fact]
    public async Task A_post_whose_account_rests_at_its_time_goes_out_after_that_and_one_whose_account_was_paused_then_is_left_out()
    {
        await using var season = await Season.Open(2, Begin);
        var series = await season.Calendar(First, stop: false, missed: MissedPolicy.Skip);
        await season.Hours(12);
        await Rest(season, Begin.AddHours(21));
        await season.Hours(8);
        var held = (await season.Read(series)).Slots[0];
        (held.State, held.Skipped, season.Platform.Posts.Count).ShouldBe((PublicationState.ScheduledLocal, null, 0));
        await season.Hours(1);
        (await season.Read(series)).Slots[0].State.ShouldBe(PublicationState.Published);
        season.Platform.Posts.ShouldHaveSingleItem().At.ShouldBeGreaterThan(Begin.AddHours(20));

        await season.Get<PausePlatformAccount>().Run(season.Ada, season.Account, CancellationToken.None);
        await season.Hours(24);
        (await season.Read(series)).Slots[1].State.ShouldBe(PublicationState.ScheduledLocal);
        await season.Get<ResumePlatformAccount>().Run(season.Ada, season.Account, CancellationToken.None);
        await season.Turn();
        var left = (await season.Read(series)).Slots[1];
        (left.State, left.Skipped, left.ErrorCode, season.Platform.Posts.Count).ShouldBe((PublicationState.Failed, "missed", "missed", 1));
    }

    [Fact]
    public async Task A_post_whose_account_rests_is_missed_all_the_same_where_nothing_ran_at_its_time_and_asked_anew_at_another()
    {
        await using var season = await Season.Open(2, Begin);
        var series = await season.Calendar(First, stop: false, missed: MissedPolicy.Skip);
        await season.Hours(12);
        await Rest(season, Begin.AddHours(50));
        season.Clock.Pass(TimeSpan.FromHours(9));
        await season.Hours(23);
        // The second was here in time, is put off, and nothing runs then.
        await season.Get<MoveSlot>().Run(season.Ada, series, 2, new MoveSlot.Request(Begin.AddHours(47)), CancellationToken.None);
        season.Clock.Pass(TimeSpan.FromHours(7));
        await season.Turn();
        var end = await season.Read(series);
        end.Slots.Select(o => (o.State, o.Skipped)).ShouldBe([(PublicationState.Failed, "missed"), (PublicationState.Failed, "missed")]);
        season.Platform.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_film_whose_upload_is_forgotten_over_and_over_is_not_sent_for_ever()
    {
        await using var season = await Season.Open(1, Begin);
        var series = await season.Calendar(First);
        season.Platform.Forgets = true;
        await season.Hours(24);
        var slot = (await season.Read(series)).Slots[0];
        (slot.State, slot.ErrorCode, season.Platform.Uploads).ShouldBe((PublicationState.Failed, "upload_lost", 10));

        season.Platform.Forgets = false;
        await season.Get<RetryPost>().Run(season.Ada, slot.PublicationId!.Value, new RetryPost.Request(), CancellationToken.None);
        await season.Hours(1);
        season.Platform.Posts.Count.ShouldBe(1);
    }

    private static Task Rest(Season season, DateTimeOffset until) =>
        season.Get<Reactions>().Rest(season.Account, AccountHealth.Limited, until, new PlatformException(PlatformFault.Quota, "The day's share is used up."), CancellationToken.None);

    private static DateTimeOffset Evening(int chapter) => SeriesTimes.At(First, new TimeOnly(20, 0), 1, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), chapter - 1);
}
