-- Lists of orders are told from the newest on, of everything or of one project.

CREATE INDEX ix_generation_tasks_created ON generation_tasks (created_at, id);
CREATE INDEX ix_generation_tasks_project_created ON generation_tasks (project_id, created_at, id);
-- Attempts that are hidden because something of theirs is still in use: few.
CREATE INDEX ix_video_generation_jobs_hidden ON video_generation_jobs (task_id) WHERE deleted_at IS NOT NULL;
-- Films in the trash: few.
CREATE INDEX ix_generated_videos_trash ON generated_videos (creation_timestamp, id) WHERE is_deleted;
