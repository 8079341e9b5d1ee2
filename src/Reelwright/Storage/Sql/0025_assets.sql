-- What somebody uploaded, among much that was made for them.

CREATE INDEX ix_media_assets_owner_source ON media_assets (owner_id, source_type, creation_timestamp, id);
