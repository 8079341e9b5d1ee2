-- Steps 0011, 0013 and 0014 were changed after they had been taken: a database of before gets here what they say since.

ALTER TABLE sessions DROP CONSTRAINT sessions_times, ADD CONSTRAINT sessions_times CHECK (expires_at > created_at);
ALTER TABLE api_tokens DROP CONSTRAINT api_tokens_times, ADD CONSTRAINT api_tokens_times CHECK (expires_at > created_at);
ALTER TABLE access_links DROP CONSTRAINT access_links_times, ADD CONSTRAINT access_links_times CHECK (expires_at > created_at);
ALTER TABLE access_links DROP CONSTRAINT access_links_invitation, ADD CONSTRAINT access_links_invitation
    CHECK ((purpose = 'invitation') = (email IS NOT NULL) AND (purpose <> 'invitation' OR created_by IS NOT NULL) AND (email IS NULL) = (role IS NULL));
ALTER TABLE sentence_edits DROP CONSTRAINT IF EXISTS sentence_edits_undone;
ALTER TABLE idempotency_keys ADD COLUMN IF NOT EXISTS attempt uuid;
UPDATE idempotency_keys SET attempt = gen_random_uuid() WHERE attempt IS NULL;
ALTER TABLE idempotency_keys ALTER COLUMN attempt SET NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS idempotency_keys_one_attempt ON idempotency_keys (attempt);
