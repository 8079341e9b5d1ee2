-- Answers to requests that carried an Idempotency-Key, so that a repeated request does nothing again.

CREATE TABLE idempotency_keys (
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    key varchar(200) NOT NULL,
    request varchar(64) NOT NULL,
    attempt uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    status integer CONSTRAINT idempotency_keys_status CHECK (status BETWEEN 200 AND 499),
    answer text,
    PRIMARY KEY (user_id, key),
    CONSTRAINT idempotency_keys_answered CHECK ((status IS NULL) = (answer IS NULL))
);
CREATE UNIQUE INDEX idempotency_keys_one_attempt ON idempotency_keys (attempt);
CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);
