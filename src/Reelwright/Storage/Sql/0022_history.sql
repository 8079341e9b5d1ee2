-- A thing's moves are told from the last on, by their number: nodes' clocks differ.

DROP INDEX ix_status_changes_noun;
CREATE INDEX ix_status_changes_noun ON status_changes (noun, noun_id, id);
