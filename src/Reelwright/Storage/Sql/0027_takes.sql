-- Clips (004), the takes that make them (000), and which picture has one (001).

-- What takes belong to. A take outside any drama is in its owner's library, which nobody sees as a drama.
CREATE TABLE dramas (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users,
    project_id uuid NOT NULL CONSTRAINT dramas_one_project UNIQUE REFERENCES projects ON DELETE CASCADE,
    title varchar(200) NOT NULL,
    is_library boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX dramas_one_library ON dramas (owner_id) WHERE is_library;
CREATE INDEX ix_dramas_owner_id ON dramas (owner_id);

-- Words that people sort clips by: shared by all, one spelling each.
CREATE TABLE themes (
    id uuid PRIMARY KEY,
    name varchar(100) NOT NULL CONSTRAINT themes_name CHECK (name = btrim(name) AND name <> ''),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX themes_one_name ON themes (lower(name));
CREATE TABLE tags (
    id uuid PRIMARY KEY,
    name varchar(50) NOT NULL CONSTRAINT tags_name CHECK (name = btrim(name) AND name <> ''),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX tags_one_name ON tags (lower(name));

-- A clip.
CREATE TABLE videos (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    prompt text NOT NULL CONSTRAINT videos_prompt CHECK (prompt <> ''),
    caption varchar(255),
    video_url varchar(256),
    video_file varchar(512),
    -- The picture it begins with.
    input_image uuid REFERENCES media_assets ON DELETE SET NULL,
    status varchar(16) NOT NULL,
    -- Model and adapter; null for what a person brought.
    provider varchar(50),
    model_backend varchar(50),
    api_config_id uuid REFERENCES api_configs,
    prediction_id varchar(255),
    project_id uuid REFERENCES projects ON DELETE SET NULL,
    story_id uuid,
    paragraph_index integer CONSTRAINT videos_paragraph_index CHECK (paragraph_index >= 0),
    duration_seconds double precision CONSTRAINT videos_duration_seconds CHECK (duration_seconds > 0),
    duration integer CONSTRAINT videos_duration CHECK (duration > 0),
    file_size bigint CONSTRAINT videos_file_size CHECK (file_size > 0),
    frame_rate double precision CONSTRAINT videos_frame_rate CHECK (frame_rate > 0),
    thumbnail_url varchar(256),
    thumbnail_file varchar(512),
    video_style varchar(100),
    output_format varchar(20) NOT NULL DEFAULT 'mp4',
    resolution varchar(20) NOT NULL DEFAULT '1024x1024',
    theme_id uuid REFERENCES themes,
    error_message text,
    error_details jsonb,
    retry_count integer NOT NULL DEFAULT 0 CONSTRAINT videos_retry_count CHECK (retry_count BETWEEN 0 AND 3),
    priority integer NOT NULL DEFAULT 0 CONSTRAINT videos_priority CHECK (priority BETWEEN -100 AND 100),
    scheduled_at timestamptz,
    created_by uuid REFERENCES users,
    processed_by varchar(128),
    is_uploaded boolean NOT NULL DEFAULT false,
    digest varchar(64),
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    FOREIGN KEY (story_id, project_id) REFERENCES chapters (id, project_id) ON DELETE SET NULL (story_id),
    CONSTRAINT videos_of_story CHECK (story_id IS NULL OR project_id IS NOT NULL),
    CONSTRAINT videos_ended CHECK ((status IN ('completed', 'failed')) = (completed_at IS NOT NULL)),
    CONSTRAINT videos_stored CHECK (status <> 'completed' OR archived_at IS NOT NULL
        OR (num_nulls(video_url, video_file, duration_seconds, file_size, frame_rate, digest) = 0)),
    CONSTRAINT videos_told CHECK (status <> 'failed' OR error_message IS NOT NULL),
    CONSTRAINT videos_made CHECK (is_uploaded OR num_nulls(provider, model_backend, api_config_id) = 0),
    CONSTRAINT videos_archived CHECK (archived_at IS NULL OR digest IS NOT NULL),
    CONSTRAINT videos_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL))
);
CREATE INDEX ix_videos_created_at ON videos (created_at, id);
CREATE INDEX ix_videos_user ON videos (user_id, created_at, id);
CREATE INDEX ix_videos_user_status ON videos (user_id, status, created_at, id);
CREATE INDEX ix_videos_input_image ON videos (input_image) WHERE input_image IS NOT NULL;
CREATE INDEX ix_videos_api_config_id ON videos (api_config_id) WHERE api_config_id IS NOT NULL;
CREATE INDEX ix_videos_project_id ON videos (project_id, created_at, id) WHERE project_id IS NOT NULL;
CREATE INDEX ix_videos_story_id ON videos (story_id, paragraph_index) WHERE story_id IS NOT NULL;
CREATE INDEX ix_videos_theme_id ON videos (theme_id, created_at, id) WHERE theme_id IS NOT NULL;
CREATE INDEX ix_videos_created_by ON videos (created_by) WHERE created_by IS NOT NULL;
CREATE INDEX ix_videos_deleted_by ON videos (deleted_by) WHERE deleted_by IS NOT NULL;
CREATE INDEX ix_videos_trash ON videos (deleted_at) WHERE is_deleted;

-- With its project a clip's chapter goes, in whatever order the two are let go of.
CREATE FUNCTION let_go_of_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.story_id := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER let_go_of_story BEFORE UPDATE OF project_id ON videos FOR EACH ROW WHEN (NEW.project_id IS NULL) EXECUTE FUNCTION let_go_of_story();

CREATE TABLE video_tags (
    video_id uuid NOT NULL REFERENCES videos ON DELETE CASCADE,
    tag_id uuid NOT NULL REFERENCES tags,
    -- Of the clip: what a tag's clips are told by, the newest first.
    created_at timestamptz NOT NULL,
    PRIMARY KEY (video_id, tag_id)
);
CREATE INDEX ix_video_tags_tag_id ON video_tags (tag_id, created_at, video_id);

-- A take: one call to a maker of clips.
CREATE TABLE video_generations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    drama_id bigint NOT NULL REFERENCES dramas ON DELETE CASCADE,
    video_id uuid NOT NULL REFERENCES videos ON DELETE CASCADE,
    api_config_id uuid NOT NULL REFERENCES api_configs,
    provider varchar(50) NOT NULL,
    prompt text NOT NULL,
    negative_prompt text,
    model varchar(200),
    -- The picture that is set in motion: 001 follows it.
    picture_id uuid REFERENCES media_assets ON DELETE SET NULL,
    image_url varchar(500),
    first_frame_url varchar(500),
    last_frame_url varchar(500),
    duration double precision CONSTRAINT video_generations_duration CHECK (duration > 0),
    fps integer CONSTRAINT video_generations_fps CHECK (fps > 0),
    resolution varchar(20),
    aspect_ratio varchar(20),
    style varchar(100),
    motion_level integer CONSTRAINT video_generations_motion_level CHECK (motion_level BETWEEN 0 AND 10),
    camera_motion varchar(100),
    seed bigint,
    audio boolean,
    video_url text,
    minio_url varchar(512),
    local_path varchar(512),
    status varchar(16) NOT NULL DEFAULT 'pending',
    task_id varchar(255),
    error_code varchar(50),
    error_msg text,
    needs_attention boolean NOT NULL DEFAULT false,
    chosen boolean NOT NULL DEFAULT false,
    completed_at timestamptz,
    width integer CONSTRAINT video_generations_width CHECK (width > 0),
    height integer CONSTRAINT video_generations_height CHECK (height > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    CONSTRAINT video_generations_ended CHECK ((status IN ('completed', 'failed')) = (completed_at IS NOT NULL)),
    CONSTRAINT video_generations_stored CHECK (num_nonnulls(minio_url, local_path) <= 1 AND (status <> 'completed' OR num_nonnulls(minio_url, local_path) = 1)),
    CONSTRAINT video_generations_told CHECK (status <> 'failed' OR (error_msg IS NOT NULL AND error_code IS NOT NULL)),
    CONSTRAINT video_generations_in_doubt CHECK (NOT needs_attention OR status = 'processing'),
    CONSTRAINT video_generations_chosen CHECK (NOT chosen OR num_nonnulls(minio_url, local_path) = 1),
    CONSTRAINT video_generations_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL))
);
CREATE UNIQUE INDEX video_generations_one_task ON video_generations (api_config_id, task_id) WHERE task_id IS NOT NULL;
CREATE UNIQUE INDEX video_generations_one_active ON video_generations (video_id) WHERE status IN ('pending', 'processing');
CREATE UNIQUE INDEX video_generations_one_chosen ON video_generations (video_id) WHERE chosen;
CREATE INDEX ix_video_generations_video_id ON video_generations (video_id, id);
CREATE INDEX ix_video_generations_drama ON video_generations (drama_id, created_at);
CREATE INDEX ix_video_generations_picture_id ON video_generations (picture_id, id) WHERE picture_id IS NOT NULL;
CREATE INDEX ix_video_generations_deleted_by ON video_generations (deleted_by) WHERE deleted_by IS NOT NULL;

