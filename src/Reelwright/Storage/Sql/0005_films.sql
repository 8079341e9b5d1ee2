-- Assets, films, timelines, and which sentence and which film uses which asset.

CREATE TABLE media_assets (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users,
    asset_type varchar(16) NOT NULL,
    file_path varchar(512) NOT NULL,
    url_path varchar(256) NOT NULL,
    duration integer,
    duration_ms integer CONSTRAINT media_assets_duration_ms CHECK (duration_ms > 0),
    metadata jsonb NOT NULL,
    source_type varchar(16) NOT NULL,
    creation_timestamp timestamptz NOT NULL,
    generation_job_id uuid REFERENCES video_generation_jobs ON DELETE CASCADE,
    digest varchar(64) NOT NULL,
    area varchar(16) NOT NULL GENERATED ALWAYS AS (CASE
        WHEN source_type = 'STOCK' THEN 'STOCK'
        WHEN asset_type = 'IMAGE' THEN 'IMAGES'
        WHEN asset_type = 'AUDIO' THEN 'AUDIO'
        ELSE 'VIDEOS' END) STORED,
    input_digest text,
    licence text,
    original_name text,
    FOREIGN KEY (digest, area) REFERENCES file_blobs,
    CONSTRAINT media_assets_timed CHECK ((asset_type IN ('AUDIO', 'VIDEO_CLIP')) = (duration IS NOT NULL)),
    CONSTRAINT media_assets_rounded CHECK (duration IS NOT DISTINCT FROM (duration_ms + 999) / 1000),
    CONSTRAINT media_assets_metadata CHECK (has_exactly(metadata, CASE asset_type
        WHEN 'IMAGE' THEN ARRAY['dimensions', 'format', 'generation_method']
        WHEN 'AUDIO' THEN ARRAY['sample_rate', 'channels', 'codec']
        WHEN 'VIDEO_CLIP' THEN ARRAY['resolution', 'fps', 'codec']
        ELSE ARRAY['font', 'size', 'color', 'position'] END)),
    CONSTRAINT media_assets_maker CHECK ((source_type = 'GENERATED') = (generation_job_id IS NOT NULL)),
    CONSTRAINT media_assets_licence CHECK (source_type <> 'STOCK' OR licence IS NOT NULL)
);
CREATE INDEX idx_media_assets_job ON media_assets (generation_job_id);
CREATE INDEX idx_media_assets_type ON media_assets (asset_type);
CREATE INDEX ix_media_assets_owner_id ON media_assets (owner_id);
CREATE INDEX ix_media_assets_file ON media_assets (digest, area);
CREATE INDEX ix_media_assets_input_digest ON media_assets (input_digest);

CREATE TABLE generated_videos (
    id uuid PRIMARY KEY,
    file_path varchar(512) NOT NULL,
    url_path varchar(256) NOT NULL,
    title varchar(256) NOT NULL,
    duration integer NOT NULL CONSTRAINT generated_videos_duration CHECK (duration > 0),
    duration_ms bigint NOT NULL,
    resolution varchar(16) NOT NULL CONSTRAINT generated_videos_resolution CHECK (resolution ~ '^[1-9][0-9]*x[1-9][0-9]*$'),
    file_size bigint CONSTRAINT generated_videos_file_size CHECK (file_size > 0),
    format varchar(16) NOT NULL,
    creation_timestamp timestamptz NOT NULL,
    completion_timestamp timestamptz,
    generation_status varchar(16) NOT NULL,
    script_id uuid NOT NULL REFERENCES chapters ON DELETE CASCADE,
    session_id varchar(128) NOT NULL,
    generation_job_id uuid NOT NULL CONSTRAINT generated_videos_one_job UNIQUE REFERENCES video_generation_jobs ON DELETE CASCADE,
    language varchar(10) NOT NULL,
    output varchar(40) NOT NULL,
    digest varchar(64),
    inputs_digest varchar(64),
    -- Null once clean-up has taken the file: the row then lets go of it and keeps the digest.
    area varchar(16) GENERATED ALWAYS AS (CASE WHEN file_removed_at IS NULL THEN 'VIDEOS' END) STORED,
    file_removed_at timestamptz,
    cost numeric(18, 6) CONSTRAINT generated_videos_cost CHECK (cost >= 0),
    currency char(3) CONSTRAINT generated_videos_currency CHECK (currency ~ '^[A-Z]{3}$'),
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    FOREIGN KEY (digest, area) REFERENCES file_blobs,
    CONSTRAINT generated_videos_rounded CHECK (duration = (duration_ms + 999) / 1000),
    CONSTRAINT generated_videos_stored CHECK (generation_status <> 'COMPLETED' OR (file_size IS NOT NULL AND digest IS NOT NULL)),
    CONSTRAINT generated_videos_completed CHECK ((generation_status = 'COMPLETED') = (completion_timestamp IS NOT NULL)),
    CONSTRAINT generated_videos_times CHECK (completion_timestamp > creation_timestamp),
    CONSTRAINT generated_videos_removed CHECK (file_removed_at IS NULL OR generation_status = 'COMPLETED'),
    CONSTRAINT generated_videos_priced CHECK ((cost IS NULL) = (currency IS NULL)),
    CONSTRAINT generated_videos_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL))
);
CREATE INDEX idx_generated_videos_session ON generated_videos (session_id);
CREATE INDEX idx_generated_videos_script ON generated_videos (script_id);
CREATE INDEX idx_generated_videos_status ON generated_videos (generation_status);
CREATE INDEX ix_generated_videos_file ON generated_videos (digest, area);
CREATE INDEX ix_generated_videos_deleted_by ON generated_videos (deleted_by) WHERE deleted_by IS NOT NULL;

