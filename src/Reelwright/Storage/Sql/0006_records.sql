-- The ledger, the history of statuses, the log.

-- Rows outlive what they paid for: what they point at may go, the row stays.
CREATE TABLE provider_calls (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users,
    api_config_id uuid NOT NULL REFERENCES api_configs,
    project_id uuid REFERENCES projects ON DELETE SET NULL,
    task_id uuid REFERENCES generation_tasks ON DELETE SET NULL,
    job_id uuid REFERENCES video_generation_jobs ON DELETE SET NULL,
    sentence_id uuid REFERENCES sentences ON DELETE SET NULL,
    service_type varchar(30) NOT NULL,
    provider varchar(50) NOT NULL,
    model text,
    status varchar(16) NOT NULL DEFAULT 'sending',
    repeatable boolean NOT NULL,
    input_digest text NOT NULL,
    request jsonb NOT NULL,
    vendor_job_id text,
    asset_id uuid REFERENCES media_assets ON DELETE SET NULL,
    units numeric(18, 6) CONSTRAINT provider_calls_units CHECK (units >= 0),
    unit text,
    price numeric(18, 6) CONSTRAINT provider_calls_price CHECK (price >= 0),
    reserved numeric(18, 6) NOT NULL DEFAULT 0 CONSTRAINT provider_calls_reserved CHECK (reserved >= 0),
    currency char(3) NOT NULL CONSTRAINT provider_calls_currency CHECK (currency ~ '^[A-Z]{3}$'),
    error_code text,
    error_message text,
    node text NOT NULL,
    stage varchar(32),
    epoch bigint,
    started_at timestamptz NOT NULL,
    closed_at timestamptz,
    CONSTRAINT provider_calls_closed CHECK ((status IN ('done', 'failed', 'abandoned')) = (closed_at IS NOT NULL)),
    CONSTRAINT provider_calls_times CHECK (closed_at >= started_at),
    CONSTRAINT provider_calls_measured CHECK (status <> 'done' OR (units IS NOT NULL AND unit IS NOT NULL AND price IS NOT NULL)),
    CONSTRAINT provider_calls_polling CHECK (status <> 'polling' OR vendor_job_id IS NOT NULL),
    CONSTRAINT provider_calls_failed CHECK (status <> 'failed' OR error_code IS NOT NULL),
    -- A repeatable call is made again after a crash, so it is never in doubt; a paid one is never given up as if unsent.
    CONSTRAINT provider_calls_in_doubt CHECK (CASE status WHEN 'abandoned' THEN repeatable WHEN 'unknown' THEN NOT repeatable ELSE true END)
);
CREATE UNIQUE INDEX provider_calls_one_done ON provider_calls (owner_id, input_digest) WHERE status = 'done';
CREATE UNIQUE INDEX provider_calls_one_open ON provider_calls (owner_id, input_digest) WHERE status IN ('sending', 'polling');
CREATE INDEX ix_provider_calls_owner ON provider_calls (owner_id, started_at);
CREATE INDEX ix_provider_calls_config ON provider_calls (api_config_id, started_at);
CREATE INDEX ix_provider_calls_unsettled ON provider_calls (status, node) WHERE status IN ('sending', 'polling', 'unknown');
CREATE INDEX ix_provider_calls_project_id ON provider_calls (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX ix_provider_calls_task_id ON provider_calls (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX ix_provider_calls_job_id ON provider_calls (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX ix_provider_calls_sentence_id ON provider_calls (sentence_id) WHERE sentence_id IS NOT NULL;
CREATE INDEX ix_provider_calls_asset_id ON provider_calls (asset_id) WHERE asset_id IS NOT NULL;

CREATE TABLE status_changes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    noun varchar(40) NOT NULL,
    noun_id text NOT NULL,
    from_status text NOT NULL,
    to_status text NOT NULL,
    actor varchar(128) NOT NULL,
    reason text,
    at timestamptz NOT NULL
);
CREATE INDEX ix_status_changes_noun ON status_changes (noun, noun_id, at);

-- task_id is the order's id or, without one, the attempt's: no single table to point at.
CREATE TABLE system_logs (
    id uuid PRIMARY KEY,
    timestamp timestamptz NOT NULL DEFAULT now(),
    level varchar(20) NOT NULL,
    category varchar(20) NOT NULL,
    message text NOT NULL,
    user_id uuid REFERENCES users ON DELETE SET NULL,
    task_id uuid,
    request_id varchar(100),
    module varchar(100),
    function varchar(100),
    line_number integer,
    context_data jsonb,
    stack_trace text,
    execution_time integer,
    memory_usage bigint,
    ip_address varchar(45),
    user_agent varchar(500),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idx_log_timestamp_level ON system_logs (timestamp, level);
CREATE INDEX idx_log_category_timestamp ON system_logs (category, timestamp);
CREATE INDEX idx_log_user_timestamp ON system_logs (user_id, timestamp);
CREATE INDEX idx_log_task_timestamp ON system_logs (task_id, timestamp);
CREATE INDEX idx_log_request_id ON system_logs (request_id);
CREATE INDEX ix_system_logs_level ON system_logs (level);
