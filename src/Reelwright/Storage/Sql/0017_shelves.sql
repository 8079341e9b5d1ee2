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
