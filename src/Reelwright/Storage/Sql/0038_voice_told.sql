-- How a character speaks goes to speech makers from now on. What was said of it before would have voices that were paid for made anew unasked: it goes there once somebody says it again.

ALTER TABLE characters ADD COLUMN voice_told boolean NOT NULL DEFAULT false;
