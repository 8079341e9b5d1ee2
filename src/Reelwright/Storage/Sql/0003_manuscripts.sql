-- Projects, chapters, paragraphs, sentences.

CREATE TABLE projects (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    kind varchar(16) NOT NULL DEFAULT 'book',
    title varchar(200) NOT NULL,
    description text,
    file_name varchar(255) NOT NULL,
    file_size bigint NOT NULL CONSTRAINT projects_file_size CHECK (file_size >= 0),
    file_type varchar(10) NOT NULL,
    file_path varchar(500) NOT NULL,
    file_hash varchar(64),
    file_digest varchar(64) NOT NULL,
    file_area varchar(16) NOT NULL GENERATED ALWAYS AS ('STOCK') STORED,
    source_path text CONSTRAINT projects_source_absolute CHECK (source_path LIKE '/%'),
    language varchar(10),
    primary_output varchar(40),
    word_count integer NOT NULL DEFAULT 0,
    chapter_count integer NOT NULL DEFAULT 0,
    paragraph_count integer NOT NULL DEFAULT 0,
    sentence_count integer NOT NULL DEFAULT 0,
    status varchar(20) NOT NULL DEFAULT 'uploaded',
    processing_progress integer NOT NULL DEFAULT 0 CONSTRAINT projects_progress CHECK (processing_progress BETWEEN 0 AND 100),
    error_message text,
    generation_settings jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    FOREIGN KEY (file_digest, file_area) REFERENCES file_blobs,
    CONSTRAINT projects_counts CHECK (word_count >= 0 AND chapter_count >= 0 AND paragraph_count >= 0 AND sentence_count >= 0),
    CONSTRAINT projects_completed CHECK ((status = 'completed') = (completed_at IS NOT NULL)),
    CONSTRAINT projects_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL))
);
CREATE INDEX idx_project_owner_status ON projects (owner_id, status);
CREATE INDEX idx_project_created_status ON projects (created_at, status);
CREATE INDEX idx_project_file_hash ON projects (file_hash);
CREATE INDEX ix_projects_status ON projects (status);
CREATE INDEX ix_projects_file ON projects (file_digest, file_area);
CREATE INDEX ix_projects_source_path ON projects (owner_id, source_path) WHERE source_path IS NOT NULL;
CREATE INDEX ix_projects_deleted_by ON projects (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE TABLE chapters (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    title varchar(500) NOT NULL,
    content text NOT NULL,
    chapter_number integer NOT NULL CONSTRAINT chapters_number CHECK (chapter_number >= 1),
    word_count integer NOT NULL DEFAULT 0,
    paragraph_count integer NOT NULL DEFAULT 0,
    sentence_count integer NOT NULL DEFAULT 0,
    status varchar(20) NOT NULL DEFAULT 'pending',
    is_confirmed boolean NOT NULL DEFAULT false,
    confirmed_at timestamptz,
    edited_content text,
    editing_notes text,
    generation_settings jsonb,
    video_url varchar(500),
    video_duration integer CONSTRAINT chapters_video_duration CHECK (video_duration > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES users,
    -- An order names its chapter together with the chapter's project.
    CONSTRAINT chapters_of_project UNIQUE (id, project_id),
    -- Deferred: inserting and moving renumber many rows in one transaction. A chapter in the trash keeps its place.
    CONSTRAINT idx_chapter_project_number UNIQUE (project_id, chapter_number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT chapters_counts CHECK (word_count >= 0 AND paragraph_count >= 0 AND sentence_count >= 0),
    CONSTRAINT chapters_confirmed CHECK (is_confirmed = (status <> 'pending') AND is_confirmed = (confirmed_at IS NOT NULL)),
    CONSTRAINT chapters_trash CHECK (is_deleted = (deleted_at IS NOT NULL) AND is_deleted = (deleted_by IS NOT NULL))
);
CREATE INDEX idx_chapter_project_status ON chapters (project_id, status);
CREATE INDEX idx_chapter_status ON chapters (status);
CREATE INDEX ix_chapters_deleted_by ON chapters (deleted_by) WHERE deleted_by IS NOT NULL;

CREATE TABLE paragraphs (
    id uuid PRIMARY KEY,
    chapter_id uuid NOT NULL REFERENCES chapters ON DELETE CASCADE,
    content text NOT NULL,
    language varchar(10) NOT NULL,
    order_index integer NOT NULL CONSTRAINT paragraphs_order CHECK (order_index >= 0),
    word_count integer NOT NULL DEFAULT 0,
    sentence_count integer NOT NULL DEFAULT 0,
    action varchar(10) NOT NULL DEFAULT 'keep',
    edited_content text,
    is_confirmed boolean NOT NULL DEFAULT false,
    ignore_reason text,
    audio_url varchar(500),
    audio_duration integer CONSTRAINT paragraphs_audio_duration CHECK (audio_duration > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idx_paragraph_chapter_order UNIQUE (chapter_id, order_index) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT paragraphs_counts CHECK (word_count >= 0 AND sentence_count >= 0),
    CONSTRAINT paragraphs_edit CHECK (action <> 'edit' OR edited_content IS NOT NULL),
    CONSTRAINT paragraphs_keep CHECK (action <> 'keep' OR edited_content IS NULL),
    CONSTRAINT paragraphs_ignore_reason CHECK (action = 'ignore' OR ignore_reason IS NULL)
);
CREATE INDEX idx_paragraph_action ON paragraphs (action);
CREATE INDEX idx_paragraph_confirmed ON paragraphs (is_confirmed);

CREATE TABLE sentences (
    id uuid PRIMARY KEY,
    paragraph_id uuid NOT NULL REFERENCES paragraphs ON DELETE CASCADE,
    content text NOT NULL,
    order_index integer NOT NULL CONSTRAINT sentences_order CHECK (order_index >= 0),
    word_count integer NOT NULL DEFAULT 0,
    character_count integer NOT NULL DEFAULT 0,
    picture_variation bigint NOT NULL,
    motion varchar(32) NOT NULL,
    image_url varchar(500),
    image_prompt text,
    audio_url varchar(500),
    start_time double precision,
    end_time double precision,
    duration double precision CONSTRAINT sentences_duration CHECK (duration > 0),
    confidence_score double precision CONSTRAINT sentences_confidence CHECK (confidence_score BETWEEN 0 AND 1),
    voice_settings jsonb,
    voice_type varchar(50),
    speech_rate double precision NOT NULL DEFAULT 1 CONSTRAINT sentences_speech_rate CHECK (speech_rate BETWEEN 0.5 AND 2),
    pitch double precision NOT NULL DEFAULT 1 CONSTRAINT sentences_pitch CHECK (pitch BETWEEN 0.5 AND 2),
    volume double precision NOT NULL DEFAULT 1 CONSTRAINT sentences_volume CHECK (volume BETWEEN 0 AND 2),
    status varchar(20) NOT NULL DEFAULT 'pending',
    error_message text,
    retry_count integer NOT NULL DEFAULT 0,
    edited_content text,
    edited_prompt text,
    is_manual_edited boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    CONSTRAINT idx_sentence_paragraph_order UNIQUE (paragraph_id, order_index) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT sentences_counts CHECK (word_count >= 0 AND character_count >= 0 AND retry_count >= 0),
    CONSTRAINT sentences_times CHECK (start_time >= 0 AND end_time > start_time)
);
CREATE INDEX idx_sentence_status ON sentences (status);
CREATE INDEX idx_sentence_timing ON sentences (start_time, end_time);
CREATE INDEX idx_sentence_paragraph_status ON sentences (paragraph_id, status);
