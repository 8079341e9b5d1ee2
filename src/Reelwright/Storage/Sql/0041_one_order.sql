-- Whoever writes to a take holds what it belongs to before it: clip, shot or character, then the take. Those who fail or follow one took the clip last,
-- and met there with whoever chooses or removes takes.
CREATE FUNCTION hold_place_of_take(take bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM videos v JOIN video_generations t ON t.video_id = v.id WHERE t.id = take FOR NO KEY UPDATE OF v;
    -- What begins the take again refers to it.
    PERFORM 1 FROM storyboards s JOIN video_generations t ON t.storyboard_id = s.id WHERE t.id = take FOR KEY SHARE OF s;
END $$;
CREATE FUNCTION hold_place_of_picture_take(take bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM storyboards s JOIN image_generations t ON t.storyboard_id = s.id WHERE t.id = take FOR KEY SHARE OF s;
    PERFORM 1 FROM characters c JOIN image_generations t ON t.character_id = c.id WHERE t.id = take FOR KEY SHARE OF c;
END $$;

-- As they were, but for that.
CREATE OR REPLACE FUNCTION fail_take(take bigint, code text, message text, details jsonb, who text, moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    old video_generations;
    was text;
BEGIN
    PERFORM hold_place_of_take(take);
    SELECT * INTO old FROM video_generations WHERE id = take AND status IN ('pending', 'processing') FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    SELECT status INTO was FROM videos WHERE id = old.video_id;
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
CREATE OR REPLACE FUNCTION call_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM hold_place_of_take(NEW.video_generation_id);
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
CREATE OR REPLACE FUNCTION fail_picture_take(take bigint, code text, message text, who text, moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    was text;
BEGIN
    PERFORM hold_place_of_picture_take(take);
    SELECT status INTO was FROM image_generations WHERE id = take AND status IN ('pending', 'processing') FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE image_generations SET status = 'failed', completed_at = moment, error_code = left(code, 50), error_msg = message, needs_attention = false, updated_at = moment WHERE id = take;
    INSERT INTO status_changes (noun, noun_id, from_status, to_status, actor, reason, at)
        VALUES ('image_generations', take::text, was, 'failed', who, message, moment);
    RETURN true;
END $$;
CREATE OR REPLACE FUNCTION picture_call_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM hold_place_of_picture_take(NEW.image_generation_id);
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