-- Deferred: when a whole chapter goes, its films and its assets go in one statement, in whatever order.
CREATE TABLE film_assets (
    film_id uuid NOT NULL REFERENCES generated_videos ON DELETE CASCADE,
    asset_id uuid NOT NULL REFERENCES media_assets DEFERRABLE INITIALLY DEFERRED,
    role varchar(16) NOT NULL,
    PRIMARY KEY (film_id, asset_id, role)
);
CREATE INDEX ix_film_assets_asset_id ON film_assets (asset_id);

CREATE TABLE timelines (
    id uuid PRIMARY KEY,
    chapter_id uuid NOT NULL REFERENCES chapters ON DELETE CASCADE,
    generation_job_id uuid NOT NULL CONSTRAINT timelines_one_job UNIQUE REFERENCES video_generation_jobs ON DELETE CASCADE,
    language varchar(10) NOT NULL,
    output varchar(40) NOT NULL,
    total_duration double precision NOT NULL CONSTRAINT timelines_total_duration CHECK (total_duration >= 0),
    fps integer NOT NULL DEFAULT 30 CONSTRAINT timelines_fps CHECK (fps IN (24, 25, 30, 50, 60)),
    resolution varchar(20) NOT NULL DEFAULT '1920x1080' CONSTRAINT timelines_resolution CHECK (resolution ~ '^[1-9][0-9]*x[1-9][0-9]*$'),
    timeline_data jsonb NOT NULL,
    audio_track_url varchar(500),
    audio_duration double precision CONSTRAINT timelines_audio_duration CHECK (audio_duration >= 0),
    audio_sample_rate integer CONSTRAINT timelines_audio_sample_rate CHECK (audio_sample_rate > 0),
    subtitle_track_url varchar(500),
    subtitle_format varchar(10) NOT NULL DEFAULT 'srt',
    background_music_url varchar(500),
    background_music_volume double precision NOT NULL DEFAULT 0.1
        CONSTRAINT timelines_background_music_volume CHECK (background_music_volume BETWEEN 0 AND 1),
    processing_status varchar(20) NOT NULL DEFAULT 'pending',
    error_message text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_timeline_chapter ON timelines (chapter_id);
CREATE INDEX idx_timeline_status ON timelines (processing_status);

CREATE TABLE sentence_media (
    id uuid PRIMARY KEY,
    sentence_id uuid NOT NULL REFERENCES sentences ON DELETE CASCADE,
    language varchar(10) NOT NULL DEFAULT '',
    slot varchar(16) NOT NULL,
    frame_size varchar(16) NOT NULL DEFAULT '',
    asset_id uuid NOT NULL REFERENCES media_assets DEFERRABLE INITIALLY DEFERRED,
    version integer NOT NULL CONSTRAINT sentence_media_version CHECK (version >= 1),
    origin varchar(16) NOT NULL,
    input_digest text,
    chosen boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sentence_media_one_version UNIQUE (sentence_id, language, slot, frame_size, version),
    CONSTRAINT sentence_media_language CHECK ((slot = 'voice') = (language <> '')),
    CONSTRAINT sentence_media_frame CHECK (CASE slot
        WHEN 'voice' THEN frame_size = ''
        WHEN 'picture' THEN frame_size ~ '^[1-9][0-9]*x[1-9][0-9]*$'
        ELSE frame_size ~ '^([1-9][0-9]*x[1-9][0-9]*)?$' END),
    CONSTRAINT sentence_media_inputs CHECK (origin <> 'made' OR input_digest IS NOT NULL)
);
CREATE UNIQUE INDEX sentence_media_one_chosen ON sentence_media (sentence_id, language, slot, frame_size) WHERE chosen;
CREATE INDEX ix_sentence_media_asset_id ON sentence_media (asset_id);
