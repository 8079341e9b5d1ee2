-- The words of the enum columns of 0033_dramas.sql.

ALTER TABLE storyboards
    ADD CONSTRAINT storyboards_transition_values CHECK (transition IN ('cut', 'fade'));

ALTER TABLE image_generations
    ADD CONSTRAINT image_generations_status_values CHECK (status IN ('pending', 'processing', 'completed', 'failed')),
    ADD CONSTRAINT image_generations_image_type_values CHECK (image_type IN ('character', 'storyboard')),
    ADD CONSTRAINT image_generations_frame_type_values CHECK (frame_type IN ('first', 'last', 'key'));
