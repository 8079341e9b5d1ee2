-- Makers that are paid, that limit how often they are asked, and that take their time.

-- Money somebody allows: in all, for one project, or by one maker account.
CREATE TABLE budgets (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    api_config_id uuid REFERENCES api_configs ON DELETE CASCADE,
    project_id uuid REFERENCES projects ON DELETE CASCADE,
    period varchar(10) NOT NULL,
    currency char(3) NOT NULL CONSTRAINT budgets_currency CHECK (currency ~ '^[A-Z]{3}$'),
    amount numeric(18, 6) NOT NULL CONSTRAINT budgets_amount CHECK (amount >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT budgets_of_one CHECK (api_config_id IS NULL OR project_id IS NULL)
);
CREATE UNIQUE INDEX budgets_one ON budgets (user_id, COALESCE(api_config_id, project_id, user_id), period, currency);
CREATE INDEX ix_budgets_api_config_id ON budgets (api_config_id) WHERE api_config_id IS NOT NULL;
CREATE INDEX ix_budgets_project_id ON budgets (project_id) WHERE project_id IS NOT NULL;
CREATE TRIGGER stamp BEFORE UPDATE ON budgets FOR EACH ROW
    WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION stamp_updated_at();

-- What a vendor said, and when to look at its job again.
ALTER TABLE provider_calls
    ADD COLUMN request_id text,
    ADD COLUMN result_address text,
    ADD COLUMN answer jsonb,
    ADD COLUMN looks integer NOT NULL DEFAULT 0 CONSTRAINT provider_calls_looks CHECK (looks >= 0),
    ADD COLUMN look_at timestamptz,
    DROP CONSTRAINT provider_calls_polling,
    ADD CONSTRAINT provider_calls_polling CHECK (status <> 'polling' OR ((vendor_job_id IS NOT NULL OR result_address IS NOT NULL) AND look_at IS NOT NULL));
CREATE INDEX ix_provider_calls_look_at ON provider_calls (look_at) WHERE status = 'polling';
CREATE UNIQUE INDEX provider_calls_one_job ON provider_calls (api_config_id, vendor_job_id) WHERE vendor_job_id IS NOT NULL;
-- Of a project, what was paid or is held back.
CREATE INDEX ix_provider_calls_spent ON provider_calls (owner_id, currency, started_at) WHERE price > 0 OR reserved > 0;

-- A stage that waits for vendors has given its place back.
ALTER TABLE attempt_stages ADD COLUMN parked_at timestamptz;
CREATE INDEX ix_attempt_stages_parked ON attempt_stages (parked_at) WHERE parked_at IS NOT NULL;

-- What a call costs or may still cost.
CREATE FUNCTION spent(call provider_calls) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN call.closed_at IS NULL THEN call.reserved ELSE COALESCE(call.price, 0) END
$$;

-- Whether a call counts against a limit: whatever was executed, or may have been.
CREATE FUNCTION counts(call provider_calls) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT call.status IN ('sending', 'polling', 'unknown', 'done') OR call.price > 0
$$;

-- Admits a call and writes it down, or says why not: 'busy' when the same is being asked for, 'stage_lost', 'maker_refused', 'maker_full', 'maker_at_work',
-- 'rate_limit', 'daily_limit', 'monthly_limit', 'price_unknown', 'budget_currency <id>', 'budget <id>'. Whoever asks at the same moment waits for the row of the
-- account and of each budget, and then counts what came before.
CREATE FUNCTION admit_call(asked provider_calls, worst numeric, priced_in text, moment timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    account api_configs;
    zone text;
    today timestamptz;
    month timestamptz;
    places integer;
    held budgets;
    since timestamptz;
BEGIN
    SELECT * INTO account FROM api_configs WHERE id = asked.api_config_id AND user_id = asked.owner_id AND is_active AND NOT is_deleted
        AND (expires_at IS NULL OR expires_at > moment);
    IF NOT FOUND THEN
        RETURN 'maker_refused';
    END IF;
    IF asked.stage IS NOT NULL AND NOT EXISTS (
        SELECT FROM attempt_stages s WHERE s.job_id = asked.job_id AND s.stage = asked.stage AND s.epoch = asked.epoch AND s.status = 'running') THEN
        RETURN 'stage_lost';
    END IF;

    -- greatest() passes over nothing, so that no limit would be a limit of one.
    places := CASE WHEN account.config_params ->> 'concurrency' IS NOT NULL THEN greatest(1, floor((account.config_params ->> 'concurrency')::numeric))::integer END;
    IF account.daily_limit IS NOT NULL OR account.monthly_limit IS NOT NULL OR account.rate_limit IS NOT NULL OR places IS NOT NULL THEN
        PERFORM FROM api_configs WHERE id = account.id FOR NO KEY UPDATE;
    END IF;
    SELECT timezone INTO zone FROM users WHERE id = asked.owner_id;
    today := date_trunc('day', moment AT TIME ZONE zone) AT TIME ZONE zone;
    month := date_trunc('month', moment AT TIME ZONE zone) AT TIME ZONE zone;
    IF places IS NOT NULL AND places <= (SELECT count(*) FROM provider_calls c WHERE c.api_config_id = account.id AND c.status IN ('sending', 'polling')) THEN
        -- What is being sent ends soon, a vendor's job may take minutes.
        RETURN CASE WHEN EXISTS (SELECT FROM provider_calls c WHERE c.api_config_id = account.id AND c.status = 'sending') THEN 'maker_full' ELSE 'maker_at_work' END;
    END IF;
    IF account.rate_limit <= (SELECT count(*) FROM provider_calls c WHERE c.api_config_id = account.id AND c.started_at > moment - interval '1 minute') THEN
        RETURN 'rate_limit';
    END IF;
    IF account.daily_limit <= (SELECT count(*) FROM provider_calls c WHERE c.api_config_id = account.id AND c.started_at >= today AND counts(c)) THEN
        RETURN 'daily_limit';
    END IF;
    IF account.monthly_limit <= (SELECT count(*) FROM provider_calls c WHERE c.api_config_id = account.id AND c.started_at >= month AND counts(c)) THEN
        RETURN 'monthly_limit';
    END IF;

    -- What is free spends nobody's money.
    IF NOT asked.repeatable AND worst IS DISTINCT FROM 0 THEN
        FOR held IN
            SELECT * FROM budgets b WHERE b.user_id = asked.owner_id AND (b.api_config_id IS NULL OR b.api_config_id = account.id)
                AND (b.project_id IS NULL OR b.project_id = asked.project_id)
            ORDER BY b.id FOR NO KEY UPDATE
        LOOP
            IF worst IS NULL THEN
                RETURN 'price_unknown';
            END IF;
            -- Money in another currency is not held by it: without a budget in this one there would be none.
            IF held.currency <> priced_in AND NOT EXISTS (
                SELECT FROM budgets o WHERE o.user_id = held.user_id AND o.currency = priced_in
                  AND o.api_config_id IS NOT DISTINCT FROM held.api_config_id AND o.project_id IS NOT DISTINCT FROM held.project_id) THEN
                RETURN 'budget_currency ' || held.id;
            END IF;
            since := CASE held.period WHEN 'day' THEN today WHEN 'month' THEN month ELSE '-infinity' END;
            IF held.currency = priced_in AND held.amount < worst + (
                SELECT COALESCE(sum(spent(c)), 0) FROM provider_calls c
                WHERE c.owner_id = asked.owner_id AND c.currency = held.currency AND c.started_at >= since AND (c.price > 0 OR c.reserved > 0)
                  AND (held.api_config_id IS NULL OR c.api_config_id = held.api_config_id) AND (held.project_id IS NULL OR c.project_id = held.project_id)) THEN
                RETURN 'budget ' || held.id;
            END IF;
        END LOOP;
    END IF;

    INSERT INTO provider_calls (id, owner_id, api_config_id, project_id, task_id, job_id, sentence_id, service_type, provider, model, status,
        repeatable, input_digest, request, units, price, reserved, currency, node, stage, epoch, started_at)
    VALUES (asked.id, asked.owner_id, asked.api_config_id, asked.project_id, asked.task_id, asked.job_id, asked.sentence_id, asked.service_type,
        asked.provider, asked.model, 'sending', asked.repeatable, asked.input_digest, asked.request, 0, 0, COALESCE(worst, 0), priced_in,
        asked.node, asked.stage, asked.epoch, moment)
    ON CONFLICT DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'admitted' ELSE 'busy' END;
END
$$;