-- The one answer to "has this picture a video".
CREATE TABLE image_video_status (
    id serial PRIMARY KEY,
    img_name varchar(500) NOT NULL CONSTRAINT image_video_status_one_name UNIQUE,
    asset_id uuid NOT NULL CONSTRAINT image_video_status_one_asset UNIQUE REFERENCES media_assets ON DELETE CASCADE,
    owner_id uuid NOT NULL REFERENCES users,
    has_video boolean NOT NULL DEFAULT false,
    video_status varchar(20) NOT NULL DEFAULT 'none',
    video_filename varchar(500),
    source_type varchar(20) NOT NULL,
    original_name varchar(255),
    video_prompt text,
    video_created_at timestamptz,
    model_name varchar(200),
    task_id varchar(255),
    retry_count integer NOT NULL DEFAULT 0,
    error_message text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT image_video_status_file CHECK (has_video = (video_filename IS NOT NULL))
);
CREATE INDEX ix_image_video_status_status ON image_video_status (video_status, updated_at);
CREATE INDEX ix_image_video_status_owner ON image_video_status (owner_id, video_status);

CREATE TRIGGER stamp BEFORE UPDATE ON dramas FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON videos FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON video_generations FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON image_video_status FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

-- What was made names the attempt or the take that made it.
ALTER TABLE media_assets ADD COLUMN video_generation_id bigint REFERENCES video_generations ON DELETE CASCADE,
    DROP CONSTRAINT media_assets_maker,
    ADD CONSTRAINT media_assets_maker CHECK (num_nonnulls(generation_job_id, video_generation_id) = CASE WHEN source_type = 'GENERATED' THEN 1 ELSE 0 END);
