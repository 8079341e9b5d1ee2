-- The words of the enum columns of 0034_errands.sql.

ALTER TABLE errands
    ADD CONSTRAINT errands_kind_values CHECK (kind IN ('narration', 'script')),
    ADD CONSTRAINT errands_status_values CHECK (status IN ('pending', 'processing', 'completed', 'failed'));
