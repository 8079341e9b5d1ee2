-- Shots that a text maker writes are an errand too, of an episode.

ALTER TABLE errands DROP CONSTRAINT errands_of;
ALTER TABLE errands
    ADD CONSTRAINT errands_of CHECK ((kind IN ('narration', 'shots')) = (chapter_id IS NOT NULL) AND (asset_id IS NULL OR kind = 'narration'));
