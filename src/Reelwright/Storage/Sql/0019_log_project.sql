-- The log of one project, the newest first.

CREATE INDEX ix_system_logs_project ON system_logs ((context_data ->> 'project_id'), timestamp) WHERE context_data ->> 'project_id' IS NOT NULL;
