import type { Shape } from '../../api/client';

export type Wishes = Partial<Shape<'FilmRequest'>>;

/** What a film is like, by the names of settings; what an order alone can say stands among them. */
export type Like = Record<string, string | number | boolean | null>;

/** What an order froze. */
export interface Frozen {
  like: Like;
  /** Of that, what the order said for itself: the settings say otherwise, or nothing. */
  said: Like;
  /** Who might step in. */
  others: string[];
  output: string;
}

// No setting says these: with an order alone they come and go.
const orders: Like = { language: null, preview: null, target_duration: null, subtitle_format: 'srt' };

// What decides a picture or a voice line; the other settings decide the film alone.
const media = ['resolution', 'language', 'preview', 'target_duration', 'voice', 'picture_config', 'speech_config'];
const film = ['fps', 'quality', 'format', 'subtitles', 'subtitle_format', 'include_audio', 'music_asset_id', 'music_volume', 'sentence_gap', 'paragraph_gap'];

/** What an order froze, as requests and settings name it. */
export function frozenOf(order: Shape<'ReadOrderRow'>): Frozen {
  const [by, video] = [order.generation_settings, order.video_settings];
  const like: Like = {
    resolution: `${video?.width}x${video?.height}`, fps: video?.fps ?? null, quality: video?.quality_preset ?? null, format: video?.format ?? null, subtitles: video?.subtitles ?? null,
    subtitle_format: video?.subtitle_format ?? null, include_audio: video?.include_audio ?? null, music_asset_id: video?.music_asset_id ?? null, music_volume: video?.music_volume ?? null,
    voice: by?.voice ?? null, sentence_gap: by?.sentence_gap ?? null, paragraph_gap: by?.paragraph_gap ?? null,
    picture_config: by?.picture_config ?? null, speech_config: by?.speech_config ?? null, text_config: by?.text_config ?? null, translation_config: by?.translation_config ?? null,
    language: order.language, preview: video?.preview ?? null, target_duration: video?.target_duration ?? null,
  };
  const origins = { ...by?.origins, ...video?.origins };
  const said = Object.fromEntries(Object.entries(like).filter(([name, value]) => value !== null && (name in orders ? value !== orders[name] : origins[name] === 'order')));
  return { like, said, others: [...(by?.picture_fallbacks ?? []), ...(by?.speech_fallbacks ?? [])], output: order.output };
}

/** What a film would be like that is ordered with these wishes, above what the settings say now. */
export function likeOf(wishes: Wishes, inForce: Shape<'ReadSettingsValue'>[], own: string): Like {
  const set = Object.fromEntries(inForce.map((value) => [value.name, value.is])) as Like;
  const wished = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value != null)) as Like;
  const like: Like = { ...set, ...orders, language: own, ...wished };
  // A voice that was chosen for the text's own language speaks no other.
  return like['language'] === own || wished['voice'] != null ? like : { ...like, voice: null };
}

/** What two films would not share: the media they are made of, the film alone, or nothing. */
export function differ(a: Like, b: Like): 'media' | 'film' | null {
  const apart = (name: string) => (a[name] ?? null) !== (b[name] ?? null);
  return media.some(apart) ? 'media' : film.some(apart) ? 'film' : null;
}

/** The name of an output, as the server builds it: its size, how much of the chapter, and the format where that is not the usual one. */
export function outputOf(like: Like): string {
  return `${like['resolution']}/${like['preview'] == null ? 'full' : `preview${like['preview']}`}${like['format'] === 'mp4' || like['format'] == null ? '' : `/${like['format']}`}`;
}