CREATE INDEX ix_media_assets_video_generation_id ON media_assets (video_generation_id) WHERE video_generation_id IS NOT NULL;
ALTER TABLE provider_calls
    ADD COLUMN video_generation_id bigint REFERENCES video_generations ON DELETE SET NULL,
    ADD COLUMN vendor_code text;
CREATE INDEX ix_provider_calls_video_generation_id ON provider_calls (video_generation_id) WHERE video_generation_id IS NOT NULL;

-- Where a picture came from.
CREATE FUNCTION origin_of_picture(asset media_assets) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN asset.metadata ->> 'generation_method' = 'comfyui' THEN 'comfyui'
        WHEN asset.source_type = 'STOCK' THEN 'scene'
        WHEN asset.source_type = 'USER_UPLOADED' THEN 'upload'
        ELSE 'sentence' END
$$;

-- Every picture has its row from the moment it is there.
CREATE FUNCTION note_picture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO image_video_status (img_name, asset_id, owner_id, source_type, original_name, created_at, updated_at)
    VALUES (regexp_replace(NEW.url_path, '^.*/', ''), NEW.id, NEW.owner_id, origin_of_picture(NEW), NEW.original_name, NEW.creation_timestamp, NEW.creation_timestamp)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER note_picture AFTER INSERT ON media_assets FOR EACH ROW WHEN (NEW.asset_type = 'IMAGE') EXECUTE FUNCTION note_picture();
INSERT INTO image_video_status (img_name, asset_id, owner_id, source_type, original_name, created_at, updated_at)
    SELECT regexp_replace(url_path, '^.*/', ''), id, owner_id, origin_of_picture(a), original_name, creation_timestamp, creation_timestamp FROM media_assets a WHERE asset_type = 'IMAGE';

-- Follows a picture's takes: the newest tells how it stands, a chosen one what there is to see. Whoever moves a take moves this with it, or neither.
CREATE FUNCTION follow_takes(picture uuid, who text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    old image_video_status;
    newest video_generations;
    file text;
    becomes text;
BEGIN
    SELECT * INTO old FROM image_video_status WHERE asset_id = picture FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    SELECT * INTO newest FROM video_generations t WHERE t.picture_id = picture AND NOT t.is_deleted ORDER BY t.id DESC LIMIT 1;
    SELECT regexp_replace(a.url_path, '^.*/', '') INTO file
        FROM video_generations t JOIN media_assets a ON a.video_generation_id = t.id AND a.asset_type = 'VIDEO_CLIP'
        WHERE t.picture_id = picture AND t.chosen AND NOT t.is_deleted ORDER BY t.id DESC LIMIT 1;
    becomes := COALESCE(newest.status, 'none');
    UPDATE image_video_status SET video_status = becomes, has_video = file IS NOT NULL, video_filename = file, video_prompt = newest.prompt,
        video_created_at = newest.created_at, model_name = newest.model, task_id = newest.task_id, error_message = newest.error_msg,
        retry_count = COALESCE((SELECT v.retry_count FROM videos v WHERE v.id = newest.video_id), 0), updated_at = now()
    WHERE id = old.id;
    IF old.video_status <> becomes THEN
        INSERT INTO status_changes (noun, noun_id, from_status, to_status, actor, reason, at)
        VALUES ('image_video_status', old.img_name, old.video_status, becomes, who, newest.error_msg, now());
    END IF;
END $$;
CREATE FUNCTION take_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.picture_id IS NOT NULL THEN
        PERFORM follow_takes(OLD.picture_id, 'take:' || OLD.id);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.picture_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.picture_id IS DISTINCT FROM OLD.picture_id) THEN
        PERFORM follow_takes(NEW.picture_id, 'take:' || NEW.id);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER take_moved AFTER INSERT OR DELETE OR UPDATE OF status, chosen, is_deleted, task_id, error_msg, picture_id ON video_generations
    FOR EACH ROW EXECUTE FUNCTION take_moved();

