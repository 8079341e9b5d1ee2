-- What a project has cost is told in every list of projects: of its calls, those that were paid, which may be few among very many.
CREATE INDEX ix_provider_calls_project_paid ON provider_calls (project_id, currency) INCLUDE (price) WHERE project_id IS NOT NULL AND price > 0 AND closed_at IS NOT NULL;
