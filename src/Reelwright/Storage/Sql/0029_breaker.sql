-- A maker that fails again and again in the same way is left alone for a while, by every node.

-- A person changed or tried the account: how it failed before no longer counts against it.
ALTER TABLE api_configs ADD COLUMN mended_at timestamptz;

-- Until when an account is left alone, or was, if nothing has gone well since: two minutes from the last of five calls in a row that failed in the same way,
-- one that says something of the account or its maker and not of what was asked. Null: nothing is wrong.
CREATE FUNCTION paused_until(account api_configs) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN count(*) = 5 AND count(DISTINCT newest.error_code) = 1
            AND bool_and(newest.status <> 'done' AND COALESCE(newest.error_code, '') IN ('maker_failed', 'maker_unreachable', 'maker_key_refused',
                'maker_unpaid', 'maker_forbidden', 'maker_not_found', 'maker_moved', 'address_refused', 'outcome_unknown', 'job_endless'))
        THEN max(greatest(newest.started_at, newest.closed_at, newest.doubted_at)) + interval '2 minutes' END
    FROM (
        SELECT c.* FROM provider_calls c
        WHERE c.api_config_id = account.id AND NOT c.repeatable AND c.status IN ('done', 'failed', 'unknown') AND c.started_at >= COALESCE(account.mended_at, '-infinity')
        ORDER BY c.started_at DESC, c.id DESC LIMIT 5) AS newest
$$;

-- Admits a call and writes it down, or says why not: 'busy' when the same is being asked for, 'stage_lost', 'maker_refused', 'maker_full', 'maker_at_work',
-- 'paused <until>', 'rate_limit', 'daily_limit', 'monthly_limit', 'price_unknown', 'budget_currency <id>', 'budget <id>'. Whoever asks at the same moment waits for the row of the
-- account and of each budget, and then counts what came before.
CREATE OR REPLACE FUNCTION admit_call(asked provider_calls, worst numeric, priced_in text, moment timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    account api_configs;
    zone text;
    today timestamptz;
    month timestamptz;
    places integer;
    held budgets;
    since timestamptz;
    paused timestamptz;
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
    IF NOT asked.repeatable AND paused_until(account) IS NOT NULL THEN
        -- Whoever tries it again does so alone: asked once more, behind its row's lock.
        PERFORM FROM api_configs WHERE id = account.id FOR NO KEY UPDATE;
        paused := paused_until(account);
        IF paused > moment THEN
            RETURN 'paused ' || to_char(paused AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
        END IF;
        IF paused IS NOT NULL AND EXISTS (SELECT FROM provider_calls c WHERE c.api_config_id = account.id AND c.status = 'sending') THEN
            RETURN 'maker_full';
        END IF;
        IF paused IS NOT NULL AND EXISTS (SELECT FROM provider_calls c WHERE c.api_config_id = account.id AND c.status = 'polling' AND c.started_at >= paused) THEN
            RETURN 'maker_at_work';
        END IF;
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
