-- Who shows an asset or makes something of it: asked alike by all that remove one. It says nothing of what made the asset, and not that a clip shows its own file.

-- In dramas. What is stock, others show than its owner.
CREATE FUNCTION use_of_dramas(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN EXISTS (SELECT FROM dramas d WHERE d.owner_id = asset.owner_id AND d.thumbnail = asset.url_path)
            OR (asset.source_type = 'STOCK' AND EXISTS (SELECT FROM dramas d WHERE d.thumbnail = asset.url_path)) THEN 'a drama shows it'
        WHEN EXISTS (SELECT FROM characters c JOIN dramas d ON d.id = c.drama_id WHERE d.owner_id = asset.owner_id AND c.reference_images ? asset.url_path)
            OR (asset.source_type = 'STOCK' AND EXISTS (SELECT FROM characters c WHERE c.reference_images ? asset.url_path)) THEN 'a character looks like it'
        WHEN EXISTS (SELECT FROM storyboards b WHERE b.picture_id = asset.id OR b.clip_id = asset.id) THEN 'a shot shows it'
        WHEN EXISTS (SELECT FROM video_generations t WHERE t.picture_id = asset.id AND t.status IN ('pending', 'processing')) THEN 'a take begins with it'
    END
$$;
CREATE FUNCTION use_of_asset(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(CASE
        WHEN EXISTS (SELECT FROM sentence_media m WHERE m.asset_id = asset.id AND m.chosen) THEN 'a sentence has chosen it'
        WHEN EXISTS (SELECT FROM film_assets f WHERE f.asset_id = asset.id) THEN 'a film was made with it'
        WHEN EXISTS (SELECT FROM videos v WHERE v.input_image = asset.id) THEN 'a clip begins with it'
    END, use_of_dramas(asset))
$$;

-- As it was, but for stock.
CREATE OR REPLACE FUNCTION need_of_dramas(asset media_assets) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN asset.image_generation_id IS NOT NULL THEN 'it is a version of a picture of a drama' ELSE use_of_dramas(asset) END
$$;
