-- An unknown outcome may have been paid for: nothing is sent for the same input until a person has settled it.
DROP INDEX provider_calls_one_open;
CREATE UNIQUE INDEX provider_calls_one_open ON provider_calls (owner_id, input_digest) WHERE status IN ('sending', 'polling', 'unknown');

UPDATE sentences SET completed_at = CASE WHEN status = 'completed' THEN coalesce(completed_at, updated_at) END
WHERE (status = 'completed') <> (completed_at IS NOT NULL);
ALTER TABLE sentences ADD CONSTRAINT sentences_completed CHECK ((status = 'completed') = (completed_at IS NOT NULL));
