import type { Shape } from '../../api/client';

/** What an order asks for, frozen as it is, as a request that asks for the same: to learn what is still to be made of it. */
export function wishesOf(order: Shape<'ReadOrderRow'>): Shape<'FilmRequest'> {
  const { generation_settings: makers, video_settings: film } = order;
  const stepsIn = (makers?.picture_fallbacks?.length ?? 0) + (makers?.speech_fallbacks?.length ?? 0) > 0;
  return {
    language: order.language,
    resolution: film?.size ?? (film?.width !== undefined ? `${film.width}x${film.height}` : undefined),
    fps: film?.fps,
    quality: film?.quality_preset,
    format: film?.format,
    subtitles: film?.subtitles,
    subtitle_format: film?.subtitle_format,
    include_audio: film?.include_audio,
    target_duration: film?.target_duration,
    preview: film?.preview,
    music_asset_id: film?.music_asset_id,
    music_volume: film?.music_volume,
    voice: makers?.voice,
    sentence_gap: makers?.sentence_gap,
    paragraph_gap: makers?.paragraph_gap,
    picture_config: makers?.picture_config,
    speech_config: makers?.speech_config,
    text_config: makers?.text_config,
    translation_config: makers?.translation_config,
    fallback: stepsIn ? 'default' : 'none',
  };
}
