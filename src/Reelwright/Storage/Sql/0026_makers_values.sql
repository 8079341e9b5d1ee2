-- The words of the enum columns of 0026_makers.sql; and of api_configs a list with all vendors there are adapters for, in the place of the shorter one.

ALTER TABLE budgets
    ADD CONSTRAINT budgets_period_values CHECK (period IN ('day', 'month', 'ever'));

ALTER TABLE api_configs
    DROP CONSTRAINT api_configs_provider_values,
    ADD CONSTRAINT api_configs_providers_values CHECK (provider IN (
        'volcengine', 'openai', 'azure', 'google', 'baidu', 'alibaba', 'custom',
        /* ours */ 'offline', 'fal', 'elevenlabs', 'comfyui', 'runway', 'replicate', 'kling', 'minimax', 'stability', 'piper'));
