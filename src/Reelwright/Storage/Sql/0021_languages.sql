-- English is English: the studio knows no kinds of it.

UPDATE users SET language = 'en' WHERE language = 'en-US';
