-- The words of the enum columns of 0042_publications.sql.

ALTER TABLE platform_apps ADD CONSTRAINT platform_apps_platform_values CHECK (platform IN ('bilibili', 'youtube', 'tiktok', 'weibo', 'xiaohongshu'));

ALTER TABLE platform_accounts
    ADD CONSTRAINT platform_accounts_platform_values CHECK (platform IN ('bilibili', 'youtube', 'tiktok', 'weibo', 'xiaohongshu')),
    ADD CONSTRAINT platform_accounts_route_values CHECK (route IN ('official', 'assisted', 'bridge')),
    ADD CONSTRAINT platform_accounts_health_values CHECK (health IN ('ok', 'reconnect', 'limited', 'spam_risk'));

ALTER TABLE publication_series
    ADD CONSTRAINT publication_series_missed_values CHECK (missed IN ('catch_up', 'skip')),
    ADD CONSTRAINT publication_series_status_values CHECK (status IN ('active', 'paused', 'stopped', 'done'));

ALTER TABLE publication_records
    ADD CONSTRAINT publication_records_video_kind_values CHECK (video_kind IN ('film', 'clip')),
    ADD CONSTRAINT publication_records_platform_values CHECK (platform IN ('bilibili', 'youtube', 'tiktok', 'weibo', 'xiaohongshu')),
    ADD CONSTRAINT publication_records_visibility_values CHECK (visibility IN ('public', 'private', 'unlisted', 'scheduled')),
    ADD CONSTRAINT publication_records_missed_values CHECK (missed IN ('catch_up', 'skip')),
    ADD CONSTRAINT publication_records_status_values CHECK (status IN ('pending', 'publishing', 'published', 'failed', 'cancelled')),
    ADD CONSTRAINT publication_records_state_values CHECK (state IN (
        'draft', 'scheduled_local', 'validating', 'ready', 'uploading', 'submitted', 'processing', 'in_review', 'scheduled_remote',
        'awaiting_user', 'published', 'published_unlinked', 'failed', 'ambiguous', 'removed', 'cancelled')),
    ADD CONSTRAINT publication_records_doing_values CHECK (doing IN (
        'begin', 'send', 'locate', 'complete', 'cover', 'submit', 'look', 'find', 'export', 'wait'));

ALTER TABLE publication_steps
    ADD CONSTRAINT publication_steps_step_values CHECK (step IN (
        'begin', 'send', 'locate', 'complete', 'cover', 'submit', 'look', 'find', 'export', 'wait')),
    ADD CONSTRAINT publication_steps_fault_values CHECK (fault IN (
        'auth_expired', 'auth_revoked', 'permission', 'not_audited', 'quota', 'rate_limited', 'validation', 'media_rejected',
        'duplicate', 'moderation', 'spam_risk', 'transient', 'ambiguous', 'unsupported', 'not_found'));

ALTER TABLE video_metrics ADD CONSTRAINT video_metrics_source_values CHECK (source IN ('api', 'manual', 'csv', 'bridge'));
