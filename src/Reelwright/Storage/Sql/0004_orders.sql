-- Orders, their attempts, the attempts' stages, progress, measured speeds.

CREATE TABLE generation_tasks (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    chapter_id uuid NOT NULL,
    api_config_id uuid NOT NULL REFERENCES api_configs,
    language varchar(10) NOT NULL,
    output varchar(40) NOT NULL,
    session_id varchar(128) NOT NULL,
    status varchar(20) NOT NULL DEFAULT 'pending',
    progress integer NOT NULL DEFAULT 0 CONSTRAINT generation_tasks_progress CHECK (progress BETWEEN 0 AND 100),
    current_step varchar(50) NOT NULL DEFAULT 'initializing',
    priority integer NOT NULL DEFAULT 0 CONSTRAINT generation_tasks_priority CHECK (priority BETWEEN -100 AND 100),
    total_sentences integer NOT NULL DEFAULT 0,
    completed_sentences integer NOT NULL DEFAULT 0,
    failed_sentences integer NOT NULL DEFAULT 0,
    skipped_sentences integer NOT NULL DEFAULT 0,
    estimated_duration integer CONSTRAINT generation_tasks_estimate CHECK (estimated_duration >= 0),
    estimated_completion timestamptz,
    started_at timestamptz,
    completed_at timestamptz,
    generation_settings jsonb,
    video_settings jsonb,
    error_message text,
    error_details jsonb,
    retry_count integer NOT NULL DEFAULT 0,
    max_retries integer NOT NULL DEFAULT 3,
    video_url varchar(500),
    video_size bigint CONSTRAINT generation_tasks_video_size CHECK (video_size > 0),
    video_duration integer CONSTRAINT generation_tasks_video_duration CHECK (video_duration > 0),
    subtitle_url varchar(500),
    images_generated integer NOT NULL DEFAULT 0,
    audio_segments_generated integer NOT NULL DEFAULT 0,
    processing_time integer NOT NULL DEFAULT 0,
    is_paused boolean NOT NULL DEFAULT false,
    is_cancelled boolean NOT NULL DEFAULT false,
    auto_retry boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (chapter_id, project_id) REFERENCES chapters (id, project_id) ON DELETE CASCADE,
    -- An attempt names its order together with the order's chapter.
    CONSTRAINT generation_tasks_of_chapter UNIQUE (id, chapter_id),
    CONSTRAINT generation_tasks_sentences CHECK (
        completed_sentences >= 0 AND failed_sentences >= 0 AND skipped_sentences >= 0
        AND completed_sentences + failed_sentences + skipped_sentences <= total_sentences),
    CONSTRAINT generation_tasks_times CHECK (completed_at > started_at),
    CONSTRAINT generation_tasks_ended CHECK ((status IN ('completed', 'failed', 'cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT generation_tasks_retries CHECK (max_retries BETWEEN 0 AND 3 AND retry_count BETWEEN 0 AND max_retries),
    CONSTRAINT generation_tasks_made CHECK (images_generated >= 0 AND audio_segments_generated >= 0 AND processing_time >= 0),
    CONSTRAINT generation_tasks_paused CHECK (is_paused = (status = 'paused')),
    CONSTRAINT generation_tasks_cancelled CHECK (is_cancelled = (status = 'cancelled'))
);
CREATE INDEX idx_task_project_status ON generation_tasks (project_id, status);
CREATE INDEX idx_task_chapter_status ON generation_tasks (chapter_id, status);
CREATE INDEX idx_task_status_priority ON generation_tasks (status, priority, created_at);
CREATE INDEX idx_task_created_status ON generation_tasks (created_at, status);
CREATE INDEX ix_generation_tasks_api_config_id ON generation_tasks (api_config_id);
CREATE UNIQUE INDEX generation_tasks_one_active ON generation_tasks (chapter_id, language, output)
    WHERE status IN ('pending', 'processing', 'paused');

CREATE TABLE video_generation_jobs (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL,
    number integer NOT NULL CONSTRAINT video_generation_jobs_number CHECK (number >= 1),
    session_id varchar(128) NOT NULL,
    script_id uuid NOT NULL REFERENCES chapters ON DELETE CASCADE,
    status varchar(32) NOT NULL,
    progress_percentage integer NOT NULL DEFAULT 0
        CONSTRAINT video_generation_jobs_progress CHECK (progress_percentage BETWEEN 0 AND 100),
    started_at timestamptz NOT NULL,
    completed_at timestamptz,
    error_message text,
    ended_as varchar(16),
    resource_usage jsonb,
    composition_settings jsonb,
    deleted_at timestamptz,
    FOREIGN KEY (task_id, script_id) REFERENCES generation_tasks (id, chapter_id) ON DELETE CASCADE,
    CONSTRAINT video_generation_jobs_one_number UNIQUE (task_id, number),
    CONSTRAINT video_generation_jobs_times CHECK (completed_at > started_at),
    CONSTRAINT video_generation_jobs_ended CHECK ((status IN ('COMPLETED', 'FAILED')) = (completed_at IS NOT NULL)),
    CONSTRAINT video_generation_jobs_full CHECK ((status = 'COMPLETED') = (progress_percentage = 100)),
    CONSTRAINT video_generation_jobs_error CHECK (status <> 'FAILED' OR error_message IS NOT NULL),
    CONSTRAINT video_generation_jobs_ended_as CHECK ((status = 'FAILED') = (ended_as IS NOT NULL)),
    CONSTRAINT video_generation_jobs_usage CHECK (status <> 'COMPLETED' OR COALESCE(
        resource_usage ?& ARRAY['generation_time_seconds', 'peak_memory_mb', 'disk_space_used_mb', 'cpu_time_seconds'], false))
);
CREATE INDEX idx_video_jobs_session ON video_generation_jobs (session_id);
CREATE INDEX idx_video_jobs_status ON video_generation_jobs (status);
CREATE INDEX ix_video_generation_jobs_script_id ON video_generation_jobs (script_id);
CREATE UNIQUE INDEX video_generation_jobs_one_running ON video_generation_jobs (task_id) WHERE status NOT IN ('COMPLETED', 'FAILED');

CREATE TABLE attempt_stages (
    job_id uuid NOT NULL REFERENCES video_generation_jobs ON DELETE CASCADE,
    stage varchar(32) NOT NULL,
    owner text,
    epoch bigint NOT NULL DEFAULT 0 CONSTRAINT attempt_stages_epoch CHECK (epoch >= 0),
    status varchar(16) NOT NULL DEFAULT 'waiting',
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    cost double precision NOT NULL DEFAULT 0 CONSTRAINT attempt_stages_cost CHECK (cost >= 0),
    started_at timestamptz,
    done_at timestamptz,
    PRIMARY KEY (job_id, stage),
    CONSTRAINT attempt_stages_counts CHECK (done BETWEEN 0 AND total),
    CONSTRAINT attempt_stages_running CHECK (status <> 'running' OR (owner IS NOT NULL AND started_at IS NOT NULL)),
    CONSTRAINT attempt_stages_done CHECK (status <> 'done' OR done_at IS NOT NULL)
);

-- Only the order is a foreign key: events are written many a second and read by their order, project or session alone.
CREATE TABLE progress_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES generation_tasks ON DELETE CASCADE,
    job_id uuid,
    project_id uuid NOT NULL,
    chapter_id uuid NOT NULL,
    session_id varchar(128) NOT NULL,
    kind varchar(16) NOT NULL,
    step varchar(32),
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    percent integer NOT NULL DEFAULT 0 CONSTRAINT progress_events_percent CHECK (percent BETWEEN 0 AND 100),
    sentence_id uuid,
    message text,
    data jsonb,
    seconds_left double precision CONSTRAINT progress_events_seconds_left CHECK (seconds_left >= 0),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_progress_events_task ON progress_events (task_id, id);
CREATE INDEX ix_progress_events_project ON progress_events (project_id, id);
CREATE INDEX ix_progress_events_session ON progress_events (session_id, id);

CREATE TABLE step_speeds (
    key varchar(120) PRIMARY KEY,
    seconds_per_unit double precision NOT NULL CONSTRAINT step_speeds_speed CHECK (seconds_per_unit >= 0),
    samples integer NOT NULL CONSTRAINT step_speeds_samples CHECK (samples >= 0),
    updated_at timestamptz NOT NULL DEFAULT now()
);
