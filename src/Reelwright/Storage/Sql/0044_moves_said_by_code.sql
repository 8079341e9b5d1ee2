-- Why a status has moved has a code beside its sentence, where it is a sentence of ours; what has moved by now has its sentence alone.

ALTER TABLE status_changes ADD COLUMN reason_code varchar(50) CONSTRAINT status_changes_reason_code CHECK (reason_code IS NULL OR reason IS NOT NULL);
