-- Shelves that stay true: the names under which bytes lie, and totals that hold up nobody.

-- Equal bytes may lie in an area under several extensions: the same document as txt and as md. Empty: one name, not yet known.
ALTER TABLE file_blobs ADD COLUMN extensions text[] NOT NULL DEFAULT '{}';

-- At commit only: until then a transaction that stored a file would keep everybody else from storing one on the same shelf.
CREATE FUNCTION count_shelf() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was integer := CASE WHEN TG_OP = 'INSERT' THEN 0 ELSE greatest(cardinality(OLD.extensions), 1) END;
    becomes integer := CASE WHEN TG_OP = 'DELETE' THEN 0 ELSE greatest(cardinality(NEW.extensions), 1) END;
    blob file_blobs;
BEGIN
    IF TG_OP = 'DELETE' THEN
        blob := OLD;
    ELSE
        blob := NEW;
    END IF;
    IF was <> becomes THEN
        UPDATE media_storage SET total_size_bytes = total_size_bytes + (becomes - was) * blob.size_bytes, file_count = file_count + becomes - was
        WHERE storage_type = blob.area;
    END IF;
    RETURN NULL;
END $$;

DROP TRIGGER count_stored ON file_blobs;
DROP TRIGGER count_removed ON file_blobs;
DROP FUNCTION count_stored();
DROP FUNCTION count_removed();
CREATE CONSTRAINT TRIGGER count_shelf AFTER INSERT OR DELETE OR UPDATE OF extensions ON file_blobs
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_shelf();

-- What is known of before. Parts have no path in the database: the first scan of the files tells theirs.
UPDATE file_blobs AS blob SET extensions = known.names
FROM (
    SELECT digest, area, array_agg(DISTINCT extension ORDER BY extension) AS names
    FROM (
        SELECT file_digest AS digest, file_area AS area, substring(file_path FROM '\.([a-z0-9]{1,8})$') AS extension FROM projects
        UNION ALL
        SELECT digest, area, substring(file_path FROM '\.([a-z0-9]{1,8})$') FROM media_assets
        UNION ALL
        SELECT digest, area, substring(file_path FROM '\.([a-z0-9]{1,8})$') FROM generated_videos WHERE area IS NOT NULL
    ) AS named
    WHERE extension IS NOT NULL
    GROUP BY digest, area
) AS known
WHERE blob.digest = known.digest AND blob.area = known.area;
SET CONSTRAINTS ALL IMMEDIATE;

-- Who inherits an asset when its attempt goes: the oldest other attempt whose film holds it, or of a chapter in which a sentence holds it or a paragraph plays it.
-- A hidden one only where there is no other.
CREATE FUNCTION heir_of_asset(asset media_assets) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT job.id
    FROM video_generation_jobs AS job
    JOIN (
        SELECT film.generation_job_id AS id
        FROM film_assets AS used JOIN generated_videos AS film ON film.id = used.film_id
        WHERE used.asset_id = asset.id
        UNION
        SELECT other.id
        FROM sentence_media AS held
        JOIN sentences AS sentence ON sentence.id = held.sentence_id
        JOIN paragraphs AS paragraph ON paragraph.id = sentence.paragraph_id
        JOIN video_generation_jobs AS other ON other.script_id = paragraph.chapter_id
        WHERE held.asset_id = asset.id
        UNION
        SELECT other.id
        FROM paragraphs AS paragraph JOIN video_generation_jobs AS other ON other.script_id = paragraph.chapter_id
        WHERE paragraph.audio_url = asset.url_path
    ) AS users USING (id)
    WHERE job.id <> asset.generation_job_id
    ORDER BY job.deleted_at IS NOT NULL, job.started_at, job.id
    LIMIT 1
$$;
CREATE INDEX ix_paragraphs_audio_url ON paragraphs (audio_url) WHERE audio_url IS NOT NULL;

CREATE OR REPLACE FUNCTION pass_on_asset() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    heir uuid;
BEGIN
    -- An attempt that is still there means that somebody deletes this very asset.
    IF OLD.generation_job_id IS NULL OR EXISTS (SELECT FROM video_generation_jobs WHERE id = OLD.generation_job_id) THEN
        RETURN OLD;
    END IF;
    heir := heir_of_asset(OLD);
    IF heir IS NULL THEN
        RETURN OLD;
    END IF;
    UPDATE media_assets SET generation_job_id = heir WHERE id = OLD.id;
    RETURN NULL;
END $$;

-- The installation's owner says how much somebody may keep; null is as much as there is room for.
ALTER TABLE users ADD COLUMN storage_quota_bytes bigint CONSTRAINT users_storage_quota CHECK (storage_quota_bytes >= 0);

CREATE INDEX ix_media_assets_age ON media_assets (area, creation_timestamp, id);

