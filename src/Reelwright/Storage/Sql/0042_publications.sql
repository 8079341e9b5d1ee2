-- Where films are published, by which accounts, what became of each post, and its numbers (003 §8, and what posting once needs).

-- A person's own app at a platform: whose name stands on the page where an account is allowed.
CREATE TABLE platform_apps (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    platform varchar(20) NOT NULL,
    name varchar(100) NOT NULL,
    client_id varchar(300) NOT NULL,
    client_secret text NOT NULL,
    addresses jsonb CONSTRAINT platform_apps_addresses CHECK (jsonb_typeof(addresses) = 'object'),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX platform_apps_one_name ON platform_apps (user_id, platform, name);
CREATE INDEX ix_platform_apps_list ON platform_apps (user_id, created_at, id);
CREATE TRIGGER stamp BEFORE UPDATE ON platform_apps FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

CREATE TABLE platform_accounts (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    platform varchar(20) NOT NULL,
    route varchar(20) NOT NULL,
    app_id uuid REFERENCES platform_apps ON DELETE SET NULL,
    platform_account_id varchar(100),
    name varchar(200) NOT NULL,
    handle varchar(200),
    picture_url varchar(1000),
    facts jsonb NOT NULL DEFAULT '{}' CONSTRAINT platform_accounts_facts CHECK (jsonb_typeof(facts) = 'object'),
    access_token text,
    refresh_token text,
    token_expires_at timestamptz,
    refresh_expires_at timestamptz,
    scopes jsonb NOT NULL DEFAULT '[]' CONSTRAINT platform_accounts_scopes CHECK (jsonb_typeof(scopes) = 'array'),
    bridge_url varchar(500),
    bridge_secret text,
    health varchar(20) NOT NULL DEFAULT 'ok',
    health_reason text,
    checked_at timestamptz,
    rests_until timestamptz,
    paused_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    CONSTRAINT platform_accounts_official CHECK (is_deleted OR (route = 'official') = (access_token IS NOT NULL)),
    CONSTRAINT platform_accounts_bridge CHECK (is_deleted OR (route = 'bridge') = (bridge_url IS NOT NULL AND bridge_secret IS NOT NULL)),
    CONSTRAINT platform_accounts_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL)),
    -- An account that is taken away keeps no key.
    CONSTRAINT platform_accounts_wiped CHECK (NOT is_deleted OR (access_token IS NULL AND refresh_token IS NULL AND bridge_secret IS NULL))
);
CREATE UNIQUE INDEX platform_accounts_one ON platform_accounts (user_id, platform, route, platform_account_id) WHERE NOT is_deleted AND platform_account_id IS NOT NULL;
CREATE UNIQUE INDEX platform_accounts_one_name ON platform_accounts (user_id, platform, name) WHERE NOT is_deleted;
CREATE INDEX ix_platform_accounts_list ON platform_accounts (user_id, created_at, id) WHERE NOT is_deleted;
CREATE INDEX ix_platform_accounts_app_id ON platform_accounts (app_id) WHERE app_id IS NOT NULL;
CREATE INDEX ix_platform_accounts_deleted_by ON platform_accounts (deleted_by) WHERE deleted_by IS NOT NULL;
CREATE TRIGGER stamp BEFORE UPDATE ON platform_accounts FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

