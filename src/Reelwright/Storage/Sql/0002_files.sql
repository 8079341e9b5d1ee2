-- Shelves, the files on them, and the cached parts of films.

-- An object with these keys and no other.
CREATE FUNCTION has_exactly(value jsonb, keys text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN jsonb_typeof(value) = 'object' THEN value ?& keys AND value - keys = '{}'::jsonb ELSE false END
$$;

-- JSON null, or a whole number from 1.
CREATE FUNCTION is_limit(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE jsonb_typeof(value)
        WHEN 'null' THEN true
        WHEN 'number' THEN (value #>> '{}')::numeric >= 1 AND (value #>> '{}')::numeric % 1 = 0
        ELSE false END
$$;

CREATE TABLE media_storage (
    id uuid PRIMARY KEY,
    directory_path varchar(512) NOT NULL CONSTRAINT media_storage_one_place UNIQUE,
    storage_type varchar(16) NOT NULL CONSTRAINT media_storage_one_area UNIQUE,
    total_size_bytes bigint NOT NULL DEFAULT 0 CONSTRAINT media_storage_size CHECK (total_size_bytes >= 0),
    file_count integer NOT NULL DEFAULT 0 CONSTRAINT media_storage_count CHECK (file_count >= 0),
    last_cleanup timestamptz,
    cleanup_policy jsonb NOT NULL,
    access_permissions jsonb NOT NULL,
    CONSTRAINT media_storage_absolute CHECK (directory_path ~ '^(/|s3://[^/])'),
    CONSTRAINT media_storage_policy CHECK (
        has_exactly(cleanup_policy, ARRAY['max_age_days', 'max_size_mb', 'preserve_completed_videos'])
        AND is_limit(cleanup_policy -> 'max_age_days')
        AND is_limit(cleanup_policy -> 'max_size_mb')
        AND jsonb_typeof(cleanup_policy -> 'preserve_completed_videos') = 'boolean'),
    CONSTRAINT media_storage_access CHECK (
        has_exactly(access_permissions, ARRAY['public_read', 'authenticated_read', 'admin_write'])
        AND jsonb_typeof(access_permissions -> 'public_read') = 'boolean'
        AND jsonb_typeof(access_permissions -> 'authenticated_read') = 'boolean'
        AND jsonb_typeof(access_permissions -> 'admin_write') = 'boolean')
);

CREATE TABLE file_blobs (
    digest varchar(64) NOT NULL CONSTRAINT file_blobs_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
    area varchar(16) NOT NULL REFERENCES media_storage (storage_type),
    size_bytes bigint NOT NULL CONSTRAINT file_blobs_size CHECK (size_bytes >= 0),
    reference_count integer NOT NULL DEFAULT 0 CONSTRAINT file_blobs_references CHECK (reference_count >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (digest, area)
);
CREATE INDEX ix_file_blobs_area ON file_blobs (area, created_at);
CREATE INDEX ix_file_blobs_unused ON file_blobs (created_at) WHERE reference_count = 0;

CREATE TABLE render_parts (
    input_digest text PRIMARY KEY,
    kind varchar(16) NOT NULL,
    digest varchar(64) NOT NULL,
    area varchar(16) NOT NULL GENERATED ALWAYS AS ('TEMP') STORED,
    seconds double precision NOT NULL CONSTRAINT render_parts_seconds CHECK (seconds >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (digest, area) REFERENCES file_blobs
);
CREATE INDEX ix_render_parts_file ON render_parts (digest, area);
CREATE INDEX ix_render_parts_last_used_at ON render_parts (last_used_at);
