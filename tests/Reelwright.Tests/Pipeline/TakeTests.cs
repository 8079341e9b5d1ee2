using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Reelwright.Domain;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>Takes: asked for once, followed to their end, and what is known of a picture's video is true after every step.</summary>
[Trait("turn", "d")]
public sealed class TakeTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private const string FromText = "fal-ai/pika/v2.2/text-to-video";
    private const string FromPicture = "fal-ai/pika/v2.2/image-to-video";

    private static int drawn;

    private FakeFal Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_take_brings_its_clip_in_the_size_that_was_asked_for()
    {
        var (clip, take) = await Begin(await Account(FromText), "A lighthouse in the rain");
        await Ended(take);
        (await server.Runs.Rows($"select status, width, height, round(duration::numeric, 1), local_path is not null, chosen, task_id is not null, completed_at is not null from video_generations where id = {take}"))[0]
            .ShouldBe(["completed", 1280, 720, 2.0m, true, true, true, true]);
        (await server.Runs.Rows($"select status, round(duration_seconds::numeric, 1), round(frame_rate::numeric), file_size > 0, processed_by is not null, prediction_id is not null, thumbnail_url like '/media/images/%' from videos where id = '{clip}'"))[0]
            .ShouldBe(["completed", 2.0m, 24m, true, true, true, true]);
        (await server.Runs.One<string>($"select string_agg(to_status, ' ' order by id) from status_changes where noun = 'videos' and noun_id = '{clip}'")).ShouldBe("processing completed");
        (await server.Runs.One<string>($"select metadata ->> 'resolution' from media_assets where video_generation_id = {take} and asset_type = 'VIDEO_CLIP'")).ShouldBe("1280x720");
        (await server.Runs.One<decimal>($"select price from provider_calls where video_generation_id = {take} and status = 'done'")).ShouldBe(0.5m);
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_sentence_s_picture_is_animated_and_its_segment_plays_the_clip()
    {
        var order = await PaidStack.Order(server, "animated.txt", LongBook.Text(4, salt: "animated"));
        await server.Finished(order);
        var (sentence, picture) = await Picture(order);
        (await Video(picture)).ShouldBe("none False");

        var (_, take) = await Begin(await Account(FromPicture), "The sea moves", picture);
        await Ended(take);
        (await Video(picture)).ShouldBe("completed True");
        (await Moves(picture)).ShouldBe("pending processing completed");
        (await server.Runs.One<long>($"select count(*) from sentence_media where sentence_id = '{sentence}' and slot = 'clip' and chosen")).ShouldBe(1);
        (await server.Runs.One<bool>($"select video_filename = (select regexp_replace(url_path, '^.*/', '') from media_assets where video_generation_id = {take} and asset_type = 'VIDEO_CLIP') from image_video_status where asset_id = '{picture}'")).ShouldBeTrue();

        var parts = await server.Runs.One<long>("select count(*) from render_parts where kind = 'segment'");
        await Again(order);
        (await server.Runs.One<long>("select count(*) from render_parts where kind = 'segment'")).ShouldBe(parts + 1);
        (await server.Runs.One<long>($"select count(*) from film_assets f join media_assets a on a.id = f.asset_id where f.role = 'clip' and a.video_generation_id = {take}")).ShouldBe(1);

        // The still again costs nothing new: its segment is there.
        await server.Runs.Rows($"update sentence_media set chosen = false where sentence_id = '{sentence}' and slot = 'clip'");
        await Again(order);
        (await server.Runs.One<long>("select count(*) from render_parts where kind = 'segment'")).ShouldBe(parts + 1);
    }

    [Fact]
    public async Task A_take_that_fails_says_so_everywhere()
    {
        Fake.Do(Fault.JobFails);
        var picture = await Uploaded();
        var (clip, take) = await Begin(await Account(FromPicture), "It moves", picture);
        await Ended(take);
        (await server.Runs.Rows($"select status, error_code, error_msg is not null from video_generations where id = {take}"))[0].ShouldBe(["failed", "maker_failed", true]);
        (await server.Runs.Rows($"select status, error_details ->> 'code', retry_count from videos where id = '{clip}'"))[0].ShouldBe(["failed", "maker_failed", 0]);
        (await Video(picture)).ShouldBe("failed False");
        (await Moves(picture)).ShouldBe("pending processing failed");
    }

    [Fact]
    public async Task A_late_take_leaves_the_chosen_one_and_the_picture_tells_of_both()
    {
        var picture = await Uploaded();
        var account = await Account(FromPicture);
        var (clip, first) = await Begin(account, "It moves", picture);
        await Ended(first);
        Fake.Do(Fault.JobFails);
        var second = await Another(clip, account, picture);
        await Ended(second);
        (await Video(picture)).ShouldBe("failed True");
        var third = await Another(clip, account, picture);
        await Ended(third);
        (await Video(picture)).ShouldBe("completed True");
        (await server.Runs.One<long>($"select id from video_generations where video_id = '{clip}' and chosen")).ShouldBe(first);
        await Choose(third);
        (await server.Runs.One<bool>($"select v.video_url = a.url_path from videos v, media_assets a where v.id = '{clip}' and a.video_generation_id = {third} and a.asset_type = 'VIDEO_CLIP'")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_comes_after_a_cancel_is_kept_as_a_version_and_not_chosen()
    {
        Fake.LooksNeeded = 4;
        var (clip, take) = await Begin(await Account(FromText), "Snow falls");
        await server.Runs.Until($"select count(*) from provider_calls where video_generation_id = {take} and status = 'polling'", 1, 30);
        await server.App.Services.GetRequiredService<TakeEnd>().Cancel(new TakeKey(take), "test", CancellationToken.None);
        (await server.Runs.One<string>($"select error_code from video_generations where id = {take}")).ShouldBe("cancelled");
        Fake.Cancelled.ShouldHaveSingleItem();
        await server.Runs.Until($"select count(*) from provider_calls where video_generation_id = {take} and status = 'done'", 1, 60);
        (await server.Runs.Rows($"select t.status, t.local_path is not null, t.chosen, v.status from video_generations t join videos v on v.id = t.video_id where t.id = {take}"))[0].ShouldBe(["failed", true, false, "failed"]);
        await Choose(take);
        (await server.Runs.One<bool>($"select video_url is not null from videos where id = '{clip}'")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_take_of_which_nobody_knows_waits_for_a_person_and_is_never_sent_again()
    {
        Fake.Do(Fault.Silent);
        var (clip, take) = await Begin(await Account(FromText), "Nobody knows");
        await server.Runs.Until($"select count(*) from video_generations where id = {take} and status = 'processing' and needs_attention", 1, 40);
        (await server.Runs.One<string>($"select status from videos where id = '{clip}'")).ShouldBe("processing");
        Fake.Accepted.ShouldBe(1);
        var call = await server.Runs.One<Guid>($"select id from provider_calls where video_generation_id = {take} and status = 'unknown'");
        await (await server.SignedIn("ada")).Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "not_executed" }).Is(200, 204);
        (await server.Runs.Rows($"select status, needs_attention from video_generations where id = {take}"))[0].ShouldBe(["failed", false]);
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task An_account_takes_no_more_takes_at_once_than_it_may_and_none_is_forgotten()
    {
        Fake.LooksNeeded = 1;
        var account = await Account(FromText);
        await server.Runs.Rows($$"""update api_configs set config_params = config_params || '{"concurrency": 1}' where id = '{{account}}'""");
        var takes = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            takes.Add((await Begin(account, $"One after the other {i}")).Take);
        }

        for (var turn = 0; await server.Runs.One<long>($"select count(*) from video_generations where id = any(array[{string.Join(',', takes)}]::bigint[]) and status = 'completed'") < 3; turn++)
        {
            turn.ShouldBeLessThan(900);
            (await server.Runs.One<long>($"select count(*) from provider_calls where api_config_id = '{account}' and status in ('sending', 'polling')")).ShouldBeLessThanOrEqualTo(1);
            await Task.Delay(50);
        }

        Fake.Accepted.ShouldBe(3);
    }

    [Fact]
    public async Task A_take_that_was_refused_for_now_and_lost_its_place_to_another_is_asked_for_again()
    {
        Fake.Do(Fault.TooMany);
        Fake.LooksNeeded = int.MaxValue;
        var account = await Account(FromText);
        await server.Runs.Rows($$"""update api_configs set config_params = config_params || '{"concurrency": 1}' where id = '{{account}}'""");
        var first = (await Begin(account, "Refused for now")).Take;
        await server.Runs.Until($"select count(*) from provider_calls where video_generation_id = {first} and status = 'failed'", 1, 20);
        var second = (await Begin(account, "In its place")).Take;
        await server.Runs.Until($"select count(*) from provider_calls where video_generation_id = {second} and status = 'polling'", 1, 20);
        // It came again, and there was no room.
        await server.Runs.Until($"select count(*) from video_generations where id = {first} and status = 'processing' and not exists (select from qrtz_job_details where job_name = '{first}' and job_group = '{TakeKey.Group}')", 1, 30);
        Fake.LooksNeeded = 0;
        await Ended(second);
        await Ended(first);
        (await server.Runs.One<long>($"select count(*) from video_generations where id in ({first}, {second}) and status = 'completed'")).ShouldBe(2);
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task A_take_that_is_always_refused_for_now_ends_however_often_it_lost_its_place()
    {
        Fake.Do([.. Enumerable.Repeat(Fault.TooMany, 40)]);
        var account = await Account(FromText);
        await server.Runs.Rows($"update api_configs set rate_limit = 1 where id = '{account}'");
        var (clip, take) = await Begin(account, "Never let in");
        for (var turn = 0; await server.Runs.One<long>($"select count(*) from video_generations where id = {take} and completed_at is not null") == 0; turn++)
        {
            turn.ShouldBeLessThan(600);
            // Each time it has lost its place for the account's minute, that minute is over at once.
            await server.Runs.Rows($"""
                update provider_calls set started_at = started_at - interval '2 minutes' where video_generation_id = {take} and status = 'failed' and started_at > now() - interval '1 minute'
                    and not exists (select from qrtz_job_details where job_name = '{take}' and job_group = '{TakeKey.Group}')
                """);
            await Task.Delay(100);
        }

        (await server.Runs.Rows($"select status, error_code, (select count(*) from provider_calls where video_generation_id = {take}) from video_generations where id = {take}"))[0].ShouldBe(["failed", "maker_busy", 4L]);
        // It is begun again as whatever else is refused for now, a few times.
        var next = await server.Runs.One<long>($"select max(id) from video_generations where video_id = '{clip}'");
        next.ShouldBeGreaterThan(take);
        (await server.Runs.One<int>($"select retry_count from videos where id = '{clip}'")).ShouldBe(1);
        await server.App.Services.GetRequiredService<TakeEnd>().Cancel(new TakeKey(next), "test", CancellationToken.None);
        Fake.Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task Why_a_take_may_not_be_asked_for_is_said_of_its_clip_and_not_of_an_order()
    {
        var account = await Account(FromText);
        await server.Runs.Rows($"update api_configs set daily_limit = 0 where id = '{account}'");
        var (_, take) = await Begin(account, "None today");
        await Ended(take);
        (await server.Runs.One<string>($"select error_code || ': ' || error_msg from video_generations where id = {take}")).ShouldEndWith("they are used up: raise its limit or retry the clip tomorrow.");
        Fake.Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task A_reference_that_is_gone_fails_the_take_unpaid()
    {
        var (_, take) = await Begin(await Account(FromPicture), "Nothing there", null, $"/media/images/{Guid.CreateVersion7()}.png");
        await Ended(take);
        (await server.Runs.One<string>($"select error_code from video_generations where id = {take}")).ShouldBe("reference_missing");
        Fake.Accepted.ShouldBe(0);
    }

    private Task<Guid> Account(string model) => PaidStack.Account(server, "fal", "video_generation", Fake.Address, model, PaidStack.Price("call", 0.5m));

    private async Task<(Guid Clip, long Take)> Begin(Guid account, string prompt, Guid? picture = null, string? address = null)
    {
        var clip = new Video { UserId = server.Installation.Owner, Prompt = prompt, InputImage = picture, Resolution = ClipSize.Wide720, Provider = "pika", ModelBackend = "fal", ApiConfigId = account, CreatedBy = server.Installation.Owner };
        return (clip.Id, await Take(clip, isNew: true, account, prompt, picture, address));
    }

    private async Task<long> Another(Guid clip, Guid account, Guid picture)
    {
        await using var db = await Database();
        var row = await db.Videos.SingleAsync(v => v.Id == clip);
        await StatusMoves.Clips.Move(db, clip, ClipStatus.Queued, "test", null, TimeProvider.System, CancellationToken.None);
        return await Take(row, isNew: false, account, "Again", picture, null);
    }

    private async Task<long> Take(Video clip, bool isNew, Guid account, string prompt, Guid? picture, string? address)
    {
        var parts = server.App.Services;
        var scheduler = await parts.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await using var db = await Database();
        await using var tx = await db.Database.BeginTransactionAsync();
        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            if (isNew)
            {
                db.Videos.Add(clip);
            }

            address ??= picture is { } id ? await db.MediaAssets.Where(a => a.Id == id).Select(a => a.UrlPath).SingleAsync() : null;
            var drama = await LibraryDrama.Of(db, server.Installation.Files, server.Installation.Owner, TimeProvider.System.GetUtcNow(), CancellationToken.None);
            var take = new VideoGeneration { DramaId = drama.Id, ApiConfigId = account, Provider = "fal", Prompt = prompt, Model = address is null ? FromText : FromPicture, PictureId = picture, ImageUrl = address, FirstFrameUrl = address };
            await TakeQueue.Begin(scheduler, db, clip, take, CancellationToken.None);
            await tx.CommitAsync();
            return take.Id;
        }
    }

    private async Task Choose(long take)
    {
        await using var db = await Database();
        await using var tx = await db.Database.BeginTransactionAsync();
        await TakeChoice.Choose(db, take, "test", TimeProvider.System, CancellationToken.None);
        await tx.CommitAsync();
    }

    private Task<ReelDb> Database() => server.App.Services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync();

    private Task Ended(long take) => server.Runs.Until($"select count(*) from video_generations where id = {take} and completed_at is not null", 1, 60);

    private async Task<Guid> Uploaded() => Guid.Parse((await server.Ada.PostAsync("/api/assets?file_name=own.png", new ByteArrayContent(await Pictures.Draw($"{Pictures.Red},drawbox=x=300:y={Interlocked.Increment(ref drawn) * 10}:w=9:h=9", "own.png"))).Is(200, 201)).Text("id"));

    private async Task<(Guid Sentence, Guid Picture)> Picture(string order)
    {
        var row = (await server.Runs.Rows($"""
            select m.sentence_id, m.asset_id from sentence_media m join sentences s on s.id = m.sentence_id join paragraphs p on p.id = s.paragraph_id
            join generation_tasks t on t.chapter_id = p.chapter_id where t.id = '{order}' and m.slot = 'picture' and m.chosen order by s.order_index limit 1
            """))[0];
        return ((Guid)row[0], (Guid)row[1]);
    }

    private async Task Again(string order)
    {
        var chapter = await server.Runs.One<Guid>($"select chapter_id from generation_tasks where id = '{order}'");
        var next = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Features.Http.Server.Small).Is(200);
        if (next.TryGetProperty("order", out var id) && id.GetString() is { } asked)
        {
            await server.Finished(asked);
        }
    }

    private async Task<string> Video(Guid picture)
    {
        var row = (await server.Runs.Rows($"select video_status, has_video from image_video_status where asset_id = '{picture}'"))[0];
        return $"{row[0]} {row[1]}";
    }

    private Task<string> Moves(Guid picture) => server.Runs.One<string>(
        $"select string_agg(c.to_status, ' ' order by c.id) from status_changes c join image_video_status i on i.img_name = c.noun_id where c.noun = 'image_video_status' and i.asset_id = '{picture}'");
}
