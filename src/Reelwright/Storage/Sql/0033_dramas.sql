-- Dramas (000): a script told in shots, with people who look the same in all of them; and the takes of their pictures and clips.

ALTER TABLE dramas
    ADD COLUMN description text,
    ADD COLUMN genre varchar(100),
    ADD COLUMN style varchar(100) NOT NULL DEFAULT 'realistic',
    ADD COLUMN aspect_ratio varchar(20) NOT NULL DEFAULT '16:9',
    -- Our address of a picture.
    ADD COLUMN thumbnail varchar(500),
    ADD COLUMN tags jsonb NOT NULL DEFAULT '[]' CONSTRAINT dramas_tags CHECK (jsonb_typeof(tags) = 'array'),
    ADD COLUMN is_deleted boolean NOT NULL DEFAULT false,
    ADD COLUMN deleted_at timestamptz,
    ADD COLUMN deleted_by uuid REFERENCES users,
    ADD CONSTRAINT dramas_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL)),
    ADD CONSTRAINT dramas_library CHECK (NOT (is_library AND is_deleted));
DROP INDEX ix_dramas_owner_id;
CREATE INDEX ix_dramas_owner_id ON dramas (owner_id, created_at, id);
CREATE INDEX ix_dramas_trash ON dramas (deleted_at) WHERE is_deleted;
CREATE INDEX ix_dramas_deleted_by ON dramas (deleted_by) WHERE deleted_by IS NOT NULL;

-- Somebody who is seen.
CREATE TABLE characters (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    drama_id bigint NOT NULL REFERENCES dramas ON DELETE CASCADE,
    name varchar(100) NOT NULL CONSTRAINT characters_name CHECK (name = btrim(name) AND name <> ''),
    role varchar(50),
    description text,
    appearance text,
    personality text,
    voice_style varchar(200),
    -- Our address of the reference picture that is sent: always one of reference_images.
    image_url varchar(500),
    reference_images jsonb NOT NULL DEFAULT '[]' CONSTRAINT characters_reference_images CHECK (jsonb_typeof(reference_images) = 'array'),
    seed_value bigint,
    sort_order integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    CONSTRAINT characters_reference CHECK (image_url IS NULL OR reference_images ? image_url),
    CONSTRAINT characters_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL))
);
CREATE UNIQUE INDEX characters_one_name ON characters (drama_id, lower(name)) WHERE NOT is_deleted;
CREATE INDEX ix_characters_drama_id ON characters (drama_id, is_deleted, sort_order, id);
CREATE INDEX ix_characters_image_url ON characters (image_url) WHERE image_url IS NOT NULL;
CREATE INDEX ix_characters_trash ON characters (deleted_at) WHERE is_deleted;
CREATE INDEX ix_characters_deleted_by ON characters (deleted_by) WHERE deleted_by IS NOT NULL;

-- A shot of an episode. What is said in it is the text of its paragraph.
CREATE TABLE storyboards (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    drama_id bigint NOT NULL REFERENCES dramas ON DELETE CASCADE,
    chapter_id uuid NOT NULL REFERENCES chapters ON DELETE CASCADE,
    paragraph_id uuid CONSTRAINT storyboards_one_paragraph UNIQUE REFERENCES paragraphs ON DELETE SET NULL,
    storyboard_number integer NOT NULL CONSTRAINT storyboards_number CHECK (storyboard_number > 0),
    title varchar(200),
    location varchar(200),
    time varchar(100),
    shot_type varchar(50),
    angle varchar(50),
    movement varchar(100),
    action text,
    atmosphere text,
    image_prompt text,
    video_prompt text,
    -- Seconds, when nothing is said.
    duration double precision NOT NULL DEFAULT 5 CONSTRAINT storyboards_duration CHECK (duration > 0 AND duration <= 600),
    -- How it begins.
    transition varchar(16) NOT NULL DEFAULT 'cut',
    -- A person's own, in the place of the chosen takes.
    picture_id uuid REFERENCES media_assets ON DELETE SET NULL,
    clip_id uuid REFERENCES media_assets ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    CONSTRAINT storyboards_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL)),
    -- Shots change places within one transaction.
    CONSTRAINT storyboards_one_number EXCLUDE USING btree (chapter_id WITH =, storyboard_number WITH =) WHERE (NOT is_deleted) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_storyboards_chapter_id ON storyboards (chapter_id);
