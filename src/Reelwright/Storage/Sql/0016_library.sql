-- The library: a person's own pictures, posters, lists of what somebody owns, links that can be called back.

-- A person's own picture fits every frame size: it is cut to each.
ALTER TABLE sentence_media DROP CONSTRAINT sentence_media_frame;
ALTER TABLE sentence_media ADD CONSTRAINT sentence_media_frame CHECK (CASE slot
    WHEN 'voice' THEN frame_size = ''
    WHEN 'picture' THEN frame_size ~ '^[1-9][0-9]*x[1-9][0-9]*$' OR (frame_size = '' AND origin = 'uploaded')
    ELSE frame_size ~ '^([1-9][0-9]*x[1-9][0-9]*)?$' END);
CREATE INDEX ix_sentence_media_uploaded ON sentence_media (sentence_id) WHERE chosen AND origin = 'uploaded';

-- The list as 0007 has it, for databases that took it when it was shorter.
ALTER TABLE film_assets DROP CONSTRAINT film_assets_role_values;
ALTER TABLE film_assets
    ADD CONSTRAINT film_assets_role_values CHECK (role IN ('picture', 'voice', 'music', 'subtitle', 'clip', 'sound', 'poster'));
CREATE UNIQUE INDEX film_assets_one_poster ON film_assets (film_id) WHERE role = 'poster';

-- Lists are told from the newest on.
DROP INDEX ix_media_assets_owner_id;
CREATE INDEX ix_media_assets_owner_newest ON media_assets (owner_id, creation_timestamp, id);
CREATE INDEX ix_media_assets_stock_newest ON media_assets (creation_timestamp, id) WHERE source_type = 'STOCK';
CREATE INDEX ix_generated_videos_newest ON generated_videos (creation_timestamp, id);

-- A link to a file names the number of its shelf at that time: raising it ends all of them.
ALTER TABLE media_storage ADD COLUMN link_epoch integer NOT NULL DEFAULT 0
    CONSTRAINT media_storage_link_epoch CHECK (link_epoch >= 0);