-- Somebody was sent to a platform's page, and is to come back with a code.
CREATE TABLE platform_sign_ins (
    state varchar(64) PRIMARY KEY CONSTRAINT platform_sign_ins_state CHECK (state ~ '^[0-9a-f]{64}$'),
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    app_id uuid NOT NULL REFERENCES platform_apps ON DELETE CASCADE,
    account_id uuid REFERENCES platform_accounts ON DELETE CASCADE,
    verifier text NOT NULL,
    redirect_url varchar(500) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT platform_sign_ins_times CHECK (expires_at > created_at)
);
CREATE INDEX ix_platform_sign_ins_user_id ON platform_sign_ins (user_id);
CREATE INDEX ix_platform_sign_ins_app_id ON platform_sign_ins (app_id);
CREATE INDEX ix_platform_sign_ins_account_id ON platform_sign_ins (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX ix_platform_sign_ins_expires_at ON platform_sign_ins (expires_at);

-- A calendar: a project's chapters one after the other, at a time of day where somebody lives.
CREATE TABLE publication_series (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES platform_accounts,
    title varchar(200) NOT NULL,
    language varchar(10) NOT NULL,
    output varchar(40) NOT NULL,
    time_zone varchar(64) NOT NULL,
    time_of_day time NOT NULL,
    starts_on date NOT NULL,
    every_days integer NOT NULL DEFAULT 1 CONSTRAINT publication_series_every_days CHECK (every_days BETWEEN 1 AND 366),
    stop_on_failure boolean NOT NULL DEFAULT true,
    missed varchar(20) NOT NULL DEFAULT 'catch_up',
    template jsonb NOT NULL CONSTRAINT publication_series_template CHECK (jsonb_typeof(template) = 'object'),
    status varchar(20) NOT NULL DEFAULT 'active',
    reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT publication_series_told CHECK ((status = 'stopped') = (reason IS NOT NULL))
);
CREATE INDEX ix_publication_series_user_id ON publication_series (user_id, created_at, id);
CREATE INDEX ix_publication_series_status ON publication_series (user_id, status, created_at, id);
CREATE INDEX ix_publication_series_project_id ON publication_series (project_id, created_at, id);
CREATE INDEX ix_publication_series_active ON publication_series (id) WHERE status = 'active';
CREATE INDEX ix_publication_series_account_id ON publication_series (account_id);
CREATE TRIGGER stamp BEFORE UPDATE ON publication_series FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

CREATE TABLE publication_records (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    chapter_id uuid REFERENCES chapters ON DELETE SET NULL,
    project_id uuid REFERENCES projects ON DELETE SET NULL,
    video_id uuid NOT NULL,
    video_kind varchar(10) NOT NULL,
    film_id uuid GENERATED ALWAYS AS (CASE WHEN video_kind = 'film' THEN video_id END) STORED REFERENCES generated_videos,
    clip_id uuid GENERATED ALWAYS AS (CASE WHEN video_kind = 'clip' THEN video_id END) STORED REFERENCES videos,
    film_digest varchar(64) NOT NULL CONSTRAINT publication_records_film_digest CHECK (film_digest ~ '^[0-9a-f]{64}$'),
    film_bytes bigint NOT NULL CONSTRAINT publication_records_film_bytes CHECK (film_bytes > 0),
    film_language varchar(10) NOT NULL,
    film_cost numeric(18, 6) CONSTRAINT publication_records_film_cost CHECK (film_cost >= 0),
    film_currency char(3) CONSTRAINT publication_records_film_currency CHECK (film_currency ~ '^[A-Z]{3}$'),
    platform varchar(20) NOT NULL,
    account_id uuid NOT NULL REFERENCES platform_accounts,
    series_id uuid REFERENCES publication_series ON DELETE SET NULL,

    platform_account_id varchar(100),
    platform_video_id varchar(200),
    platform_url varchar(500),

    title varchar(200) NOT NULL,
    description text,
    tags jsonb NOT NULL CONSTRAINT publication_records_tags CHECK (jsonb_typeof(tags) = 'array'),
    thumbnail_url varchar(500),

    visibility varchar(20) DEFAULT 'public',
    allow_comments boolean NOT NULL DEFAULT true,
    allow_download boolean NOT NULL DEFAULT true,
    age_restriction boolean NOT NULL DEFAULT false,
    made_by_ai boolean NOT NULL DEFAULT true,
    options jsonb NOT NULL DEFAULT '{}' CONSTRAINT publication_records_options CHECK (jsonb_typeof(options) = 'object'),

    is_scheduled boolean NOT NULL DEFAULT false,
    scheduled_at timestamptz,
    missed varchar(20) NOT NULL DEFAULT 'catch_up',

    status varchar(20) NOT NULL DEFAULT 'pending',
    state varchar(20) NOT NULL DEFAULT 'draft',
    progress integer NOT NULL DEFAULT 0 CONSTRAINT publication_records_progress CHECK (progress BETWEEN 0 AND 100),
    paused_at timestamptz,

    platform_response text,
    error_code varchar(50),
    error_message text,
    retry_count integer NOT NULL DEFAULT 0 CONSTRAINT publication_records_retry_count CHECK (retry_count >= 0),

    view_count bigint NOT NULL DEFAULT 0 CONSTRAINT publication_records_view_count CHECK (view_count >= 0),
    like_count bigint NOT NULL DEFAULT 0 CONSTRAINT publication_records_like_count CHECK (like_count >= 0),
    comment_count bigint NOT NULL DEFAULT 0 CONSTRAINT publication_records_comment_count CHECK (comment_count >= 0),
    share_count bigint NOT NULL DEFAULT 0 CONSTRAINT publication_records_share_count CHECK (share_count >= 0),
    stats_last_updated timestamptz,
    stats_due_at timestamptz,
    sync_enabled boolean NOT NULL DEFAULT true,

    -- The journal: committed before every step at the platform and after it.
    attempt_id uuid NOT NULL,
    attempt_started_at timestamptz,
    content_fingerprint varchar(64) NOT NULL CONSTRAINT publication_records_fingerprint CHECK (content_fingerprint ~ '^[0-9a-f]{64}$'),
    again integer NOT NULL DEFAULT 0 CONSTRAINT publication_records_again CHECK (again >= 0),
    epoch bigint NOT NULL DEFAULT 0,
    doing varchar(20),
    submit_sent_at timestamptz,
    submit_reply_at timestamptz,
    session text,
    session_at timestamptz,
    part_size bigint NOT NULL DEFAULT 0,
    part_count integer NOT NULL DEFAULT 0,
    confirmed_bytes bigint NOT NULL DEFAULT 0 CONSTRAINT publication_records_confirmed CHECK (confirmed_bytes BETWEEN 0 AND film_bytes),
    located boolean NOT NULL DEFAULT false,
    offered_bytes bigint NOT NULL DEFAULT 0 CONSTRAINT publication_records_offered CHECK (offered_bytes BETWEEN 0 AND film_bytes),
    uploaded boolean NOT NULL DEFAULT false,
    cover_ref varchar(500),
    cover_trouble text,
    remote_task varchar(200),
    remote_state varchar(200),
    remote_reason text,
    warning text,
    looked_at timestamptz,
    looks integer NOT NULL DEFAULT 0,
    absent boolean NOT NULL DEFAULT false,
    due_at timestamptz,
    stumbles integer NOT NULL DEFAULT 0 CONSTRAINT publication_records_stumbles CHECK (stumbles >= 0),
    last_error text,

    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,

    CONSTRAINT publication_records_scheduled CHECK (is_scheduled = (scheduled_at IS NOT NULL) AND (visibility IS DISTINCT FROM 'scheduled' OR is_scheduled)),
    -- The last of the checks by name: it speaks only of words that are in their lists.
    CONSTRAINT publication_records_word CHECK (status = CASE
        WHEN state IN ('draft', 'scheduled_local', 'scheduled_remote', 'validating', 'ready') THEN 'pending'
        WHEN state IN ('uploading', 'submitted', 'processing', 'in_review', 'awaiting_user', 'ambiguous') THEN 'publishing'
        WHEN state IN ('published', 'published_unlinked') THEN 'published'
        WHEN state IN ('failed', 'removed') THEN 'failed'
        ELSE 'cancelled' END),
    CONSTRAINT publication_records_failed CHECK ((status = 'failed') = (error_code IS NOT NULL)),
    CONSTRAINT publication_records_published CHECK (status <> 'published' OR published_at IS NOT NULL),
    CONSTRAINT publication_records_linked CHECK (state <> 'published' OR platform_url IS NOT NULL),
    CONSTRAINT publication_records_priced CHECK ((film_cost IS NULL) = (film_currency IS NULL))
);
-- Of what has not failed or been given up, one for an account and a content; posting it again is asked for by name.
CREATE UNIQUE INDEX publication_records_once ON publication_records (account_id, content_fingerprint, again) WHERE status NOT IN ('failed', 'cancelled');
-- A post at a platform is one publication's, however alike two are.
CREATE UNIQUE INDEX publication_records_one_post ON publication_records (account_id, platform_video_id) WHERE platform_video_id IS NOT NULL;
CREATE INDEX ix_publication_records_video_id ON publication_records (video_id);
CREATE INDEX ix_publication_records_status ON publication_records (status);
CREATE INDEX idx_publication_user_status ON publication_records (user_id, status);
CREATE INDEX idx_publication_platform_status ON publication_records (platform, status);
CREATE INDEX idx_publication_chapter_status ON publication_records (chapter_id, status);
CREATE INDEX idx_publication_scheduled ON publication_records (is_scheduled, scheduled_at);
CREATE INDEX idx_publication_created ON publication_records (created_at);
CREATE INDEX ix_publication_records_film_id ON publication_records (film_id) WHERE film_id IS NOT NULL;
CREATE INDEX ix_publication_records_clip_id ON publication_records (clip_id) WHERE clip_id IS NOT NULL;
CREATE INDEX ix_publication_records_project_id ON publication_records (project_id, created_at, id) WHERE project_id IS NOT NULL;
CREATE INDEX ix_publication_records_attempt_id ON publication_records (attempt_id);
CREATE INDEX ix_publication_records_series_id ON publication_records (series_id, created_at, id) WHERE series_id IS NOT NULL;
CREATE INDEX ix_publication_records_account_list ON publication_records (account_id, created_at, id);
CREATE INDEX ix_publication_records_account ON publication_records (account_id, due_at) WHERE due_at IS NOT NULL;
-- What an account still has before it.
CREATE INDEX ix_publication_records_waiting ON publication_records (account_id) WHERE status IN ('pending', 'publishing');
CREATE INDEX ix_publication_records_due ON publication_records (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ix_publication_records_stats ON publication_records (stats_due_at) WHERE stats_due_at IS NOT NULL;
CREATE INDEX ix_publication_records_list ON publication_records (user_id, created_at, id);
CREATE INDEX ix_publication_records_state ON publication_records (user_id, state, created_at, id);
CREATE INDEX ix_publication_records_times ON publication_records (user_id, scheduled_at, id) WHERE scheduled_at IS NOT NULL;
CREATE INDEX ix_publication_records_open ON publication_records (film_digest) WHERE status IN ('pending', 'publishing');
CREATE INDEX ix_publication_records_cover ON publication_records (thumbnail_url) WHERE thumbnail_url IS NOT NULL AND status IN ('pending', 'publishing');
CREATE TRIGGER stamp BEFORE UPDATE ON publication_records FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

-- What was done at the platform, step by step, for people who want to know.
CREATE TABLE publication_steps (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    publication_id uuid NOT NULL REFERENCES publication_records ON DELETE CASCADE,
    attempt_id uuid NOT NULL,
    step varchar(20) NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    bytes bigint CONSTRAINT publication_steps_bytes CHECK (bytes >= 0),
    fault varchar(20),
    message text,
    CONSTRAINT publication_steps_told CHECK ((fault IS NULL) = (message IS NULL))
);
CREATE INDEX ix_publication_steps_publication_id ON publication_steps (publication_id, id);

-- A place in a calendar: the chapter, when it is due, and what was posted for it.
CREATE TABLE publication_slots (
    series_id uuid NOT NULL REFERENCES publication_series ON DELETE CASCADE,
    number integer NOT NULL CONSTRAINT publication_slots_number CHECK (number >= 1),
    chapter_id uuid NOT NULL REFERENCES chapters ON DELETE CASCADE,
    scheduled_at timestamptz NOT NULL,
    publication_id uuid REFERENCES publication_records ON DELETE SET NULL,
    skipped varchar(50),
    PRIMARY KEY (series_id, number),
    CONSTRAINT publication_slots_one_chapter UNIQUE (series_id, chapter_id)
);
CREATE INDEX ix_publication_slots_chapter_id ON publication_slots (chapter_id);
CREATE UNIQUE INDEX publication_slots_one_publication ON publication_slots (publication_id) WHERE publication_id IS NOT NULL;
CREATE INDEX ix_publication_slots_open ON publication_slots (scheduled_at) WHERE publication_id IS NULL AND skipped IS NULL;

-- A post that is deleted is not made again by its calendar.
CREATE FUNCTION leave_slot_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE publication_slots SET skipped = COALESCE(skipped, 'by_hand') WHERE publication_id = OLD.id;
    RETURN OLD;
END $$;
CREATE TRIGGER leave_slot_out BEFORE DELETE ON publication_records FOR EACH ROW EXECUTE FUNCTION leave_slot_out();

-- What a post's numbers were, each time somebody looked: a value, or null where the platform does not tell.
CREATE TABLE video_metrics (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    publication_id uuid NOT NULL REFERENCES publication_records ON DELETE CASCADE,
    fetched_at timestamptz NOT NULL,
    source varchar(20) NOT NULL,
    view_count bigint CONSTRAINT video_metrics_view_count CHECK (view_count >= 0),
    like_count bigint CONSTRAINT video_metrics_like_count CHECK (like_count >= 0),
    comment_count bigint CONSTRAINT video_metrics_comment_count CHECK (comment_count >= 0),
    share_count bigint CONSTRAINT video_metrics_share_count CHECK (share_count >= 0),
    more jsonb NOT NULL DEFAULT '{}' CONSTRAINT video_metrics_more CHECK (jsonb_typeof(more) = 'object'),
    unavailable_reason varchar(50),
    CONSTRAINT video_metrics_told CHECK (unavailable_reason IS NOT NULL
        OR (view_count IS NOT NULL AND like_count IS NOT NULL AND comment_count IS NOT NULL AND share_count IS NOT NULL))
);
CREATE UNIQUE INDEX video_metrics_one ON video_metrics (publication_id, fetched_at);

-- The row of a published film stays for ever, whoever deletes it or what it is of: it lets go of its chapter and its attempt, of its parts, and of its file.
ALTER TABLE generated_videos ALTER COLUMN script_id DROP NOT NULL, ALTER COLUMN generation_job_id DROP NOT NULL;
CREATE FUNCTION keep_published_films() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM publication_records WHERE film_id = OLD.id) THEN
        RETURN OLD;
    END IF;
    DELETE FROM film_assets WHERE film_id = OLD.id;
    UPDATE generated_videos SET script_id = NULL, generation_job_id = NULL,
        file_removed_at = CASE WHEN generation_status = 'COMPLETED' THEN COALESCE(file_removed_at, now()) END WHERE id = OLD.id;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_published_films BEFORE DELETE ON generated_videos FOR EACH ROW EXECUTE FUNCTION keep_published_films();
ALTER TABLE generated_videos ADD CONSTRAINT generated_videos_kept CHECK (
    (script_id IS NULL) = (generation_job_id IS NULL) AND (script_id IS NOT NULL OR file_removed_at IS NOT NULL OR generation_status <> 'COMPLETED'));

-- What may take its next step now. What was not begun waits while the account or the post is held; what is at the platform is looked at all the same.
CREATE FUNCTION due_publications(moment timestamptz) RETURNS SETOF publication_records LANGUAGE sql STABLE AS $$
    SELECT p.* FROM publication_records p JOIN platform_accounts a ON a.id = p.account_id
    WHERE p.due_at <= moment AND p.paused_at IS NULL AND NOT a.is_deleted AND a.health <> 'reconnect' AND (a.rests_until IS NULL OR a.rests_until <= moment)
      AND (a.paused_at IS NULL OR p.state NOT IN ('scheduled_local', 'validating', 'ready', 'uploading'))
      -- Of a calendar one begins after the other, in the order of their times, however late they are.
      AND (p.state <> 'scheduled_local' OR p.series_id IS NULL OR (
          EXISTS (SELECT FROM publication_series s WHERE s.id = p.series_id AND s.status IN ('active', 'done'))
          AND NOT EXISTS (SELECT FROM publication_slots mine JOIN publication_slots before ON before.series_id = mine.series_id AND (before.scheduled_at, before.number) < (mine.scheduled_at, mine.number)
              JOIN publication_records q ON q.id = before.publication_id
              WHERE mine.publication_id = p.id AND q.due_at IS NOT NULL AND q.paused_at IS NULL AND q.state IN ('scheduled_local', 'validating', 'ready', 'uploading'))))
$$;

-- So does a published clip's, put away without its file, its pictures and its takes.
CREATE FUNCTION keep_published_clips() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM publication_records WHERE clip_id = OLD.id) THEN
        RETURN OLD;
    END IF;
    DELETE FROM video_generations WHERE video_id = OLD.id;
    UPDATE videos SET input_image = NULL, video_url = NULL, video_file = NULL, thumbnail_url = NULL, thumbnail_file = NULL,
        archived_at = CASE WHEN digest IS NOT NULL THEN COALESCE(archived_at, now()) END WHERE id = OLD.id;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_published_clips BEFORE DELETE ON videos FOR EACH ROW EXECUTE FUNCTION keep_published_clips();

-- A clip and a cover stay while they are to be posted.
CREATE FUNCTION use_of_publications(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN asset.asset_type = 'VIDEO_CLIP' AND EXISTS (
            SELECT FROM publication_records p WHERE p.film_digest = asset.digest AND p.video_kind = 'clip' AND p.status IN ('pending', 'publishing')) THEN 'it is to be posted'
        WHEN EXISTS (SELECT FROM publication_records p WHERE p.thumbnail_url = asset.url_path AND p.status IN ('pending', 'publishing')) THEN 'it is the cover of a post'
    END
$$;
ALTER FUNCTION use_of_asset(media_assets) RENAME TO use_but_of_publications;
CREATE FUNCTION use_of_asset(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(use_but_of_publications(asset), use_of_publications(asset))
$$;
ALTER FUNCTION need_of_asset(media_assets) RENAME TO need_but_of_publications;
CREATE FUNCTION need_of_asset(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(need_but_of_publications(asset), use_of_publications(asset))
$$;
