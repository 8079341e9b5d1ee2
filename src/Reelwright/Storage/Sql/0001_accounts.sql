-- Accounts and their makers.

CREATE TABLE users (
    id uuid PRIMARY KEY,
    username varchar(50) NOT NULL,
    email varchar(100) NOT NULL,
    password_hash varchar(255) NOT NULL,
    display_name varchar(100),
    avatar_url varchar(500),
    role varchar(10) NOT NULL DEFAULT 'member',
    is_active boolean NOT NULL DEFAULT true,
    is_verified boolean NOT NULL DEFAULT false,
    last_login timestamptz,
    preferences jsonb,
    timezone varchar(50) NOT NULL DEFAULT 'Asia/Shanghai',
    language varchar(10) NOT NULL DEFAULT 'zh-CN',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ix_users_username ON users (lower(username));
CREATE UNIQUE INDEX ix_users_email ON users (lower(email));

CREATE TABLE api_configs (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    name varchar(100) NOT NULL,
    provider varchar(50) NOT NULL,
    service_type varchar(30) NOT NULL,
    api_key text NOT NULL,
    api_secret text,
    endpoint varchar(500),
    region varchar(50),
    is_active boolean NOT NULL DEFAULT true,
    is_default boolean NOT NULL DEFAULT false,
    is_verified boolean NOT NULL DEFAULT false,
    last_verified timestamptz,
    monthly_limit integer,
    daily_limit integer,
    rate_limit integer,
    current_usage integer NOT NULL DEFAULT 0,
    total_usage integer NOT NULL DEFAULT 0,
    cost_this_month numeric(10, 2) NOT NULL DEFAULT 0,
    total_cost numeric(10, 2) NOT NULL DEFAULT 0,
    last_used timestamptz,
    last_error text,
    error_count integer NOT NULL DEFAULT 0,
    success_count integer NOT NULL DEFAULT 0,
    config_params jsonb,
    pricing_model jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    CONSTRAINT api_configs_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL)),
    CONSTRAINT api_configs_limits CHECK (monthly_limit >= 0 AND daily_limit >= 0 AND rate_limit >= 0),
    CONSTRAINT api_configs_counts CHECK (current_usage >= 0 AND total_usage >= 0 AND error_count >= 0 AND success_count >= 0)
);
CREATE INDEX idx_api_user_provider ON api_configs (user_id, provider);
CREATE INDEX idx_api_service_active ON api_configs (service_type, is_active);
CREATE INDEX idx_api_user_active ON api_configs (user_id, is_active);
CREATE INDEX idx_api_provider_service ON api_configs (provider, service_type);
CREATE INDEX ix_api_configs_is_active ON api_configs (is_active);
CREATE INDEX ix_api_configs_deleted_by ON api_configs (deleted_by) WHERE deleted_by IS NOT NULL;
CREATE UNIQUE INDEX api_configs_one_name ON api_configs (user_id, name) WHERE NOT is_deleted;
CREATE UNIQUE INDEX api_configs_one_default ON api_configs (user_id, service_type) WHERE is_default AND NOT is_deleted;
CREATE UNIQUE INDEX api_configs_one_offline ON api_configs (user_id, service_type) WHERE provider = 'offline' AND NOT is_deleted;
