-- Lists of clips and of pictures: whatever they are sought by, an index answers. And clips that were thrown away with their project or chapter come back with it.

-- Of the clip: one's own clips are told by a tag without going through everybody's.
ALTER TABLE video_tags ADD COLUMN user_id uuid NOT NULL REFERENCES users;
CREATE INDEX ix_video_tags_user ON video_tags (user_id, tag_id, created_at, video_id);
CREATE INDEX ix_videos_user_theme ON videos (user_id, theme_id, created_at, id) WHERE theme_id IS NOT NULL;
CREATE INDEX ix_videos_story_created ON videos (story_id, created_at, id) WHERE story_id IS NOT NULL;
CREATE INDEX ix_videos_user_trash ON videos (user_id, created_at, id) WHERE is_deleted;

-- By the status, as before, and then in the order of the list.
DROP INDEX ix_image_video_status_owner;
CREATE INDEX ix_image_video_status_owner ON image_video_status (owner_id, video_status, id);
CREATE INDEX ix_image_video_status_own ON image_video_status (owner_id, id);

CREATE FUNCTION restore_clips() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE videos SET is_deleted = false, deleted_at = NULL, deleted_by = NULL
        WHERE is_deleted AND deleted_at = OLD.deleted_at AND CASE WHEN TG_TABLE_NAME = 'projects' THEN project_id ELSE story_id END = OLD.id;
    RETURN NULL;
END $$;
CREATE TRIGGER restore_clips AFTER UPDATE OF is_deleted ON projects FOR EACH ROW WHEN (OLD.is_deleted AND NOT NEW.is_deleted) EXECUTE FUNCTION restore_clips();
CREATE TRIGGER restore_clips AFTER UPDATE OF is_deleted ON chapters FOR EACH ROW WHEN (OLD.is_deleted AND NOT NEW.is_deleted) EXECUTE FUNCTION restore_clips();
