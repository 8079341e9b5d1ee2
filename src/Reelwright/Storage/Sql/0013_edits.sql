-- What sentences were before somebody changed them.

CREATE TABLE sentence_edits (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sentence_id uuid NOT NULL REFERENCES sentences ON DELETE CASCADE,
    user_id uuid REFERENCES users ON DELETE SET NULL,
    actor varchar(128) NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    CONSTRAINT sentence_edits_differs CHECK (before <> after)
);
CREATE INDEX ix_sentence_edits_sentence ON sentence_edits (sentence_id, id);
CREATE INDEX ix_sentence_edits_user_id ON sentence_edits (user_id) WHERE user_id IS NOT NULL;
