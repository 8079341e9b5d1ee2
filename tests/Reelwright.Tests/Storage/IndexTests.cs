namespace Reelwright.Tests.Storage;

/// <summary>The seeds' indexes are there under their names, those that 000, 001 and 004 only describe under ours, and every foreign key has one.</summary>
public sealed class IndexTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Every_index_the_seeds_name_exists_on_its_columns()
    {
        var indexes = (await Indexes()).ToDictionary(index => index.Name, index => $"{index.Table} ({string.Join(", ", index.Columns)})", StringComparer.Ordinal);
        foreach (var (name, on) in Named)
        {
            indexes.GetValueOrDefault(name).ShouldBe(on, name);
        }
    }

    [Fact]
    public async Task Every_column_the_seeds_mark_as_indexed_begins_an_index()
    {
        var begun = (await Indexes()).Select(index => $"{index.Table}.{index.Columns[0]}").ToHashSet(StringComparer.Ordinal);
        Marked.Where(column => !begun.Contains(column)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Usernames_and_addresses_are_unique_without_case()
    {
        (await database.Rows("SELECT indexdef FROM pg_indexes WHERE indexname IN ('ix_users_username', 'ix_users_email') ORDER BY 1")).Select(row => row[0]).ShouldBe([
            "CREATE UNIQUE INDEX ix_users_email ON public.users USING btree (lower((email)::text))",
            "CREATE UNIQUE INDEX ix_users_username ON public.users USING btree (lower((username)::text))",
        ]);
    }

    [Fact]
    public async Task Every_foreign_key_has_an_index()
    {
        var indexes = await Indexes();
        var keys = await database.Rows("""
            SELECT conrelid::regclass::text, (SELECT array_agg(attname::text ORDER BY at) FROM unnest(conkey) WITH ORDINALITY k(n, at) JOIN pg_attribute ON attrelid = conrelid AND attnum = n)
            FROM pg_constraint WHERE contype = 'f'
            """);
        keys.Count.ShouldBeGreaterThan(30);
        // The first column of the key finds the row or the few rows beside it.
        keys.Where(key => !indexes.Exists(index => string.Equals(index.Table, (string)key[0]!, StringComparison.Ordinal) && string.Equals(index.Columns[0], ((string[])key[1]!)[0], StringComparison.Ordinal)))
            .Select(key => $"{key[0]} ({string.Join(", ", (string[])key[1]!)})").ShouldBeEmpty();
    }

    [Fact]
    public async Task No_index_repeats_another()
    {
        var all = await database.Rows("SELECT tablename, regexp_replace(indexdef, '^.* USING ', ''), indexdef LIKE 'CREATE UNIQUE%' FROM pg_indexes WHERE schemaname = 'public'");
        all.GroupBy(row => $"{row[0]} {row[1]}", StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    private static readonly (string Name, string On)[] Named =
    [
        ("idx_generated_videos_session", "generated_videos (session_id)"),
        ("idx_generated_videos_script", "generated_videos (script_id)"),
        ("idx_generated_videos_status", "generated_videos (generation_status)"),
        ("idx_media_assets_job", "media_assets (generation_job_id)"),
        ("idx_media_assets_type", "media_assets (asset_type)"),
        ("idx_video_jobs_session", "video_generation_jobs (session_id)"),
        ("idx_video_jobs_status", "video_generation_jobs (status)"),
        ("idx_project_owner_status", "projects (owner_id, status)"),
        ("idx_project_created_status", "projects (created_at, status)"),
        ("idx_project_file_hash", "projects (file_hash)"),
        ("idx_chapter_project_status", "chapters (project_id, status)"),
        ("idx_chapter_project_number", "chapters (project_id, chapter_number)"),
        ("idx_chapter_status", "chapters (status)"),
        ("idx_paragraph_chapter_order", "paragraphs (chapter_id, order_index)"),
        ("idx_paragraph_action", "paragraphs (action)"),
        ("idx_paragraph_confirmed", "paragraphs (is_confirmed)"),
        ("idx_sentence_paragraph_order", "sentences (paragraph_id, order_index)"),
        ("idx_sentence_status", "sentences (status)"),
        ("idx_sentence_timing", "sentences (start_time, end_time)"),
        ("idx_sentence_paragraph_status", "sentences (paragraph_id, status)"),
        ("idx_task_project_status", "generation_tasks (project_id, status)"),
        ("idx_task_chapter_status", "generation_tasks (chapter_id, status)"),
        ("idx_task_status_priority", "generation_tasks (status, priority, created_at)"),
        ("idx_task_created_status", "generation_tasks (created_at, status)"),
        ("idx_api_user_provider", "api_configs (user_id, provider)"),
        ("idx_api_service_active", "api_configs (service_type, is_active)"),
        ("idx_api_user_active", "api_configs (user_id, is_active)"),
        ("idx_api_provider_service", "api_configs (provider, service_type)"),
        ("idx_publication_user_status", "publication_records (user_id, status)"),
        ("idx_publication_platform_status", "publication_records (platform, status)"),
        ("idx_publication_chapter_status", "publication_records (chapter_id, status)"),
        ("idx_publication_scheduled", "publication_records (is_scheduled, scheduled_at)"),
        ("idx_publication_created", "publication_records (created_at)"),
        ("idx_timeline_chapter", "timelines (chapter_id)"),
        ("idx_timeline_status", "timelines (processing_status)"),
        ("idx_log_timestamp_level", "system_logs (timestamp, level)"),
        ("idx_log_category_timestamp", "system_logs (category, timestamp)"),
        ("idx_log_user_timestamp", "system_logs (user_id, timestamp)"),
        ("idx_log_task_timestamp", "system_logs (task_id, timestamp)"),
        ("idx_log_request_id", "system_logs (request_id)"),
        ("ix_video_generations_storyboard", "video_generations (storyboard_id, status)"),
        ("ix_video_generations_drama", "video_generations (drama_id, created_at)"),
        ("video_generations_one_task", "video_generations (api_config_id, task_id)"),
        ("video_generations_one_active", "video_generations (video_id)"),
        ("video_generations_one_chosen", "video_generations (video_id)"),
        ("video_generations_one_active_shot", "video_generations (storyboard_id)"),
        ("video_generations_one_chosen_shot", "video_generations (storyboard_id)"),
        ("image_video_status_one_name", "image_video_status (img_name)"),
        ("ix_image_video_status_status", "image_video_status (video_status, updated_at)"),
        // With what puts a list in order behind.
        ("ix_image_video_status_owner", "image_video_status (owner_id, video_status, id)"),
        ("ix_videos_created_at", "videos (created_at, id)"),
        ("ix_videos_user", "videos (user_id, created_at, id)"),
        ("ix_videos_user_status", "videos (user_id, status, created_at, id)"),
        ("ix_videos_project_id", "videos (project_id, created_at, id)"),
        ("ix_videos_story_id", "videos (story_id, paragraph_index)"),
        ("ix_videos_input_image", "videos (input_image)"),
        ("ix_videos_paragraph_id", "videos (paragraph_id)"),
        ("ix_videos_theme_id", "videos (theme_id, created_at, id)"),
    ];

    private static readonly string[] Marked =
    [
        "projects.owner_id", "projects.file_hash", "projects.status", "projects.created_at",
        "chapters.project_id", "chapters.status",
        "paragraphs.chapter_id", "paragraphs.action",
        "sentences.paragraph_id", "sentences.status",
        "generation_tasks.project_id", "generation_tasks.chapter_id", "generation_tasks.api_config_id", "generation_tasks.status", "generation_tasks.created_at",
        "api_configs.user_id", "api_configs.provider", "api_configs.service_type", "api_configs.is_active",
        "publication_records.user_id", "publication_records.chapter_id", "publication_records.video_id", "publication_records.platform", "publication_records.status", "publication_records.created_at",
        "timelines.chapter_id",
        "video_generations.storyboard_id", "video_generations.drama_id", "video_generations.image_gen_id",
        "image_video_status.img_name", "image_video_status.video_status",
        "videos.created_at", "videos.user_id", "videos.project_id", "videos.story_id",
        "system_logs.timestamp", "system_logs.level", "system_logs.category", "system_logs.user_id", "system_logs.task_id", "system_logs.request_id",
    ];

    private async Task<List<(string Table, string Name, string[] Columns)>> Indexes() =>
    [
        .. (await database.Rows("""
            SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text,
                (SELECT array_agg(COALESCE(a.attname::text, '(expression)') ORDER BY k.at) FROM unnest(i.indkey) WITH ORDINALITY k(n, at) LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n AND k.n > 0)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace
            """)).Select(row => ((string)row[0]!, (string)row[1]!, (string[])row[2]!)),
    ];
}
