-- Who may come in, and how: sign-ins, tokens of scripts, links that work once, members of projects.

-- The cookie holds this id, sealed by the key ring: there is no secret to steal here.
CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    ip_address varchar(45),
    user_agent varchar(500),
    CONSTRAINT sessions_times CHECK (expires_at > created_at)
);
CREATE INDEX ix_sessions_user ON sessions (user_id, created_at);

CREATE TABLE api_tokens (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    name varchar(100) NOT NULL,
    hash varchar(64) NOT NULL CONSTRAINT api_tokens_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
    hint varchar(16) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT api_tokens_times CHECK (expires_at > created_at)
);
CREATE UNIQUE INDEX api_tokens_one_hash ON api_tokens (hash);
CREATE UNIQUE INDEX api_tokens_one_name ON api_tokens (user_id, name) WHERE revoked_at IS NULL;
CREATE INDEX ix_api_tokens_user ON api_tokens (user_id, created_at);

CREATE TABLE project_members (
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    role varchar(10) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (project_id, user_id)
);
CREATE INDEX ix_project_members_user ON project_members (user_id);

-- purpose setup has no user until it is used, reset names one, invitation makes one.
CREATE TABLE access_links (
    id uuid PRIMARY KEY,
    purpose varchar(16) NOT NULL,
    hash varchar(64) NOT NULL CONSTRAINT access_links_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
    user_id uuid REFERENCES users ON DELETE CASCADE,
    email varchar(100),
    role varchar(10),
    project_id uuid REFERENCES projects ON DELETE CASCADE,
    project_role varchar(10),
    created_by uuid REFERENCES users ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT access_links_times CHECK (expires_at > created_at),
    CONSTRAINT access_links_reset CHECK (purpose <> 'reset' OR user_id IS NOT NULL),
    CONSTRAINT access_links_invitation CHECK ((purpose = 'invitation') = (email IS NOT NULL) AND (purpose <> 'invitation' OR created_by IS NOT NULL) AND (email IS NULL) = (role IS NULL)),
    CONSTRAINT access_links_project CHECK ((project_id IS NULL) = (project_role IS NULL) AND (project_id IS NULL OR purpose = 'invitation'))
);
CREATE UNIQUE INDEX access_links_one_hash ON access_links (hash);
CREATE INDEX ix_access_links_user_id ON access_links (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX ix_access_links_project_id ON access_links (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX ix_access_links_created_by ON access_links (created_by, created_at) WHERE created_by IS NOT NULL;

CREATE TRIGGER stamp BEFORE UPDATE ON project_members FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();