CREATE INDEX ix_storyboards_drama_id ON storyboards (drama_id);
CREATE INDEX ix_storyboards_picture_id ON storyboards (picture_id) WHERE picture_id IS NOT NULL;
CREATE INDEX ix_storyboards_clip_id ON storyboards (clip_id) WHERE clip_id IS NOT NULL;
CREATE INDEX ix_storyboards_trash ON storyboards (deleted_at) WHERE is_deleted;
CREATE INDEX ix_storyboards_deleted_by ON storyboards (deleted_by) WHERE deleted_by IS NOT NULL;

-- Who is seen in a shot: their reference pictures go with what is asked for.
CREATE TABLE storyboard_characters (
    storyboard_id bigint NOT NULL REFERENCES storyboards ON DELETE CASCADE,
    character_id bigint NOT NULL REFERENCES characters ON DELETE CASCADE,
    PRIMARY KEY (storyboard_id, character_id)
);
CREATE INDEX ix_storyboard_characters_character_id ON storyboard_characters (character_id);

-- A picture take: one call to a maker of pictures, for a shot or for a character.
CREATE TABLE image_generations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    drama_id bigint NOT NULL REFERENCES dramas ON DELETE CASCADE,
    storyboard_id bigint REFERENCES storyboards ON DELETE CASCADE,
    character_id bigint REFERENCES characters ON DELETE CASCADE,
    image_type varchar(20) NOT NULL,
    frame_type varchar(20),
    api_config_id uuid NOT NULL REFERENCES api_configs,
    provider varchar(50) NOT NULL,
    prompt text NOT NULL,
    negative_prompt text,
    model varchar(200),
    -- WIDTHxHEIGHT, as asked.
    size varchar(20) NOT NULL,
    quality varchar(50),
    style varchar(100),
    steps integer CONSTRAINT image_generations_steps CHECK (steps > 0),
    cfg_scale double precision CONSTRAINT image_generations_cfg_scale CHECK (cfg_scale >= 0),
    seed bigint,
    -- Our addresses of the pictures it shall look like.
    reference_images jsonb NOT NULL DEFAULT '[]' CONSTRAINT image_generations_reference_images CHECK (jsonb_typeof(reference_images) = 'array'),
    -- The vendor's address of the result.
    image_url text,
    minio_url varchar(512),
    local_path varchar(512),
    status varchar(16) NOT NULL DEFAULT 'pending',
    task_id varchar(255),
    error_code varchar(50),
    error_msg text,
    needs_attention boolean NOT NULL DEFAULT false,
    chosen boolean NOT NULL DEFAULT false,
    completed_at timestamptz,
    width integer CONSTRAINT image_generations_width CHECK (width > 0),
    height integer CONSTRAINT image_generations_height CHECK (height > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    CONSTRAINT image_generations_one CHECK (num_nonnulls(storyboard_id, character_id) = 1),
    CONSTRAINT image_generations_type CHECK ((image_type = 'character') = (character_id IS NOT NULL)),
    CONSTRAINT image_generations_frame CHECK ((storyboard_id IS NOT NULL) = (frame_type IS NOT NULL)),
    CONSTRAINT image_generations_ended CHECK ((status IN ('completed', 'failed')) = (completed_at IS NOT NULL)),
    CONSTRAINT image_generations_stored CHECK (num_nonnulls(minio_url, local_path) <= 1 AND (status <> 'completed' OR num_nonnulls(minio_url, local_path) = 1)),
    CONSTRAINT image_generations_told CHECK (status <> 'failed' OR (error_msg IS NOT NULL AND error_code IS NOT NULL)),
    CONSTRAINT image_generations_in_doubt CHECK (NOT needs_attention OR status = 'processing'),
    CONSTRAINT image_generations_chosen CHECK (NOT chosen OR num_nonnulls(minio_url, local_path) = 1),
    CONSTRAINT image_generations_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL))
);
CREATE UNIQUE INDEX image_generations_one_task ON image_generations (api_config_id, task_id) WHERE task_id IS NOT NULL;
CREATE UNIQUE INDEX image_generations_one_active_shot ON image_generations (storyboard_id, frame_type) WHERE storyboard_id IS NOT NULL AND status IN ('pending', 'processing');
CREATE UNIQUE INDEX image_generations_one_active_character ON image_generations (character_id) WHERE character_id IS NOT NULL AND status IN ('pending', 'processing');
CREATE UNIQUE INDEX image_generations_one_chosen_shot ON image_generations (storyboard_id, frame_type) WHERE storyboard_id IS NOT NULL AND chosen;
CREATE UNIQUE INDEX image_generations_one_chosen_character ON image_generations (character_id) WHERE character_id IS NOT NULL AND chosen;
CREATE INDEX ix_image_generations_storyboard ON image_generations (storyboard_id, status) WHERE storyboard_id IS NOT NULL;
CREATE INDEX ix_image_generations_character_id ON image_generations (character_id, id) WHERE character_id IS NOT NULL;
CREATE INDEX ix_image_generations_drama ON image_generations (drama_id, created_at);
CREATE INDEX ix_image_generations_trash ON image_generations (deleted_at) WHERE is_deleted;
CREATE INDEX ix_image_generations_deleted_by ON image_generations (deleted_by) WHERE deleted_by IS NOT NULL;

