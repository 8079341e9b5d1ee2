-- The words each enum column may hold: the seeds' own and, after "ours", our additions. Every list is here and nowhere else.

ALTER TABLE users
    ADD CONSTRAINT users_role_values CHECK (role IN ('owner', 'member'));

ALTER TABLE api_configs
    ADD CONSTRAINT api_configs_service_type_values CHECK (service_type IN (
        'image_generation', 'audio_generation', 'translation', 'video_synthesis',
        /* ours */ 'text_generation', 'transcription', 'video_generation')),
    ADD CONSTRAINT api_configs_provider_values CHECK (provider IN (
        'volcengine', 'openai', 'azure', 'google', 'baidu', 'alibaba', 'custom',
        /* ours */ 'offline'));

ALTER TABLE projects
    ADD CONSTRAINT projects_kind_values CHECK (kind IN ('book', 'prompt', 'drama')),
    ADD CONSTRAINT projects_file_type_values CHECK (file_type IN ('txt', 'md', 'docx', 'epub', /* ours */ 'html')),
    ADD CONSTRAINT projects_status_values CHECK (status IN ('uploaded', 'parsing', 'parsed', 'generating', 'completed', 'failed'));

ALTER TABLE chapters
    ADD CONSTRAINT chapters_status_values CHECK (status IN ('pending', 'confirmed', 'processing', 'completed', 'failed'));

ALTER TABLE paragraphs
    ADD CONSTRAINT paragraphs_action_values CHECK (action IN ('keep', 'edit', 'delete', 'ignore'));

ALTER TABLE sentences
    ADD CONSTRAINT sentences_status_values CHECK (status IN ('pending', 'processing', 'completed', 'failed'));

ALTER TABLE sentence_media
    ADD CONSTRAINT sentence_media_slot_values CHECK (slot IN ('picture', 'voice', 'clip')),
    ADD CONSTRAINT sentence_media_origin_values CHECK (origin IN ('made', 'uploaded'));

ALTER TABLE generation_tasks
    ADD CONSTRAINT generation_tasks_status_values CHECK (status IN (
        'pending', 'processing', 'paused', 'completed', 'failed', 'cancelled')),
    ADD CONSTRAINT generation_tasks_current_step_values CHECK (current_step IN (
        'initializing', 'image_generation', 'audio_generation', 'timeline_processing', 'video_synthesis', 'finalizing'));

ALTER TABLE video_generation_jobs
    ADD CONSTRAINT video_generation_jobs_status_values CHECK (status IN (
        'PENDING', 'MEDIA_GENERATION', 'VIDEO_COMPOSITION', 'COMPLETED', 'FAILED')),
    ADD CONSTRAINT video_generation_jobs_ended_as_values CHECK (ended_as IN ('paused', 'cancelled', 'failed'));

ALTER TABLE attempt_stages
    ADD CONSTRAINT attempt_stages_stage_values CHECK (stage IN (
        'initializing', 'image_generation', 'audio_generation', 'timeline_processing', 'video_synthesis', 'finalizing')),
    ADD CONSTRAINT attempt_stages_status_values CHECK (status IN ('waiting', 'running', 'done', 'failed'));

ALTER TABLE progress_events
    ADD CONSTRAINT progress_events_kind_values CHECK (kind IN ('status', 'step', 'made', 'failed', 'note')),
    ADD CONSTRAINT progress_events_step_values CHECK (step IN (
        'initializing', 'image_generation', 'audio_generation', 'timeline_processing', 'video_synthesis', 'finalizing'));

ALTER TABLE media_storage
    ADD CONSTRAINT media_storage_storage_type_values CHECK (storage_type IN ('VIDEOS', 'IMAGES', 'AUDIO', 'TEMP', 'STOCK'));

ALTER TABLE render_parts
    ADD CONSTRAINT render_parts_kind_values CHECK (kind IN ('segment', 'sound', 'strip', 'music'));

ALTER TABLE media_assets
    ADD CONSTRAINT media_assets_asset_type_values CHECK (asset_type IN ('IMAGE', 'AUDIO', 'VIDEO_CLIP', 'TEXT_OVERLAY')),
    ADD CONSTRAINT media_assets_source_type_values CHECK (source_type IN ('GENERATED', 'STOCK', 'USER_UPLOADED'));

ALTER TABLE generated_videos
    ADD CONSTRAINT generated_videos_format_values CHECK (format IN ('mp4', 'webm')),
    ADD CONSTRAINT generated_videos_generation_status_values CHECK (generation_status IN ('PENDING', 'GENERATING', 'COMPLETED', 'FAILED'));

ALTER TABLE film_assets
    ADD CONSTRAINT film_assets_role_values CHECK (role IN ('picture', 'voice', 'music', 'subtitle', 'clip', 'sound', 'poster'));

ALTER TABLE timelines
    ADD CONSTRAINT timelines_subtitle_format_values CHECK (subtitle_format IN ('srt', 'vtt')),
    ADD CONSTRAINT timelines_processing_status_values CHECK (processing_status IN ('pending', 'processing', 'completed', 'failed'));

ALTER TABLE provider_calls
    ADD CONSTRAINT provider_calls_service_type_values CHECK (service_type IN (
        'image_generation', 'audio_generation', 'translation', 'video_synthesis',
        /* ours */ 'text_generation', 'transcription', 'video_generation')),
    ADD CONSTRAINT provider_calls_status_values CHECK (status IN ('sending', 'polling', 'done', 'failed', 'abandoned', 'unknown')),
    ADD CONSTRAINT provider_calls_stage_values CHECK (stage IN (
        'initializing', 'image_generation', 'audio_generation', 'timeline_processing', 'video_synthesis', 'finalizing'));

ALTER TABLE system_logs
    ADD CONSTRAINT system_logs_level_values CHECK (level IN ('debug', 'info', 'warning', 'error', 'critical')),
    ADD CONSTRAINT system_logs_category_values CHECK (category IN ('system', 'api', 'task', 'user', 'security'));
