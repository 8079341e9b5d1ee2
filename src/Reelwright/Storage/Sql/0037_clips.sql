-- A clip belongs to a paragraph, not to a number: where that paragraph goes, its index goes. A clip or a shot takes its takes into the trash and out of it.

ALTER TABLE videos ADD COLUMN paragraph_id uuid REFERENCES paragraphs ON DELETE SET NULL;
CREATE INDEX ix_videos_paragraph_id ON videos (paragraph_id) WHERE paragraph_id IS NOT NULL;

-- Nobody can say what a number meant when it was written: it is taken for what stands there now.
UPDATE videos v SET paragraph_id = p.id FROM paragraphs p WHERE p.chapter_id = v.story_id AND p.order_index = v.paragraph_index;
UPDATE videos SET paragraph_index = NULL WHERE paragraph_index IS NOT NULL AND paragraph_id IS NULL;
ALTER TABLE videos
    ADD CONSTRAINT videos_paragraph_of_story CHECK (story_id IS NOT NULL OR num_nonnulls(paragraph_id, paragraph_index) = 0),
    ADD CONSTRAINT videos_place CHECK (paragraph_index IS NULL OR paragraph_id IS NOT NULL);

-- With its chapter a clip's paragraph goes, with its project both, in whatever order they are let go of.
CREATE OR REPLACE FUNCTION let_go_of_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.story_id := NULL;
    NEW.paragraph_id := NULL;
    NEW.paragraph_index := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER let_go_of_paragraph BEFORE UPDATE OF story_id ON videos FOR EACH ROW WHEN (NEW.story_id IS NULL) EXECUTE FUNCTION let_go_of_story();

-- What a clip's paragraph says of its place. It is held, so that whoever moves it comes before this or sees the clip.
CREATE FUNCTION place_clip() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.paragraph_id IS NULL THEN
        NEW.paragraph_index := NULL;
    ELSE
        SELECT chapter_id, CASE WHEN order_index < 1000000000 THEN order_index END INTO NEW.story_id, NEW.paragraph_index
            FROM paragraphs WHERE id = NEW.paragraph_id FOR SHARE;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER place_clip BEFORE UPDATE OF paragraph_id ON videos FOR EACH ROW EXECUTE FUNCTION place_clip();
CREATE TRIGGER place_new_clip BEFORE INSERT ON videos FOR EACH ROW WHEN (NEW.paragraph_id IS NOT NULL) EXECUTE FUNCTION place_clip();

-- A paragraph that an edit took out stands nowhere: its clips have no index until it is put back. One statement may move thousands, of which few have a clip:
-- these are found by their ids, which takes the index of the clips however many there are, and those that stand where they stood are left alone.
CREATE FUNCTION clips_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE videos v SET story_id = p.chapter_id, paragraph_index = CASE WHEN p.order_index < 1000000000 THEN p.order_index END
        FROM paragraphs p
        WHERE v.paragraph_id = ANY (ARRAY(SELECT id FROM written)) AND p.id = v.paragraph_id
            AND (v.story_id IS DISTINCT FROM p.chapter_id OR v.paragraph_index IS DISTINCT FROM CASE WHEN p.order_index < 1000000000 THEN p.order_index END);
    RETURN NULL;
END $$;
CREATE TRIGGER clips_follow AFTER UPDATE ON paragraphs REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION clips_follow();

-- All of a clip's takes go with it, by hand or with its project or chapter, and come back with it; one that was thrown away alone before does not.
CREATE FUNCTION takes_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.is_deleted THEN
        UPDATE video_generations SET is_deleted = true, deleted_at = NEW.deleted_at, deleted_by = NEW.deleted_by WHERE video_id = NEW.id AND NOT is_deleted;
    ELSE
        UPDATE video_generations SET is_deleted = false, deleted_at = NULL, deleted_by = NULL WHERE video_id = NEW.id AND is_deleted AND deleted_at = OLD.deleted_at;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER takes_follow AFTER UPDATE OF is_deleted ON videos FOR EACH ROW WHEN (OLD.is_deleted <> NEW.is_deleted) EXECUTE FUNCTION takes_follow();
UPDATE video_generations t SET is_deleted = true, deleted_at = v.deleted_at, deleted_by = v.deleted_by FROM videos v WHERE v.id = t.video_id AND v.is_deleted AND NOT t.is_deleted;

-- So do a shot's, of its picture too, with the shot.
CREATE FUNCTION shot_takes_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.is_deleted THEN
        UPDATE video_generations SET is_deleted = true, deleted_at = NEW.deleted_at, deleted_by = NEW.deleted_by WHERE storyboard_id = NEW.id AND NOT is_deleted;
        UPDATE image_generations SET is_deleted = true, deleted_at = NEW.deleted_at, deleted_by = NEW.deleted_by WHERE storyboard_id = NEW.id AND NOT is_deleted;
    ELSE
        UPDATE video_generations SET is_deleted = false, deleted_at = NULL, deleted_by = NULL WHERE storyboard_id = NEW.id AND is_deleted AND deleted_at = OLD.deleted_at;
        UPDATE image_generations SET is_deleted = false, deleted_at = NULL, deleted_by = NULL WHERE storyboard_id = NEW.id AND is_deleted AND deleted_at = OLD.deleted_at;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER takes_follow AFTER UPDATE OF is_deleted ON storyboards FOR EACH ROW WHEN (OLD.is_deleted <> NEW.is_deleted) EXECUTE FUNCTION shot_takes_follow();
UPDATE video_generations t SET is_deleted = true, deleted_at = s.deleted_at, deleted_by = s.deleted_by FROM storyboards s WHERE s.id = t.storyboard_id AND s.is_deleted AND NOT t.is_deleted;
UPDATE image_generations t SET is_deleted = true, deleted_at = s.deleted_at, deleted_by = s.deleted_by FROM storyboards s WHERE s.id = t.storyboard_id AND s.is_deleted AND NOT t.is_deleted;