-- A take of a clip is for a shot, or for a clip of the library.
ALTER TABLE video_generations
    ALTER COLUMN video_id DROP NOT NULL,
    ADD COLUMN storyboard_id bigint REFERENCES storyboards ON DELETE CASCADE,
    -- The picture take whose picture it begins with; null for uploads and pictures of sentences.
    ADD COLUMN image_gen_id bigint REFERENCES image_generations ON DELETE SET NULL,
    -- Our addresses of further pictures it shall look like.
    ADD COLUMN reference_images jsonb NOT NULL DEFAULT '[]' CONSTRAINT video_generations_reference_images CHECK (jsonb_typeof(reference_images) = 'array'),
    ADD CONSTRAINT video_generations_one CHECK (num_nonnulls(storyboard_id, video_id) = 1);
CREATE UNIQUE INDEX video_generations_one_active_shot ON video_generations (storyboard_id) WHERE storyboard_id IS NOT NULL AND status IN ('pending', 'processing');
CREATE UNIQUE INDEX video_generations_one_chosen_shot ON video_generations (storyboard_id) WHERE storyboard_id IS NOT NULL AND chosen;
CREATE INDEX ix_video_generations_storyboard ON video_generations (storyboard_id, status) WHERE storyboard_id IS NOT NULL;
CREATE INDEX ix_video_generations_image_gen_id ON video_generations (image_gen_id) WHERE image_gen_id IS NOT NULL;
CREATE INDEX ix_video_generations_trash ON video_generations (deleted_at) WHERE is_deleted;

CREATE TRIGGER stamp BEFORE UPDATE ON characters FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON storyboards FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON image_generations FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

-- What was made names the attempt or the take that made it.
ALTER TABLE media_assets ADD COLUMN image_generation_id bigint REFERENCES image_generations ON DELETE CASCADE,
    DROP CONSTRAINT media_assets_maker,
    ADD CONSTRAINT media_assets_maker CHECK (num_nonnulls(generation_job_id, video_generation_id, image_generation_id) = CASE WHEN source_type = 'GENERATED' THEN 1 ELSE 0 END);
