import type { Shape } from '../../api/client';
import type { Fields, Values } from '../../parts/model/fields';
import { taken } from '../../parts/model/fields';
import { type ClipRow, fileOf, type TakeRow } from './states';

type Wishes = Pick<Shape<'NewClip'>, 'negative_prompt' | 'duration' | 'fps' | 'aspect_ratio' | 'model_resolution' | 'video_style' | 'motion_level' | 'camera_motion' | 'seed' | 'audio' | 'last_frame' | 'reference'>;

/** Of the pictures a clip may look like the API takes one. */
export function clipFields(fields: Fields): Fields {
  return 'references' in fields ? { ...fields, references: { ...fields['references'], count: 1 } } : fields;
}

/** What somebody asks of a model, in the API's words; what this model does not take is left out. */
export function wishesOf(fields: Fields, values: Values): Wishes {
  const { prompt: _, first_frame: __, references, resolution, style, ...rest } = taken(fields, values);
  return { ...rest, model_resolution: resolution, video_style: style, reference: Array.isArray(references) ? references[0] : undefined } as Wishes;
}

/** What was asked of the newest take, to be asked again: in the form's words. */
export function formerValues(clip: ClipRow, take: TakeRow): Values {
  const opens = take.first_frame_url ?? clip.input_image;
  return {
    prompt: take.prompt, negative_prompt: take.negative_prompt, duration: clip.duration, fps: take.fps, aspect_ratio: take.aspect_ratio, resolution: take.resolution, style: take.style, motion_level: take.motion_level,
    camera_motion: take.camera_motion, seed: take.seed, audio: take.audio, first_frame: opens === null ? null : fileOf(opens), last_frame: take.last_frame_url === null ? null : fileOf(take.last_frame_url),
    references: take.image_url === null || take.image_url === clip.input_image ? [] : [fileOf(take.image_url)],
  };
}