-- Why an asset may not go, for people; null when nothing uses it.
CREATE FUNCTION need_of_asset(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN EXISTS (SELECT FROM sentence_media WHERE asset_id = asset.id AND chosen) THEN 'a sentence has chosen it'
        WHEN EXISTS (
            SELECT FROM film_assets AS used JOIN generated_videos AS film ON film.id = used.film_id
            WHERE used.asset_id = asset.id AND film.file_removed_at IS NULL) THEN 'a film uses it'
        WHEN EXISTS (
            SELECT FROM sentence_media AS held
            JOIN sentences AS sentence ON sentence.id = held.sentence_id
            JOIN paragraphs AS paragraph ON paragraph.id = sentence.paragraph_id
            JOIN generation_tasks AS task ON task.chapter_id = paragraph.chapter_id
            WHERE held.asset_id = asset.id AND task.status IN ('pending', 'processing', 'paused')) THEN 'an order of its chapter is not done'
        WHEN EXISTS (SELECT FROM video_generation_jobs WHERE id = asset.generation_job_id AND completed_at IS NULL) THEN 'the attempt that made it is running'
        WHEN EXISTS (SELECT FROM paragraphs WHERE audio_url = asset.url_path) THEN 'a paragraph plays it'
        WHEN EXISTS (
            SELECT FROM generation_tasks
            WHERE status IN ('pending', 'processing', 'paused') AND video_settings ->> 'music_asset_id' = asset.id::text) THEN 'an order plays it'
        WHEN EXISTS (SELECT FROM users WHERE avatar_url = asset.url_path) THEN 'it is somebody''s picture'
        WHEN EXISTS (SELECT FROM projects WHERE owner_id = asset.owner_id AND generation_settings ->> 'music_asset_id' = asset.id::text)
            OR EXISTS (
                SELECT FROM chapters AS chapter JOIN projects AS project ON project.id = chapter.project_id
                WHERE project.owner_id = asset.owner_id AND chapter.generation_settings ->> 'music_asset_id' = asset.id::text)
            OR EXISTS (SELECT FROM users WHERE id = asset.owner_id AND preferences #>> '{generation,music_asset_id}' = asset.id::text) THEN 'settings name it'
    END
$$;

-- What somebody's quota counts: every file their rows name, once an area, also one that others name too.
CREATE FUNCTION stored_bytes_of(owner uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(blob.size_bytes), 0)::bigint
    FROM (
        SELECT digest, area FROM media_assets WHERE owner_id = owner
        UNION
        SELECT file_digest, file_area FROM projects WHERE owner_id = owner
        UNION
        SELECT film.digest, film.area
        FROM projects AS project JOIN chapters AS chapter ON chapter.project_id = project.id JOIN generated_videos AS film ON film.script_id = chapter.id
        WHERE project.owner_id = owner
    ) AS named JOIN file_blobs AS blob USING (digest, area)
$$;

-- A list of what a clean-up would remove, and what became of it.
CREATE TABLE clean_ups (
    id uuid PRIMARY KEY,
    actor varchar(128) NOT NULL,
    policies jsonb NOT NULL CONSTRAINT clean_ups_policies CHECK (jsonb_typeof(policies) = 'object'),
    created_at timestamptz NOT NULL DEFAULT now(),
    ran_at timestamptz
);
CREATE INDEX ix_clean_ups_created_at ON clean_ups (created_at);

CREATE TABLE clean_up_items (
    clean_up_id uuid NOT NULL REFERENCES clean_ups ON DELETE CASCADE,
    number integer NOT NULL CONSTRAINT clean_up_items_number CHECK (number >= 1),
    kind varchar(16) NOT NULL,
    item text NOT NULL,
    shelf varchar(16) NOT NULL,
    digest varchar(64) NOT NULL,
    size_bytes bigint NOT NULL CONSTRAINT clean_up_items_size CHECK (size_bytes >= 0),
    since timestamptz NOT NULL,
    reason varchar(16) NOT NULL,
    outcome varchar(16),
    why_kept text,
    PRIMARY KEY (clean_up_id, number),
    CONSTRAINT clean_up_items_kept CHECK ((outcome IS NOT DISTINCT FROM 'kept') = (why_kept IS NOT NULL))
);

-- What the jobs that keep house did, and when.
CREATE TABLE housekeeping_runs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task varchar(32) NOT NULL,
    node text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    did text,
    error text,
    CONSTRAINT housekeeping_runs_ended CHECK ((ended_at IS NULL) = (did IS NULL AND error IS NULL) AND (did IS NULL OR error IS NULL)),
    CONSTRAINT housekeeping_runs_times CHECK (ended_at >= started_at)
);
CREATE INDEX ix_housekeeping_runs_started_at ON housekeeping_runs (started_at);

-- Parts used since then are those of a running attempt.
CREATE FUNCTION parts_needed_since() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT COALESCE(min(started_at), 'infinity') FROM video_generation_jobs WHERE completed_at IS NULL
$$;
