-- How often a take was begun again by itself, and what a frame of a shot's clip is of.

ALTER TABLE video_generations ADD COLUMN retry_count integer NOT NULL DEFAULT 0 CONSTRAINT video_generations_retry_count CHECK (retry_count BETWEEN 0 AND 3);
ALTER TABLE image_generations ADD COLUMN retry_count integer NOT NULL DEFAULT 0 CONSTRAINT image_generations_retry_count CHECK (retry_count BETWEEN 0 AND 3);

-- Of a clip it is the clip's, of a shot the take's own.
CREATE OR REPLACE FUNCTION follow_takes(picture uuid, who text) RETURNS void LANGUAGE plpgsql AS $$
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
        retry_count = COALESCE((SELECT v.retry_count FROM videos v WHERE v.id = newest.video_id), newest.retry_count, 0), updated_at = now()
    WHERE id = old.id;
    IF old.video_status <> becomes THEN
        INSERT INTO status_changes (noun, noun_id, from_status, to_status, actor, reason, at)
        VALUES ('image_video_status', old.img_name, old.video_status, becomes, who, newest.error_msg, now());
    END IF;
END $$;

-- A frame of what a take of a shot brought shows that shot.
CREATE FUNCTION origin_of_frame(take bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT 'storyboard' FROM video_generations WHERE id = take AND storyboard_id IS NOT NULL
$$;
CREATE OR REPLACE FUNCTION note_picture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO image_video_status (img_name, asset_id, owner_id, source_type, original_name, created_at, updated_at)
    VALUES (regexp_replace(NEW.url_path, '^.*/', ''), NEW.id, NEW.owner_id, COALESCE(origin_of_take(NEW.image_generation_id), origin_of_frame(NEW.video_generation_id), origin_of_picture(NEW)), NEW.original_name,
        NEW.creation_timestamp, NEW.creation_timestamp)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
UPDATE image_video_status s SET source_type = 'storyboard' FROM media_assets a WHERE a.id = s.asset_id AND origin_of_frame(a.video_generation_id) IS NOT NULL;
