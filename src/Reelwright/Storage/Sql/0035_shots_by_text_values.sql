-- Of errands a list of kinds with the shots of an episode, in the place of the shorter one.

ALTER TABLE errands
    DROP CONSTRAINT errands_kind_values,
    ADD CONSTRAINT errands_kinds_values CHECK (kind IN ('narration', 'script', 'shots'));
