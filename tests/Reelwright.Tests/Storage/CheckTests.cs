using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Tests.Storage;

/// <summary>Every CHECK of the database is seen to refuse.</summary>
public sealed class CheckTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    // Each is run on the sample's rows and rolled back. What stands before the colon is the CHECK that must refuse it.
    private static readonly string[] Violations =
    [
        "api_configs_trash: UPDATE api_configs SET is_deleted = true, deleted_at = now()",
        "api_configs_limits: UPDATE api_configs SET daily_limit = -1",
        "sessions_times: UPDATE sessions SET expires_at = created_at",
        "api_tokens_hash: UPDATE api_tokens SET hash = 'reel_secret'",
        "api_tokens_times: UPDATE api_tokens SET expires_at = created_at",
        "access_links_hash: UPDATE access_links SET hash = 'reel_secret'",
        "access_links_times: UPDATE access_links SET expires_at = created_at",
        "access_links_reset: UPDATE access_links SET purpose = 'reset', email = NULL, role = NULL, created_by = NULL, project_id = NULL, project_role = NULL",
        "access_links_invitation: UPDATE access_links SET email = NULL",
        "access_links_project: UPDATE access_links SET project_role = NULL",
        "access_links_purpose_values: UPDATE access_links SET purpose = 'nonsense', email = NULL, role = NULL, created_by = NULL, project_id = NULL, project_role = NULL",
        "api_configs_counts: UPDATE api_configs SET error_count = -1",
        "media_storage_size: UPDATE media_storage SET total_size_bytes = -1",
        "media_storage_count: UPDATE media_storage SET file_count = -1",
        "media_storage_absolute: UPDATE media_storage SET directory_path = 'store' WHERE storage_type = 'TEMP'",
        "media_storage_policy: UPDATE media_storage SET cleanup_policy = cleanup_policy - 'max_size_mb'",
        "media_storage_policy: UPDATE media_storage SET cleanup_policy = cleanup_policy || '{\"more\":1}'",
        "media_storage_policy: UPDATE media_storage SET cleanup_policy = cleanup_policy || '{\"max_age_days\":0}'",
        "media_storage_policy: UPDATE media_storage SET cleanup_policy = cleanup_policy || '{\"max_age_days\":1.5}'",
        "media_storage_policy: UPDATE media_storage SET cleanup_policy = cleanup_policy || '{\"max_size_mb\":\"9\"}'",
        "media_storage_policy: UPDATE media_storage SET cleanup_policy = cleanup_policy || '{\"preserve_completed_videos\":null}'",
        "media_storage_policy: UPDATE media_storage SET cleanup_policy = '[]'",
        "media_storage_access: UPDATE media_storage SET access_permissions = access_permissions || '{\"public_read\":\"yes\"}'",
        "media_storage_access: UPDATE media_storage SET access_permissions = access_permissions - 'admin_write'",
        "media_storage_link_epoch: UPDATE media_storage SET link_epoch = -1",
        "file_blobs_digest: INSERT INTO file_blobs (digest, area, size_bytes) VALUES ('abc', 'TEMP', 1)",
        "file_blobs_size: INSERT INTO file_blobs (digest, area, size_bytes) VALUES (repeat('0', 64), 'TEMP', -1)",
        "file_blobs_references: UPDATE file_blobs SET reference_count = -1",
        "users_storage_quota: UPDATE users SET storage_quota_bytes = -1",
        "clean_ups_policies: UPDATE clean_ups SET policies = '[]'",
        "clean_up_items_number: UPDATE clean_up_items SET number = 0",
        "clean_up_items_size: UPDATE clean_up_items SET size_bytes = -1",
        "clean_up_items_kept: UPDATE clean_up_items SET outcome = 'kept'",
        "clean_up_items_kept: UPDATE clean_up_items SET why_kept = 'it is used'",
        "housekeeping_runs_ended: UPDATE housekeeping_runs SET ended_at = now()",
        "housekeeping_runs_times: UPDATE housekeeping_runs SET ended_at = started_at - interval '1 second', did = 'nothing'",
        "render_parts_seconds: UPDATE render_parts SET seconds = -1",
        "projects_file_size: UPDATE projects SET file_size = -1",
        "projects_source_absolute: UPDATE projects SET source_path = 'book.txt'",
        "projects_progress: UPDATE projects SET processing_progress = 101",
        "projects_counts: UPDATE projects SET chapter_count = -1",
        "projects_completed: UPDATE projects SET status = 'completed'",
        "projects_completed: UPDATE projects SET completed_at = now()",
        "sentences_completed: UPDATE sentences SET status = 'completed'",
        "sentences_completed: UPDATE sentences SET completed_at = now()",
        "projects_trash: UPDATE projects SET is_deleted = true",
        "projects_trash: UPDATE projects SET deleted_by = owner_id",
        "chapters_number: UPDATE chapters SET chapter_number = 0",
        "chapters_video_duration: UPDATE chapters SET video_duration = 0",
        "chapters_counts: UPDATE chapters SET sentence_count = -1",
        "chapters_confirmed: UPDATE chapters SET is_confirmed = false",
        "chapters_confirmed: UPDATE chapters SET confirmed_at = NULL",
        "chapters_trash: UPDATE chapters SET deleted_at = now()",
        "paragraphs_order: UPDATE paragraphs SET order_index = -1",
        "paragraphs_audio_duration: UPDATE paragraphs SET audio_duration = 0",
        "paragraphs_counts: UPDATE paragraphs SET word_count = -1",
        "paragraphs_edit: UPDATE paragraphs SET action = 'edit'",
        "paragraphs_keep: UPDATE paragraphs SET edited_content = 'x'",
        "paragraphs_ignore_reason: UPDATE paragraphs SET ignore_reason = 'x'",
        "idempotency_keys_status: UPDATE idempotency_keys SET status = 500, answer = 'x'",
        "idempotency_keys_answered: UPDATE idempotency_keys SET status = 200",
        "sentence_edits_differs: UPDATE sentence_edits SET after = before",
        "manuscript_edits_differs: UPDATE manuscript_edits SET after = before",
        "manuscript_edits_rows: UPDATE manuscript_edits SET row_count = 0",
        "sentences_order: UPDATE sentences SET order_index = -1",
        "sentences_duration: UPDATE sentences SET duration = 0",
        "sentences_confidence: UPDATE sentences SET confidence_score = 1.1",
        "sentences_speech_rate: UPDATE sentences SET speech_rate = 0.4",
        "sentences_pitch: UPDATE sentences SET pitch = 2.1",
        "sentences_volume: UPDATE sentences SET volume = -0.1",
        "sentences_counts: UPDATE sentences SET retry_count = -1",
        "sentences_times: UPDATE sentences SET start_time = 2, end_time = 1",
        "sentences_times: UPDATE sentences SET start_time = -1, end_time = 1",
        "generation_tasks_progress: UPDATE generation_tasks SET progress = -1",
        "generation_tasks_priority: UPDATE generation_tasks SET priority = 101",
        "generation_tasks_estimate: UPDATE generation_tasks SET estimated_duration = -1",
        "generation_tasks_video_size: UPDATE generation_tasks SET video_size = 0",
        "generation_tasks_video_duration: UPDATE generation_tasks SET video_duration = 0",
        "generation_tasks_sentences: UPDATE generation_tasks SET completed_sentences = 2",
        "generation_tasks_sentences: UPDATE generation_tasks SET completed_sentences = 1, failed_sentences = 1",
        "generation_tasks_sentences: UPDATE generation_tasks SET skipped_sentences = -1",
        "generation_tasks_times: UPDATE generation_tasks SET status = 'completed', completed_at = started_at",
        "generation_tasks_ended: UPDATE generation_tasks SET status = 'failed'",
        "generation_tasks_ended: UPDATE generation_tasks SET completed_at = now()",
        "generation_tasks_retries: UPDATE generation_tasks SET max_retries = 4",
        "generation_tasks_retries: UPDATE generation_tasks SET max_retries = 1, retry_count = 2",
        "generation_tasks_made: UPDATE generation_tasks SET images_generated = -1",
        "generation_tasks_paused: UPDATE generation_tasks SET is_paused = true",
        "generation_tasks_paused: UPDATE generation_tasks SET status = 'paused'",
        "generation_tasks_cancelled: UPDATE generation_tasks SET is_cancelled = true",
        "video_generation_jobs_number: UPDATE video_generation_jobs SET number = 0",
        "video_generation_jobs_progress: UPDATE video_generation_jobs SET progress_percentage = 101",
        "video_generation_jobs_times: UPDATE video_generation_jobs SET status = 'FAILED', error_message = 'x', ended_as = 'failed', completed_at = started_at",
        "video_generation_jobs_ended: UPDATE video_generation_jobs SET completed_at = now()",
        "video_generation_jobs_full: UPDATE video_generation_jobs SET progress_percentage = 100",
        "video_generation_jobs_full: UPDATE video_generation_jobs SET status = 'COMPLETED', completed_at = now(), resource_usage = '{\"generation_time_seconds\":1,\"peak_memory_mb\":1,\"disk_space_used_mb\":1,\"cpu_time_seconds\":1}'",
        "video_generation_jobs_error: UPDATE video_generation_jobs SET status = 'FAILED', ended_as = 'failed', completed_at = now()",
        "video_generation_jobs_ended_as: UPDATE video_generation_jobs SET status = 'FAILED', error_message = 'x', completed_at = now()",
        "video_generation_jobs_ended_as: UPDATE video_generation_jobs SET ended_as = 'paused'",
        "video_generation_jobs_ended_as_values: UPDATE video_generation_jobs SET status = 'FAILED', error_message = 'x', completed_at = now(), ended_as = 'nonsense'",
        "video_generation_jobs_usage: UPDATE video_generation_jobs SET status = 'COMPLETED', completed_at = now(), progress_percentage = 100",
        "video_generation_jobs_usage: UPDATE video_generation_jobs SET status = 'COMPLETED', completed_at = now(), progress_percentage = 100, resource_usage = '{\"generation_time_seconds\":1,\"peak_memory_mb\":1,\"disk_space_used_mb\":1}'",
        "video_generation_jobs_composition: UPDATE video_generation_jobs SET composition_settings = '{\"target_resolution\":\"1x1\",\"quality_preset\":\"draft\",\"include_audio\":true}'",
        "attempt_stages_epoch: UPDATE attempt_stages SET epoch = -1",
        "attempt_stages_cost: UPDATE attempt_stages SET cost = -1",
        "attempt_stages_counts: UPDATE attempt_stages SET done = 2",
        "attempt_stages_running: UPDATE attempt_stages SET status = 'running'",
        "attempt_stages_done: UPDATE attempt_stages SET status = 'done'",
        "progress_events_percent: UPDATE progress_events SET percent = 101",
        "progress_events_seconds_left: UPDATE progress_events SET seconds_left = -1",
        "step_speeds_speed: UPDATE step_speeds SET seconds_per_unit = -1",
        "step_speeds_samples: UPDATE step_speeds SET samples = -1",
        "media_assets_duration_ms: UPDATE media_assets SET duration = 0, duration_ms = 0 WHERE asset_type = 'AUDIO'",
        "media_assets_timed: UPDATE media_assets SET duration = 1, duration_ms = 1 WHERE asset_type = 'IMAGE'",
        "media_assets_timed: UPDATE media_assets SET duration = NULL, duration_ms = NULL WHERE asset_type = 'AUDIO'",
        "media_assets_rounded: UPDATE media_assets SET duration = 1 WHERE asset_type = 'AUDIO'",
        "media_assets_rounded: UPDATE media_assets SET duration_ms = NULL WHERE asset_type = 'AUDIO'",
        "media_assets_metadata: UPDATE media_assets SET metadata = metadata - 'format' WHERE asset_type = 'IMAGE'",
        "media_assets_metadata: UPDATE media_assets SET metadata = metadata || '{\"more\":1}'",
        "media_assets_metadata: UPDATE media_assets SET metadata = '7'",
        "media_assets_maker: UPDATE media_assets SET generation_job_id = NULL",
        "media_assets_maker: UPDATE media_assets SET source_type = 'USER_UPLOADED'",
        "media_assets_source_type_values: UPDATE media_assets SET source_type = 'nonsense', generation_job_id = NULL",
        "media_assets_licence: UPDATE media_assets SET source_type = 'STOCK', generation_job_id = NULL",
        "generated_videos_absolute: UPDATE generated_videos SET file_path = 'planned.mp4'",
        "generated_videos_duration: UPDATE generated_videos SET duration = 0, duration_ms = 0",
        "generated_videos_resolution: UPDATE generated_videos SET resolution = '1080p'",
        "generated_videos_file_size: UPDATE generated_videos SET file_size = 0",
        "generated_videos_cost: UPDATE generated_videos SET cost = -1, currency = 'EUR'",
        "generated_videos_currency: UPDATE generated_videos SET cost = 1, currency = 'eur'",
        "generated_videos_rounded: UPDATE generated_videos SET duration = 2",
        "generated_videos_stored: UPDATE generated_videos SET generation_status = 'COMPLETED', completion_timestamp = now()",
        "generated_videos_completed: UPDATE generated_videos SET completion_timestamp = now()",
        "generated_videos_times: UPDATE generated_videos SET generation_status = 'COMPLETED', completion_timestamp = creation_timestamp, file_size = 1, digest = repeat('0', 64)",
        "generated_videos_removed: UPDATE generated_videos SET file_removed_at = now()",
        "generated_videos_priced: UPDATE generated_videos SET cost = 1",
        "generated_videos_trash: UPDATE generated_videos SET deleted_at = now()",
        "timelines_total_duration: UPDATE timelines SET total_duration = -1",
        "timelines_fps: UPDATE timelines SET fps = 29",
        "timelines_resolution: UPDATE timelines SET resolution = '1920'",
        "timelines_audio_duration: UPDATE timelines SET audio_duration = -1",
        "timelines_audio_sample_rate: UPDATE timelines SET audio_sample_rate = 0",
        "timelines_background_music_volume: UPDATE timelines SET background_music_volume = 1.1",
        "sentence_media_version: UPDATE sentence_media SET version = 0",
        "sentence_media_language: UPDATE sentence_media SET language = 'en' WHERE slot = 'picture'",
        "sentence_media_language: UPDATE sentence_media SET language = '' WHERE slot = 'voice'",
        "sentence_media_frame: UPDATE sentence_media SET frame_size = '' WHERE slot = 'picture'",
        "sentence_media_frame: UPDATE sentence_media SET frame_size = '1x1' WHERE slot = 'voice'",
        "sentence_media_slot_values: UPDATE sentence_media SET slot = 'nonsense', frame_size = '' WHERE slot = 'picture'",
        "sentence_media_inputs: UPDATE sentence_media SET input_digest = NULL",
        "provider_calls_units: UPDATE provider_calls SET units = -1",
        "provider_calls_price: UPDATE provider_calls SET price = -1",
        "provider_calls_reserved: UPDATE provider_calls SET reserved = -1",
        "provider_calls_currency: UPDATE provider_calls SET currency = 'us'",
        "provider_calls_closed: UPDATE provider_calls SET status = 'abandoned'",
        "provider_calls_closed: UPDATE provider_calls SET closed_at = now()",
        "provider_calls_times: UPDATE provider_calls SET status = 'abandoned', closed_at = started_at - interval '1 second'",
        "provider_calls_measured: UPDATE provider_calls SET status = 'done', closed_at = now()",
        "provider_calls_polling: UPDATE provider_calls SET status = 'polling'",
        "provider_calls_polling: UPDATE provider_calls SET status = 'polling', vendor_job_id = 'j'",
        "provider_calls_looks: UPDATE provider_calls SET looks = -1",
        "budgets_of_one: UPDATE budgets SET project_id = (SELECT id FROM projects LIMIT 1), api_config_id = (SELECT id FROM api_configs LIMIT 1)",
        "budgets_amount: UPDATE budgets SET amount = -1",
        "budgets_currency: UPDATE budgets SET currency = 'us'",
        "budgets_period_values: UPDATE budgets SET period = 'nonsense'",
        "provider_calls_failed: UPDATE provider_calls SET status = 'failed', closed_at = now()",
        "provider_calls_in_doubt: UPDATE provider_calls SET status = 'unknown'",
        "provider_calls_in_doubt: UPDATE provider_calls SET status = 'abandoned', closed_at = now(), repeatable = false",
    ];

    [Fact]
    public async Task Every_check_refuses_what_it_is_there_for()
    {
        await Sample.Store(database);
        var lists = (await database.Rows("SELECT conname::text || ': UPDATE ' || conrelid::regclass || ' SET ' || attname || ' = ''nonsense''' FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1] WHERE conname LIKE '%\\_values'"))
            .Select(row => (string)row[0]!).Where(line => !Violations.Any(own => own.StartsWith(line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)));
        var proven = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in Violations.Concat(lists))
        {
            var (name, sql) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            (await Refusal(sql)).ShouldBe(name, line);
            proven.Add(name);
        }

        proven.ShouldBe((await database.Rows("SELECT conname::text FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace")).Select(row => (string)row[0]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_title_longer_than_its_column_is_refused() =>
        (await Should.ThrowAsync<PostgresException>(() => database.Run($"INSERT INTO users (id, username, email, password_hash) VALUES (gen_random_uuid(), '{new string('u', 51)}', 'e', '!')")))
            .SqlState.ShouldBe(PostgresErrorCodes.StringDataRightTruncation);

    private async Task<string?> Refusal(string sql)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        try
        {
            return $"nothing refused it, {await command.ExecuteNonQueryAsync()} rows";
        }
        catch (PostgresException refused)
        {
            return string.Equals(refused.SqlState, PostgresErrorCodes.CheckViolation, StringComparison.Ordinal) ? refused.ConstraintName : refused.MessageText;
        }
    }
}
