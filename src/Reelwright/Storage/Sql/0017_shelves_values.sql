-- The words of the enum columns of 0017_shelves.sql.

ALTER TABLE clean_up_items
    ADD CONSTRAINT clean_up_items_kind_values CHECK (kind IN ('part', 'asset', 'film')),
    ADD CONSTRAINT clean_up_items_shelf_values CHECK (shelf IN ('VIDEOS', 'IMAGES', 'AUDIO', 'TEMP', 'STOCK')),
    ADD CONSTRAINT clean_up_items_reason_values CHECK (reason IN ('age', 'size')),
    ADD CONSTRAINT clean_up_items_outcome_values CHECK (outcome IN ('removed', 'kept'));

ALTER TABLE housekeeping_runs
    ADD CONSTRAINT housekeeping_runs_task_values CHECK (task IN ('sweep', 'scan', 'clean_up', 'trash', 'records'));
