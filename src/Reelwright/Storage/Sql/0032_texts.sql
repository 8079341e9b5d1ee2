-- What text makers write: a sentence in another language, a picture's prompt, how a chapter looks. Each names the text it was written from,
-- so that taking an edit back makes it current again.

CREATE TABLE sentence_texts (
    sentence_id uuid NOT NULL REFERENCES sentences ON DELETE CASCADE,
    language varchar(10) NOT NULL,
    source_digest varchar(64) NOT NULL,
    content text NOT NULL CONSTRAINT sentence_texts_content CHECK (content <> ''),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (sentence_id, language, source_digest)
);
CREATE TRIGGER stamp BEFORE UPDATE ON sentence_texts FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

CREATE TABLE sentence_prompts (
    sentence_id uuid NOT NULL REFERENCES sentences ON DELETE CASCADE,
    source_digest varchar(64) NOT NULL,
    content text NOT NULL CONSTRAINT sentence_prompts_content CHECK (content <> ''),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (sentence_id, source_digest)
);

-- Style and characters of a chapter's pictures, described once.
ALTER TABLE chapters ADD COLUMN look jsonb CONSTRAINT chapters_look CHECK (jsonb_typeof(look) = 'object');
