-- Rows that tell what is so: absolute paths, whole settings, prompts, and orders that move with the sentences they were made for.

-- A film has its path from the start; those of before had only a name until they were there.
UPDATE generated_videos SET file_path = (SELECT directory_path FROM media_storage WHERE storage_type = 'VIDEOS') || '/' || file_path
WHERE file_path !~ '^(/|s3://[^/])';
ALTER TABLE generated_videos ADD CONSTRAINT generated_videos_absolute CHECK (file_path ~ '^(/|s3://[^/])');
-- Their subtitle files are not in the store: they count as stale, and are joined again from their parts when they are asked for.
UPDATE generated_videos SET inputs_digest = NULL WHERE generation_status = 'COMPLETED';

UPDATE video_generation_jobs SET composition_settings = '{"target_duration": null}' || composition_settings;
ALTER TABLE video_generation_jobs ADD CONSTRAINT video_generation_jobs_composition CHECK (
    composition_settings ?& ARRAY['target_resolution', 'target_duration', 'quality_preset', 'include_audio']);

-- An order that moves to another chapter takes its attempts with it.
ALTER TABLE video_generation_jobs
    DROP CONSTRAINT video_generation_jobs_task_id_script_id_fkey,
    ADD CONSTRAINT video_generation_jobs_task_id_script_id_fkey FOREIGN KEY (task_id, script_id)
        REFERENCES generation_tasks (id, chapter_id) ON UPDATE CASCADE ON DELETE CASCADE;

-- The list as 0007 has it, for databases that took it when it was shorter.
ALTER TABLE film_assets DROP CONSTRAINT film_assets_role_values;
ALTER TABLE film_assets
    ADD CONSTRAINT film_assets_role_values CHECK (role IN ('picture', 'voice', 'music', 'subtitle', 'clip', 'sound', 'poster'));

-- An account is priced in one currency; one without prices counts its nothing in dollars.
CREATE FUNCTION currency_of(pricing_model jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(pricing_model -> 0 ->> 'currency', 'USD')
$$;

-- What a maker account has cost is added up from these alone; most calls cost nothing.
CREATE INDEX ix_provider_calls_paid ON provider_calls (api_config_id, currency, started_at) WHERE price > 0;

-- The rule for a prompt is the text itself.
UPDATE sentences SET image_prompt = COALESCE(edited_content, content) WHERE image_prompt IS NULL;
