using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Numbers;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;

namespace Reelwright.Tests.Pipeline.Publications;

/// <summary>Numbers of posts: asked for in batches, written down as they were told, and never made up.</summary>
[Trait("suite", "publish")]
[Trait("turn", "c")]
public sealed class StatsTests
{
    private static readonly DateTimeOffset Begin = new(2027, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_nobody_told_is_not_zero_and_zero_is()
    {
        await using var season = await Posted(3);
        season.Platform.Told["p1"] = new PostNumbers("p1", 100, 0, 5, null, "not_told");
        season.Platform.Told["p2"] = new PostNumbers("p2", null, null, null, null, "hidden");
        season.Clock.Pass(TimeSpan.FromMinutes(11));
        await Look(season);

        season.Platform.Asked.ShouldHaveSingleItem().Order(StringComparer.Ordinal).ShouldBe(["p1", "p2", "p3"]);
        var told = (await Read(season, NumbersBy.Publication)).Rows.ToDictionary(r => r.Name!.Split(' ')[^1], StringComparer.Ordinal);
        (told["1"].Views.Total, told["1"].Likes.Total, told["1"].Shares.Total).ShouldBe((100L, 0L, null));
        (told["2"].Views.Total, told["3"].Views.Total).ShouldBe((null, null));
        var platform = (await Read(season, NumbersBy.Platform)).Rows.ShouldHaveSingleItem();
        platform.Views.ShouldBe(new Sum(100, 1));
        platform.Shares.ShouldBe(new Sum(null, 0));
        NumbersTable.Csv(await Read(season, NumbersBy.Platform), new DateOnly(2027, 6, 1), bom: false).ShouldBe(
            "platform,name,publications,views,views_known,likes,likes_known,comments,comments_known,shares,shares_known,costs\r\nweibo,weibo,3,100,1,0,1,5,1,,0,1.5 EUR; 2 USD\r\n");
        (await season.Runs.One<long>("select count(*) from video_metrics where unavailable_reason is null")).ShouldBe(0);

        // What was told once stays when it is told no more.
        season.Platform.Told["p1"] = new PostNumbers("p1", null, 7, null, null, "hidden");
        season.Clock.Pass(TimeSpan.FromHours(2));
        await Look(season);
        var later = (await Read(season, NumbersBy.Publication)).Rows.Single(r => r.Name!.EndsWith(" 1", StringComparison.Ordinal));
        (later.Views.Total, later.Likes.Total).ShouldBe((100L, 7L));
        (await season.Runs.Rows("select view_count, like_count, share_count from publication_records where platform_video_id = 'p1'"))[0].ShouldBe([100L, 7L, 0L]);
    }

    [Fact]
    public async Task A_film_s_cost_counts_once_and_currencies_are_not_added()
    {
        await using var season = await Posted(3);
        (await Read(season, NumbersBy.Project)).Rows.ShouldHaveSingleItem().Costs.Select(c => (c.Amount, c.Currency)).ShouldBe([(1.5m, "EUR"), (2m, "USD")]);
        await season.Runs.Rows("update publication_records set video_id = (select video_id from publication_records where platform_video_id = 'p1'), film_cost = 2, film_currency = 'USD' where platform_video_id = 'p2'");
        var film = (await Read(season, NumbersBy.Film)).Rows.Single(r => r.Publications == 2);
        film.Costs.ShouldHaveSingleItem().Amount.ShouldBe(2m);
    }

    [Fact]
    public async Task Two_nodes_ask_for_an_account_once()
    {
        await using var season = await Posted(3);
        var nodes = new[] { season.Node, season.Another(), season.Another() };
        season.Clock.Pass(TimeSpan.FromMinutes(11));
        await Task.WhenAll(nodes.Select(node => node.GetRequiredService<StatsSync>().Look(CancellationToken.None)));
        await Task.WhenAll(nodes.Select(node => node.GetRequiredService<StatsSync>().Look(CancellationToken.None)));

        season.Platform.Asked.Count.ShouldBe(1);
        (await season.Runs.One<long>("select count(*) from video_metrics")).ShouldBe(3);
    }

    [Fact]
    public async Task Looks_come_less_often_with_age_and_none_at_what_is_switched_off()
    {
        await using var season = await Posted(1);
        for (var hour = 0; hour < 24 * 10; hour++)
        {
            season.Clock.Pass(TimeSpan.FromHours(1));
            await Look(season);
        }

        // Each hour of the first day, every six of the week, then each day.
        season.Platform.Asked.Count.ShouldBeInRange(45, 55);
        var post = await season.Runs.One<Guid>("select id from publication_records");
        (await season.Get<SyncNumbers>().Switch(season.Ada, post, new SyncNumbers.Change(false), CancellationToken.None)).SyncEnabled.ShouldBeFalse();
        var before = season.Platform.Asked.Count;
        season.Clock.Pass(TimeSpan.FromDays(20));
        await Look(season);
        season.Platform.Asked.Count.ShouldBe(before);
        (await Should.ThrowAsync<ReelException>(() => season.Get<SyncNumbers>().Now(season.Ada, post, CancellationToken.None))).Code.ShouldBe("wrong_state");
        await season.Get<SyncNumbers>().Switch(season.Ada, post, new SyncNumbers.Change(true), CancellationToken.None);
        await Look(season);
        await season.Get<SyncNumbers>().Now(season.Ada, post, CancellationToken.None);
        await Look(season);
        season.Platform.Asked.Count.ShouldBe(before + 2);
    }

    [Fact]
    public async Task What_the_platform_no_longer_has_is_removed_and_its_numbers_stay()
    {
        await using var season = await Posted(1);
        season.Platform.Told["p1"] = new PostNumbers("p1", 9, 1, 1, 1, null);
        season.Clock.Pass(TimeSpan.FromMinutes(11));
        await Look(season);
        season.Platform.Told["p1"] = new PostNumbers("p1", null, null, null, null, "removed") { Removed = true };
        season.Clock.Pass(TimeSpan.FromHours(2));
        await Look(season);

        (await season.Runs.Rows("select state, status, error_code, view_count, stats_due_at is null from publication_records"))[0].ShouldBe(["removed", "failed", "removed", 9L, true]);
        (await season.Runs.One<string>("select unavailable_reason from video_metrics order by id desc limit 1")).ShouldBe("removed");
        (await season.Runs.One<long>("select count(*) from status_changes where noun = 'publication_records' and to_status = 'removed'")).ShouldBe(1);
        (await Read(season, NumbersBy.Publication)).Rows.ShouldHaveSingleItem().Views.Total.ShouldBe(9);
    }

    [Fact]
    public async Task A_share_that_is_used_up_lets_the_account_rest_and_a_permission_that_is_gone_marks_it()
    {
        await using var season = await Posted(1);
        var reset = season.Clock.GetUtcNow().AddHours(5);
        season.Platform.Trouble = new PlatformException(PlatformFault.Quota, "The day's share is used up.") { ResetsAt = reset };
        season.Clock.Pass(TimeSpan.FromMinutes(11));
        await Look(season);
        await Look(season);
        season.Platform.Asked.Count.ShouldBe(1);
        (await season.Runs.Rows("select health, health_code from platform_accounts"))[0].ShouldBe(["limited", "platform_quota"]);
        season.Clock.Pass(TimeSpan.FromHours(5));
        await Look(season);
        season.Platform.Asked.Count.ShouldBe(2);
        (await season.Runs.Rows("select health from platform_accounts"))[0].ShouldBe(["ok"]);

        season.Platform.Trouble = new PlatformException(PlatformFault.AuthRevoked, "The account has to be connected again.");
        season.Clock.Pass(TimeSpan.FromHours(2));
        await Look(season);
        // What another call met does not make it less.
        await season.Get<Reactions>().Rest(season.Account, AccountHealth.Limited, reset.AddDays(1), new PlatformException(PlatformFault.Quota, "The day's share is used up."), CancellationToken.None);
        (await season.Runs.Rows("select health, health_code from platform_accounts"))[0].ShouldBe(["reconnect", "platform_auth_revoked"]);
        season.Clock.Pass(TimeSpan.FromDays(2));
        await Look(season);
        season.Platform.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_answered_just_after_an_account_was_told_to_rest_does_not_end_its_rest()
    {
        await using var season = await Posted(1);
        season.Clock.Pass(TimeSpan.FromMinutes(11));
        // A post of it meets that while its numbers are on their way.
        season.Platform.Meanwhile = () => season.Get<Reactions>().Rest(season.Account, AccountHealth.SpamRisk, season.Clock.GetUtcNow().AddDays(1), new PlatformException(PlatformFault.SpamRisk, "Too many posts."), CancellationToken.None);
        await Look(season);
        season.Platform.Asked.Count.ShouldBe(1);
        (await season.Runs.Rows("select health, health_code, rests_until is null from platform_accounts"))[0].ShouldBe(["spam_risk", "platform_spam_risk", false]);
        season.Platform.Meanwhile = null;
        season.Clock.Pass(TimeSpan.FromDays(2));
        await Look(season);
        (await season.Runs.Rows("select health, health_code is null, rests_until is null from platform_accounts"))[0].ShouldBe(["ok", true, true]);
    }

    [Fact]
    public async Task Numbers_of_a_person_count_and_days_stand_as_they_were_last_told()
    {
        await using var season = await Posted(2);
        var posts = (await season.Runs.Rows("select id from publication_records order by platform_video_id")).ConvertAll(r => (Guid)r[0]);
        var (add, now) = (season.Get<AddNumbers>(), season.Clock.GetUtcNow());
        season.Clock.Pass(TimeSpan.FromDays(4));
        await add.Run(season.Ada, posts[0], new AddNumbers.Request(ViewCount: 10, FetchedAt: now.AddDays(1)), CancellationToken.None);
        await add.Run(season.Ada, posts[0], new AddNumbers.Request(ViewCount: 30, FetchedAt: now.AddDays(3)), CancellationToken.None);
        await add.Run(season.Ada, posts[1], new AddNumbers.Request(ViewCount: 5, FetchedAt: now.AddDays(2)), CancellationToken.None);
        await add.Run(season.Ada, posts[0], new AddNumbers.Request(ViewCount: 20, FetchedAt: now.AddDays(2)), CancellationToken.None);
        (await Should.ThrowAsync<ReelException>(() => add.Run(season.Ada, posts[0], new AddNumbers.Request(), CancellationToken.None))).Code.ShouldBe("change_invalid");
        (await Should.ThrowAsync<ReelException>(() => add.Run(season.Ada, posts[0], new AddNumbers.Request(ViewCount: 1, FetchedAt: season.Clock.GetUtcNow().AddDays(1)), CancellationToken.None))).Code.ShouldBe("change_invalid");

        var first = DateOnly.FromDateTime(now.UtcDateTime);
        var days = await season.Get<ReadNumbers>().Run(season.Ada, new ReadNumbers.Request(NumbersBy.Day, first, first.AddDays(4)), CancellationToken.None);
        days.Rows.Select(r => r.Views.Total).ShouldBe([null, 10L, 25L, 35L, 35L]);
        days.Rows.ShouldAllBe(r => r.Likes.Total == null);
        (await season.Runs.One<long>($"select view_count from publication_records where id = '{posts[0]}'")).ShouldBe(30);
        var part = await season.Get<ListNumbers>().Run(season.Ada, posts[0], new Reelwright.Features.PageRequest(2, null), CancellationToken.None);
        part.Items.Select(r => r.ViewCount).ShouldBe([30L, 20L]);
        (await season.Get<ListNumbers>().Run(season.Ada, posts[0], new Reelwright.Features.PageRequest(2, part.Next), CancellationToken.None)).Items.Select(r => r.ViewCount).ShouldBe([10L]);
    }

    [Fact]
    public void A_table_carries_out_nothing_and_keeps_every_character()
    {
        CsvText.Write([["=1+1", "+a", "-b", "@c"], ["\ttab", "a,b", "say \"x\"", "two\r\nlines"], [null, "", "7", " x"]], bom: true).ShouldBe(
            "\uFEFF'=1+1,'+a,'-b,'@c\r\n'\ttab,\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\"\r\n,,7,\" x\"\r\n");
    }

    /// <summary>So many chapters that are out.</summary>
    private static async Task<Season> Posted(int many)
    {
        var season = await Season.Open(many, Begin, films: false);
        for (var chapter = 0; chapter < many; chapter++)
        {
            await season.Film(chapter, chapter switch { 0 => 2m, 1 => 1.5m, _ => null }, chapter switch { 0 => "USD", 1 => "EUR", _ => null });
        }

        var series = await season.Calendar(new DateOnly(2027, 6, 1));
        for (var number = 1; number <= many; number++)
        {
            await season.Get<Reelwright.Features.Series.MoveSlot>().Run(season.Ada, series, number, new(Begin.AddMinutes(10 + number)), CancellationToken.None);
        }

        season.Clock.Pass(TimeSpan.FromMinutes(20));
        await season.Turn();
        season.Platform.Posts.Count.ShouldBe(many);
        return season;
    }

    private static Task Look(Season season) => season.Get<StatsSync>().Look(CancellationToken.None);

    private static Task<ReadNumbers.Answer> Read(Season season, NumbersBy by) => season.Get<ReadNumbers>().Run(season.Ada, new ReadNumbers.Request(by), CancellationToken.None);
}