-- Why an asset may not go, now that clips begin with pictures and show what takes made.
CREATE FUNCTION need_of_clips(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN EXISTS (SELECT FROM videos WHERE input_image = asset.id AND NOT is_deleted) THEN 'a clip begins with it'
        WHEN EXISTS (SELECT FROM videos v WHERE v.video_url = asset.url_path OR v.thumbnail_url = asset.url_path) THEN 'a clip shows it'
        WHEN asset.video_generation_id IS NOT NULL THEN 'it is a version of a clip'
    END
$$;
CREATE INDEX ix_videos_video_url ON videos (video_url) WHERE video_url IS NOT NULL;
CREATE INDEX ix_videos_thumbnail_url ON videos (thumbnail_url) WHERE thumbnail_url IS NOT NULL;
ALTER FUNCTION need_of_asset(media_assets) RENAME TO need_of_films;
CREATE FUNCTION need_of_asset(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(need_of_films(asset), need_of_clips(asset))
$$;

-- A take fails, and its clip with it. False when it had ended before.
CREATE FUNCTION fail_take(take bigint, code text, message text, details jsonb, who text, moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    old video_generations;
    was text;
BEGIN
    SELECT * INTO old FROM video_generations WHERE id = take AND status IN ('pending', 'processing') FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    SELECT status INTO was FROM videos WHERE id = old.video_id FOR NO KEY UPDATE;
    UPDATE videos SET status = 'failed', completed_at = moment, error_message = message, error_details = details, updated_at = moment
        WHERE id = old.video_id AND status IN ('queued', 'processing');
    UPDATE video_generations SET status = 'failed', completed_at = moment, error_code = left(code, 50), error_msg = message, needs_attention = false, updated_at = moment WHERE id = take;
    INSERT INTO status_changes (noun, noun_id, from_status, to_status, actor, reason, at)
        VALUES ('video_generations', take::text, old.status, 'failed', who, message, moment);
    IF was IN ('queued', 'processing') THEN
        INSERT INTO status_changes (noun, noun_id, from_status, to_status, actor, reason, at) VALUES ('videos', old.video_id::text, was, 'failed', who, message, moment);
    END IF;
    RETURN true;
END $$;

-- What the ledger learns of a take's call, the take knows in the same moment: the vendor's job, that nobody knows what became of it, that it failed there.
-- A call that was never taken on may be sent again: whoever sends it tells when it gives up.
CREATE FUNCTION call_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.vendor_job_id, NEW.result_address) IS DISTINCT FROM (OLD.vendor_job_id, OLD.result_address) THEN
        UPDATE video_generations SET task_id = NEW.vendor_job_id, video_url = COALESCE(NEW.result_address, video_url) WHERE id = NEW.video_generation_id;
        UPDATE videos v SET prediction_id = left(NEW.vendor_job_id, 255) FROM video_generations t WHERE t.id = NEW.video_generation_id AND v.id = t.video_id;
    END IF;
    IF NEW.status <> OLD.status THEN
        UPDATE video_generations SET needs_attention = NEW.status = 'unknown'
            WHERE id = NEW.video_generation_id AND status = 'processing' AND needs_attention <> (NEW.status = 'unknown');
        IF NEW.status = 'failed' AND OLD.status IN ('polling', 'unknown') THEN
            PERFORM fail_take(NEW.video_generation_id, NEW.error_code, COALESCE(NEW.error_message, NEW.error_code), jsonb_strip_nulls(jsonb_build_object(
                'stage', 'making', 'code', NEW.error_code, 'vendor_code', NEW.vendor_code, 'request_id', NEW.request_id)), 'maker:' || NEW.provider, NEW.closed_at);
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER call_moved AFTER UPDATE OF status, vendor_job_id, result_address ON provider_calls
    FOR EACH ROW WHEN (NEW.video_generation_id IS NOT NULL) EXECUTE FUNCTION call_moved();
