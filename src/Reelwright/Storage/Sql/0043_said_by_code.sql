-- What is told in an English sentence has a code beside it, by which a page says it in its own language.

ALTER TABLE publication_series
    ADD COLUMN reason_code varchar(20) CONSTRAINT publication_series_reason_code CHECK (reason_code IN ('by_hand', 'project_gone', 'account_gone', 'no_film', 'post_failed')),
    ADD COLUMN reason_slot integer CONSTRAINT publication_series_reason_slot CHECK (reason_slot IS NULL OR COALESCE(reason_code IN ('no_film', 'post_failed'), false));
-- Those that have stopped by now were stopped with a sentence alone.
UPDATE publication_series SET reason_code = CASE
    WHEN reason = 'You stopped it.' THEN 'by_hand'
    WHEN reason LIKE 'Its project is no longer there%' THEN 'project_gone'
    WHEN reason LIKE 'Its platform account is no longer there%' OR reason LIKE '%account%was deleted' THEN 'account_gone'
    WHEN reason LIKE '% had no film in %' THEN 'no_film'
    ELSE 'post_failed' END WHERE reason IS NOT NULL;
ALTER TABLE publication_series
    DROP CONSTRAINT publication_series_told,
    ADD CONSTRAINT publication_series_told CHECK ((status = 'stopped') = (reason IS NOT NULL) AND (reason IS NULL) = (reason_code IS NULL));

-- The code of what befell an account, and of what last went wrong with a post; what stands there by now has its sentence alone.
ALTER TABLE platform_accounts ADD COLUMN health_code varchar(50);
ALTER TABLE publication_records ADD COLUMN last_error_code varchar(50);

-- What was wrong with a post that its platform would not take, thing by thing.
ALTER TABLE publication_records ADD COLUMN error_issues jsonb
    CONSTRAINT publication_records_error_issues CHECK (error_issues IS NULL OR (jsonb_typeof(error_issues) = 'array' AND COALESCE(error_code = 'post_invalid', false)));

-- The codes of what a platform did otherwise than it was asked, and of why a post has no cover.
ALTER TABLE publication_records ADD COLUMN warning_code varchar(50), ADD COLUMN cover_trouble_code varchar(50);
