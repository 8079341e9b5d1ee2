using System.Globalization;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Bench;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Http;

/// <summary>Fills a test's installation as years of use would: books by copy, and of each chapter orders, attempts, films, events and edits.</summary>
internal static class Crowd
{
    // What the program would never let stand is not checked again: it is the size that matters here.
    private static readonly string[] Rest =
    [
        $"""
        with model as (
            select p.id as maker, jsonb_build_object('picture_config', p.id, 'speech_config', s.id) as settings
            from api_configs p join api_configs s on s.user_id = p.user_id and s.service_type = 'audio_generation' where p.service_type = 'image_generation' order by p.created_at limit 1)
        insert into generation_tasks (id, project_id, chapter_id, api_config_id, language, output, session_id, status, progress, total_sentences, completed_sentences, started_at, completed_at, created_at, updated_at,
            generation_settings, video_settings)
        select gen_random_uuid(), c.project_id, c.id, m.maker, 'zh', n || 'x720/full', 'cli:' || c.project_id, 'completed', 100, 10, 10, t.at, t.at + interval '1 minute', t.at, t.at,
            m.settings, '{Json.Write(new VideoSettings())}'
        from model m cross join chapters c cross join generate_series(1, 2) n cross join lateral (select now() - random() * interval '300 days' as at) t
        """,
        """
        insert into video_generation_jobs (id, task_id, number, session_id, script_id, status, progress_percentage, started_at, completed_at, resource_usage)
        select gen_random_uuid(), id, 1, session_id, chapter_id, 'COMPLETED', 100, started_at, completed_at,
            '{"generation_time_seconds": 1, "peak_memory_mb": 1, "disk_space_used_mb": 1, "cpu_time_seconds": 1}' from generation_tasks
        """,
        """
        insert into generated_videos (id, file_path, url_path, title, duration, duration_ms, resolution, file_size, format, creation_timestamp, completion_timestamp, generation_status, script_id, session_id,
            generation_job_id, language, output, digest)
        select gen_random_uuid(), '/films/' || id, '/media/videos/' || id || '.mp4', 'A film', 1, 1000, '1280x720', 1, 'mp4', started_at, completed_at, 'COMPLETED', script_id, session_id, id, 'zh', '1280x720/full',
            encode(sha256(id::text::bytea), 'hex') from video_generation_jobs
        """,
        """
        insert into progress_events (task_id, job_id, project_id, chapter_id, session_id, kind, done, total, percent, created_at)
        select t.id, null, t.project_id, t.chapter_id, t.session_id, 'step', n, 10, n * 10, t.started_at from generation_tasks t cross join generate_series(1, 10) n
        """,
        """
        insert into status_changes (noun, noun_id, from_status, to_status, actor, at)
        select 'generation_tasks', id::text, 'pending', 'processing', 'engine', started_at from generation_tasks union all
        select 'video_generation_jobs', id::text, 'PENDING', 'COMPLETED', 'engine', started_at from video_generation_jobs union all
        select 'generated_videos', id::text, 'PROCESSING', 'COMPLETED', 'engine', creation_timestamp from generated_videos union all
        select 'projects', id::text, 'parsed', 'completed', 'user:' || owner_id, now() from projects union all
        select 'chapters', id::text, 'pending', 'confirmed', 'user:' || id, now() from chapters union all
        select 'sentences', s.id::text, n || '', 'completed', 'engine', now() from (select id from sentences limit 30000) s cross join generate_series(1, 3) n
        """,
        """
        insert into sentence_edits (sentence_id, user_id, actor, before, after)
        select s.id, (select id from users order by created_at limit 1), 'cli:1', '{}', '{"text": "now"}' from sentences s where s.order_index = 0 limit 30000
        """,
        """
        insert into file_blobs (digest, area, size_bytes, reference_count)
        select encode(sha256(s.id::text::bytea), 'hex'), 'IMAGES', 1000, 1 from sentences s where s.order_index < 3
        """,
        """
        insert into media_assets (id, owner_id, asset_type, file_path, url_path, metadata, source_type, creation_timestamp, generation_job_id, digest, input_digest)
        select gen_random_uuid(), u.id, 'IMAGE', '/images/' || s.id, '/media/images/' || s.id || '.png', '{"dimensions": "1280x720", "format": "png", "generation_method": "drawn"}', 'GENERATED',
            now() - random() * interval '300 days', j.id, encode(sha256(s.id::text::bytea), 'hex'), 'made of ' || s.id
        from sentences s join paragraphs p on p.id = s.paragraph_id join video_generation_jobs j on j.script_id = p.chapter_id and j.number = 1
        join generation_tasks t on t.id = j.task_id and t.output like '1x%' cross join (select id from users order by created_at limit 1) u where s.order_index < 3
        """,
        """
        insert into sentence_media (id, sentence_id, slot, frame_size, asset_id, version, origin, input_digest, chosen)
        select gen_random_uuid(), substr(a.file_path, 9)::uuid, 'picture', '1280x720', a.id, n, 'made', a.input_digest, n = 2 from media_assets a cross join generate_series(1, 2) n where a.file_path like '/images/%'
        """,
        """
        insert into image_video_status (img_name, asset_id, owner_id, source_type, video_status)
        select distinct on (url_path) substr(url_path, 15), id, owner_id, 'sentence', case when random() < 0.9 then 'none' else 'completed' end from media_assets where asset_type = 'IMAGE'
        """,
        """
        insert into themes (id, name) values (gen_random_uuid(), 'novel'), (gen_random_uuid(), 'other')
        """,
        """
        insert into tags (id, name) values (gen_random_uuid(), 'novel'), (gen_random_uuid(), 'other')
        """,
        """
        with maker as (insert into api_configs (id, user_id, name, provider, service_type, api_key)
            select gen_random_uuid(), id, 'clips', 'fal', 'video_generation', 'cipher' from users order by created_at limit 1 returning id, user_id)
        insert into videos (id, user_id, prompt, status, provider, model_backend, api_config_id, project_id, story_id, paragraph_id, paragraph_index, video_url, video_file, duration_seconds, file_size, frame_rate, digest, theme_id, error_message,
            created_at, updated_at, completed_at, archived_at, is_deleted, deleted_at, deleted_by)
        select gen_random_uuid(), m.user_id, 'clip ' || n, case n % 5 when 0 then 'failed' else 'completed' end, 'a model', 'fal', m.id, c.project_id, c.id, c.paragraph, 0, '/media/videos/' || gen_random_uuid() || '.mp4', '/clips/' || n, 1, 1, 24,
            encode(sha256(n::text::bytea), 'hex'), case n % 2 when 0 then t.id end, 'no', now() - n * interval '1 minute', now(), now(), case n % 7 when 0 then now() end,
            n % 10 = 0, case n % 10 when 0 then now() end, case n % 10 when 0 then m.user_id end
        from maker m cross join (select id from themes where name = 'novel') t cross join (select c.id, c.project_id, p.id as paragraph, row_number() over () as at, count(*) over () as many from chapters c join paragraphs p on p.chapter_id = c.id and p.order_index = 0) c
        join generate_series(1, {clips}) n on n % c.many + 1 = c.at
        """,
        """
        insert into video_tags (video_id, tag_id, user_id, created_at) select v.id, t.id, v.user_id, v.created_at from videos v cross join tags t where t.name = 'novel' or v.status = 'failed'
        """,
        """
        with drama as (insert into dramas (owner_id, project_id, title) select owner_id, id, 'a drama' from projects limit 1 returning id)
        insert into video_generations (drama_id, video_id, api_config_id, provider, prompt, status, completed_at, error_code, error_msg, created_at)
        select d.id, v.id, v.api_config_id, 'fal', v.prompt, 'failed', now(), 'maker_failed', 'no', v.created_at from drama d cross join videos v where not v.is_deleted
        """,
        """
        insert into errands (id, kind, project_id, chapter_id, api_config_id, language, wishes, status, answer, completed_at, created_at)
        select gen_random_uuid(), 'narration', c.project_id, c.id, m.id, 'en', '{}', 'completed', '{"heard":1,"not_heard":[]}', now(), now() - n * interval '1 minute'
        from (select id from api_configs where name = 'clips') m cross join (select id, project_id, row_number() over () as at, count(*) over () as many from chapters) c join generate_series(1, 5000) n on n % c.many + 1 = c.at
        """,
        """
        insert into storyboards (drama_id, chapter_id, paragraph_id, storyboard_number)
        select d.id, c.id, p.id, p.order_index + 1 from dramas d join chapters c on c.project_id = d.project_id join paragraphs p on p.chapter_id = c.id where d.title = 'a drama' limit 2000
        """,
        """
        insert into characters (drama_id, name) select id, 'character ' || n from dramas, generate_series(1, 2000) n where title = 'a drama'
        """,
        """
        insert into image_generations (drama_id, storyboard_id, character_id, image_type, frame_type, api_config_id, provider, prompt, size, status, completed_at, error_code, error_msg)
        select d.id, s.id, null, 'storyboard', 'key', a.id, 'drawn', 'a picture', '1280x720', 'failed', now(), 'maker_failed', 'no' from dramas d join storyboards s on s.drama_id = d.id
            cross join (select id from api_configs where service_type = 'image_generation' limit 1) a where d.title = 'a drama' union all
        select d.id, null, c.id, 'character', null, a.id, 'drawn', 'a picture', '1024x1024', 'failed', now(), 'maker_failed', 'no' from dramas d join characters c on c.drama_id = d.id
            cross join (select id from api_configs where service_type = 'image_generation' limit 1) a where d.title = 'a drama'
        """,
        """
        insert into housekeeping_runs (task, node, started_at, ended_at, did)
        select 'sweep', 'a node', now() - n * interval '1 hour', now() - n * interval '1 hour', 'nothing' from generate_series(1, 5000) n
        """,
        """
        insert into clean_ups (id, actor, policies, created_at) select gen_random_uuid(), 'cli:1', '{}', now() - n * interval '1 hour' from generate_series(1, 3000) n
        """,
        """
        insert into platform_apps (id, user_id, platform, name, client_id, client_secret, created_at)
        select gen_random_uuid(), u.id, 'youtube', 'app ' || n, 'x', 'cipher', now() - n * interval '1 hour' from (select id from users order by created_at limit 1) u cross join generate_series(1, 3) n
        """,
        """
        insert into platform_accounts (id, user_id, platform, route, name, created_at)
        select gen_random_uuid(), u.id, 'weibo', 'assisted', 'account ' || n, now() - n * interval '1 hour' from (select id from users order by created_at limit 1) u cross join generate_series(1, 3) n
        """,
        """
        insert into publication_series (id, user_id, project_id, account_id, title, language, output, time_zone, time_of_day, starts_on, template, created_at)
        select gen_random_uuid(), a.user_id, p.id, a.id, 'a calendar', 'zh', '1x720/full', 'Europe/Berlin', '20:00', '2026-01-01', '{}', now() - n * interval '1 hour'
        from (select id, user_id from platform_accounts order by name limit 1) a cross join projects p cross join generate_series(1, 10) n
        """,
        """
        insert into publication_records (id, user_id, chapter_id, project_id, video_id, video_kind, film_digest, film_bytes, film_language, film_cost, film_currency, platform, account_id, series_id, platform_video_id, platform_url, title, tags,
            status, state, published_at, attempt_id, content_fingerprint, is_scheduled, scheduled_at, created_at)
        select gen_random_uuid(), s.user_id, c.id, c.project_id, f.id, 'film', f.digest, 1, 'zh', 1, 'USD', 'weibo', s.account_id, s.id, 'v' || row_number() over (), 'https://weibo.com/1/' || row_number() over (), 'a post', '[]',
            'published', 'published', f.completion_timestamp, gen_random_uuid(), f.digest, true, f.completion_timestamp, f.completion_timestamp
        from (select distinct on (script_id) * from generated_videos where digest is not null and completion_timestamp is not null order by script_id, id) f
        join chapters c on c.id = f.script_id join lateral (select * from publication_series where project_id = c.project_id order by created_at limit 1) s on true
        """,
        """
        insert into publication_slots (series_id, number, chapter_id, scheduled_at, publication_id)
        select series_id, row_number() over (partition by series_id order by chapter_id), chapter_id, scheduled_at, id from publication_records
        """,
        """
        insert into video_metrics (publication_id, fetched_at, source, view_count, unavailable_reason) select id, published_at + n * interval '1 day', 'api', n, 'not_told' from publication_records cross join generate_series(1, 5) n
        """,
        """
        insert into publication_steps (publication_id, attempt_id, step, began_at) select id, attempt_id, 'submit', published_at from publication_records cross join generate_series(1, 3)
        """,
        """
        insert into system_logs (id, timestamp, level, category, message, created_at, updated_at)
        select gen_random_uuid(), now() - n * interval '1 minute', 'info', 'system', 'It went well.', now(), now() from generate_series(1, 30000) n
        """,
    ];

    /// <summary>Fills it.</summary>
    /// <param name="clips">How many.</param>
    public static async Task<ManyBooks.Made> Fill(Runs runs, int projects, IngestSizes book, int clips)
    {
        var made = await new ManyBooks(runs.Installation, projects, book).Run(Path.Combine(Path.GetDirectoryName(runs.Data)!, "novel.txt"), CancellationToken.None);
        await using var connection = await runs.Installation.Database.OpenConnectionAsync();
        foreach (var sql in Rest.Prepend("set session_replication_role = replica").Append("reset session_replication_role").Append("analyze"))
        {
            await using var command = new NpgsqlCommand(sql.Replace("{clips}", clips.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }

        return made;
    }
}