CREATE INDEX ix_media_assets_image_generation_id ON media_assets (image_generation_id) WHERE image_generation_id IS NOT NULL;
ALTER TABLE provider_calls
    ADD COLUMN image_generation_id bigint REFERENCES image_generations ON DELETE SET NULL,
    ADD CONSTRAINT provider_calls_one_take CHECK (num_nonnulls(video_generation_id, image_generation_id) <= 1);
CREATE INDEX ix_provider_calls_image_generation_id ON provider_calls (image_generation_id) WHERE image_generation_id IS NOT NULL;

-- Where a picture came from, now that shots and characters have theirs.
CREATE FUNCTION origin_of_take(take bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE image_type WHEN 'character' THEN 'role' ELSE 'storyboard' END FROM image_generations WHERE id = take
$$;
CREATE OR REPLACE FUNCTION note_picture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO image_video_status (img_name, asset_id, owner_id, source_type, original_name, created_at, updated_at)
    VALUES (regexp_replace(NEW.url_path, '^.*/', ''), NEW.id, NEW.owner_id, COALESCE(origin_of_take(NEW.image_generation_id), origin_of_picture(NEW)), NEW.original_name, NEW.creation_timestamp, NEW.creation_timestamp)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

-- Why an asset may not go, now that shots and characters have theirs.
CREATE FUNCTION need_of_dramas(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN asset.image_generation_id IS NOT NULL THEN 'it is a version of a picture of a drama'
        WHEN EXISTS (SELECT FROM dramas WHERE owner_id = asset.owner_id AND thumbnail = asset.url_path) THEN 'a drama shows it'
        WHEN EXISTS (SELECT FROM characters c JOIN dramas d ON d.id = c.drama_id WHERE d.owner_id = asset.owner_id AND c.reference_images ? asset.url_path) THEN 'a character looks like it'
        WHEN EXISTS (SELECT FROM storyboards WHERE picture_id = asset.id OR clip_id = asset.id) THEN 'a shot shows it'
        WHEN EXISTS (SELECT FROM video_generations t WHERE t.picture_id = asset.id AND t.status IN ('pending', 'processing')) THEN 'a take begins with it'
    END
$$;
CREATE OR REPLACE FUNCTION need_of_asset(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(need_of_films(asset), need_of_clips(asset), need_of_dramas(asset))
$$;

-- A picture take fails. False when it had ended before.
CREATE FUNCTION fail_picture_take(take bigint, code text, message text, who text, moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    was text;
BEGIN
    SELECT status INTO was FROM image_generations WHERE id = take AND status IN ('pending', 'processing') FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE image_generations SET status = 'failed', completed_at = moment, error_code = left(code, 50), error_msg = message, needs_attention = false, updated_at = moment WHERE id = take;
    INSERT INTO status_changes (noun, noun_id, from_status, to_status, actor, reason, at)
        VALUES ('image_generations', take::text, was, 'failed', who, message, moment);
    RETURN true;
END $$;

-- What the ledger learns of a picture take's call, the take knows in the same moment.
CREATE FUNCTION picture_call_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.vendor_job_id, NEW.result_address) IS DISTINCT FROM (OLD.vendor_job_id, OLD.result_address) THEN
        UPDATE image_generations SET task_id = NEW.vendor_job_id, image_url = COALESCE(NEW.result_address, image_url) WHERE id = NEW.image_generation_id;
    END IF;
    IF NEW.status <> OLD.status THEN
        UPDATE image_generations SET needs_attention = NEW.status = 'unknown'
            WHERE id = NEW.image_generation_id AND status = 'processing' AND needs_attention <> (NEW.status = 'unknown');
        IF NEW.status = 'failed' AND OLD.status IN ('polling', 'unknown') THEN
            PERFORM fail_picture_take(NEW.image_generation_id, NEW.error_code, COALESCE(NEW.error_message, NEW.error_code), 'maker:' || NEW.provider, NEW.closed_at);
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER picture_call_moved AFTER UPDATE OF status, vendor_job_id, result_address ON provider_calls
    FOR EACH ROW WHEN (NEW.image_generation_id IS NOT NULL) EXECUTE FUNCTION picture_call_moved();
