-- Calls a vendor works on: when a person is asked after them, and since when nobody knows what became of them.

ALTER TABLE provider_calls
    ADD COLUMN late_at timestamptz,
    ADD COLUMN doubted_at timestamptz;
UPDATE provider_calls SET late_at = started_at + interval '2 hours' WHERE status = 'polling';
UPDATE provider_calls SET doubted_at = started_at WHERE status = 'unknown';

-- Results that came when their attempt had been deleted: whoever asks for the same gets them.
CREATE INDEX ix_provider_calls_kept ON provider_calls (owner_id, input_digest) WHERE status = 'done' AND asset_id IS NULL AND answer ? 'kept';
