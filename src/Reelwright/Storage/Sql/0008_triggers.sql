-- What the database keeps true by itself: times, reference counts, shelf totals, who owns a shared asset.

-- The program stamps rows with its own clock; this is for statements that don't.
CREATE FUNCTION stamp_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END $$;

CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON api_configs FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON projects FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON chapters FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON paragraphs FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON sentences FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON generation_tasks FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON timelines FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON system_logs FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
CREATE TRIGGER stamp BEFORE UPDATE ON step_speeds FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

-- Counts the rows that name a file. Arguments: the columns of digest and area.
CREATE FUNCTION count_reference() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was jsonb := to_jsonb(OLD);
    becomes jsonb := to_jsonb(NEW);
    old_digest text := was ->> TG_ARGV[0];
    old_area text := was ->> TG_ARGV[1];
    new_digest text := becomes ->> TG_ARGV[0];
    new_area text := becomes ->> TG_ARGV[1];
BEGIN
    IF (old_digest, old_area) IS NOT DISTINCT FROM (new_digest, new_area) THEN
        RETURN NULL;
    END IF;
    UPDATE file_blobs SET reference_count = reference_count - 1 WHERE digest = old_digest AND area = old_area;
    UPDATE file_blobs SET reference_count = reference_count + 1 WHERE digest = new_digest AND area = new_area;
    RETURN NULL;
END $$;

CREATE TRIGGER count_reference AFTER INSERT OR DELETE OR UPDATE OF file_digest ON projects FOR EACH ROW
    EXECUTE FUNCTION count_reference('file_digest', 'file_area');
CREATE TRIGGER count_reference AFTER INSERT OR DELETE OR UPDATE OF digest, asset_type, source_type ON media_assets FOR EACH ROW
    EXECUTE FUNCTION count_reference('digest', 'area');
CREATE TRIGGER count_reference AFTER INSERT OR DELETE OR UPDATE OF digest, file_removed_at ON generated_videos FOR EACH ROW
    EXECUTE FUNCTION count_reference('digest', 'area');
CREATE TRIGGER count_reference AFTER INSERT OR DELETE OR UPDATE OF digest ON render_parts FOR EACH ROW
    EXECUTE FUNCTION count_reference('digest', 'area');

-- A shelf's totals move in the transaction of its files; once a statement, so a large clean-up touches each shelf once.
CREATE FUNCTION count_stored() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE media_storage SET total_size_bytes = total_size_bytes + moved.bytes, file_count = file_count + moved.files
    FROM (SELECT area, sum(size_bytes) AS bytes, count(*) AS files FROM stored GROUP BY area) AS moved
    WHERE storage_type = moved.area;
    RETURN NULL;
END $$;

CREATE FUNCTION count_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE media_storage SET total_size_bytes = total_size_bytes - moved.bytes, file_count = file_count - moved.files
    FROM (SELECT area, sum(size_bytes) AS bytes, count(*) AS files FROM removed GROUP BY area) AS moved
    WHERE storage_type = moved.area;
    RETURN NULL;
END $$;

CREATE TRIGGER count_stored AFTER INSERT ON file_blobs REFERENCING NEW TABLE AS stored
    FOR EACH STATEMENT EXECUTE FUNCTION count_stored();
CREATE TRIGGER count_removed AFTER DELETE ON file_blobs REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION count_removed();

-- A file named by its digest can't change: neither may the facts of its row.
CREATE FUNCTION refuse_changed_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'file_blobs: digest, area and size of a stored file never change' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE ON file_blobs FOR EACH ROW
    WHEN (NEW.digest <> OLD.digest OR NEW.area <> OLD.area OR NEW.size_bytes <> OLD.size_bytes)
    EXECUTE FUNCTION refuse_changed_file();

-- Deleting an attempt deletes its assets, but one that another attempt uses passes to the oldest such attempt:
-- one whose film holds it, or one of a chapter in which a sentence holds it. What is used by no attempt's film or chapter goes;
-- if a film or slot still holds it, the deferred foreign keys refuse the whole deletion, and the attempt is hidden instead.
CREATE FUNCTION pass_on_asset() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    heir uuid;
BEGIN
    -- An attempt that is still there means that somebody deletes this very asset.
    IF OLD.generation_job_id IS NULL OR EXISTS (SELECT FROM video_generation_jobs WHERE id = OLD.generation_job_id) THEN
        RETURN OLD;
    END IF;
    SELECT job.id INTO heir
    FROM video_generation_jobs AS job
    JOIN (
        SELECT film.generation_job_id AS id
        FROM film_assets AS used JOIN generated_videos AS film ON film.id = used.film_id
        WHERE used.asset_id = OLD.id
        UNION
        SELECT other.id
        FROM sentence_media AS held
        JOIN sentences AS sentence ON sentence.id = held.sentence_id
        JOIN paragraphs AS paragraph ON paragraph.id = sentence.paragraph_id
        JOIN video_generation_jobs AS other ON other.script_id = paragraph.chapter_id
        WHERE held.asset_id = OLD.id
    ) AS users USING (id)
    ORDER BY job.started_at, job.id
    LIMIT 1;
    IF heir IS NULL THEN
        RETURN OLD;
    END IF;
    UPDATE media_assets SET generation_job_id = heir WHERE id = OLD.id;
    RETURN NULL;
END $$;

CREATE TRIGGER pass_on BEFORE DELETE ON media_assets FOR EACH ROW EXECUTE FUNCTION pass_on_asset();
