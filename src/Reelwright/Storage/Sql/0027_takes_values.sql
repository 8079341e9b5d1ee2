-- The words of the enum columns of 0027_takes.sql; and of projects a list with the one that holds what belongs to no other.

ALTER TABLE videos
    ADD CONSTRAINT videos_status_values CHECK (status IN ('queued', 'processing', 'completed', 'failed')),
    ADD CONSTRAINT videos_output_format_values CHECK (output_format IN ('mp4', 'webm')),
    ADD CONSTRAINT videos_resolution_values CHECK (resolution IN ('1024x1024', '1280x720', '720x1280', '1920x1080', '1080x1920', '1080x1080'));

ALTER TABLE video_generations
    ADD CONSTRAINT video_generations_status_values CHECK (status IN ('pending', 'processing', 'completed', 'failed'));

ALTER TABLE image_video_status
    ADD CONSTRAINT image_video_status_video_status_values CHECK (video_status IN ('none', 'pending', 'processing', 'completed', 'failed')),
    ADD CONSTRAINT image_video_status_source_type_values CHECK (source_type IN ('role', 'scene', 'storyboard', 'sentence', 'upload', 'comfyui'));

ALTER TABLE projects
    DROP CONSTRAINT projects_kind_values,
    ADD CONSTRAINT projects_kinds_values CHECK (kind IN ('book', 'prompt', 'drama', 'library'));
