-- Errands: what makers are asked for apart from films and clips, to hear a recording of a chapter or to write a script.

CREATE TABLE errands (
    id uuid PRIMARY KEY,
    kind varchar(16) NOT NULL,
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    chapter_id uuid,
    api_config_id uuid NOT NULL REFERENCES api_configs,
    asset_id uuid REFERENCES media_assets ON DELETE SET NULL,
    language varchar(10),
    wishes jsonb NOT NULL CONSTRAINT errands_wishes CHECK (jsonb_typeof(wishes) = 'object'),
    status varchar(16) NOT NULL DEFAULT 'pending',
    progress integer NOT NULL DEFAULT 0 CONSTRAINT errands_progress CHECK (progress BETWEEN 0 AND 100),
    answer jsonb CONSTRAINT errands_answer CHECK (jsonb_typeof(answer) = 'object'),
    error_code varchar(50),
    error_message text,
    parked_at timestamptz,
    created_by uuid REFERENCES users,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    FOREIGN KEY (chapter_id, project_id) REFERENCES chapters (id, project_id) ON DELETE CASCADE,
    CONSTRAINT errands_of CHECK ((kind = 'narration') = (chapter_id IS NOT NULL) AND (asset_id IS NULL OR kind = 'narration')),
    CONSTRAINT errands_ended CHECK ((status IN ('completed', 'failed')) = (completed_at IS NOT NULL)),
    CONSTRAINT errands_told CHECK ((status = 'failed') = (error_code IS NOT NULL) AND (error_code IS NULL) = (error_message IS NULL)),
    CONSTRAINT errands_came CHECK ((status = 'completed') = (answer IS NOT NULL))
);
-- Asked twice it is the same.
CREATE UNIQUE INDEX errands_one_active ON errands (COALESCE(chapter_id, project_id)) WHERE status IN ('pending', 'processing');
CREATE INDEX ix_errands_project_id ON errands (project_id, created_at, id);
CREATE INDEX ix_errands_chapter_id ON errands (chapter_id, created_at, id) WHERE chapter_id IS NOT NULL;
CREATE INDEX ix_errands_api_config_id ON errands (api_config_id);
CREATE INDEX ix_errands_asset_id ON errands (asset_id) WHERE asset_id IS NOT NULL;
CREATE INDEX ix_errands_created_by ON errands (created_by) WHERE created_by IS NOT NULL;
CREATE INDEX ix_errands_active ON errands (id) WHERE status IN ('pending', 'processing');
CREATE TRIGGER stamp BEFORE UPDATE ON errands FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

-- For which errand a call was made.
ALTER TABLE provider_calls ADD COLUMN errand_id uuid REFERENCES errands ON DELETE SET NULL;
CREATE INDEX ix_provider_calls_errand_id ON provider_calls (errand_id) WHERE errand_id IS NOT NULL;

-- Where in a recording a voice line was found, and when each of its words is heard.
CREATE TABLE narrated_lines (
    sentence_media_id uuid PRIMARY KEY REFERENCES sentence_media ON DELETE CASCADE,
    errand_id uuid REFERENCES errands ON DELETE SET NULL,
    start_ms integer NOT NULL CONSTRAINT narrated_lines_start CHECK (start_ms >= 0),
    end_ms integer NOT NULL,
    confidence double precision NOT NULL CONSTRAINT narrated_lines_confidence CHECK (confidence BETWEEN 0 AND 1),
    words jsonb NOT NULL CONSTRAINT narrated_lines_words CHECK (jsonb_typeof(words) = 'array'),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT narrated_lines_times CHECK (end_ms >= start_ms)
);
CREATE INDEX ix_narrated_lines_errand_id ON narrated_lines (errand_id) WHERE errand_id IS NOT NULL;

-- A recording stays while it is listened to.
CREATE FUNCTION need_of_errands(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM errands WHERE asset_id = asset.id AND status IN ('pending', 'processing')) THEN 'a narration is read from it' END
$$;
ALTER FUNCTION need_of_asset(media_assets) RENAME TO need_but_of_errands;
CREATE FUNCTION need_of_asset(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(need_but_of_errands(asset), need_of_errands(asset))
$$;
