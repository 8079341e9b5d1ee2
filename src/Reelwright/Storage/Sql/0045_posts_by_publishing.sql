-- Posts are also told by when they came out: those of a month, whether or not they had a time.

CREATE INDEX ix_publication_records_published ON publication_records (user_id, published_at, id) WHERE published_at IS NOT NULL;
