-- What projects were before somebody changed them, and where rows stand that an edit took out.

-- Such a row stays whole, with its media, and gives up only its place: its order_index or chapter_number is one of these.
CREATE SEQUENCE taken_out_places AS integer MINVALUE 1000000000 START 1000000000 CYCLE;

CREATE TABLE manuscript_edits (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    user_id uuid REFERENCES users ON DELETE SET NULL,
    actor varchar(128) NOT NULL,
    kind varchar(32) NOT NULL,
    row_count integer NOT NULL CONSTRAINT manuscript_edits_rows CHECK (row_count > 0),
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    CONSTRAINT manuscript_edits_differs CHECK (before <> after)
);
CREATE INDEX ix_manuscript_edits_project ON manuscript_edits (project_id, created_at, id);
CREATE INDEX ix_manuscript_edits_user_id ON manuscript_edits (user_id) WHERE user_id IS NOT NULL;
