import type { Shape } from '../../../api/client';
import type { Shot } from '../data';

/** All a person says of a shot. */
export interface ShotSaid {
  title: string;
  location: string;
  time: string;
  shot_type: string;
  angle: string;
  movement: string;
  action: string;
  dialogue: string;
  atmosphere: string;
  image_prompt: string;
  video_prompt: string;
  duration: number;
  transition: Shape<'Transition'>;
  characters: string[];
}

/** Of a shot that is there, or of one to add. */
export function shotSaid(shot?: Shot): ShotSaid {
  return {
    title: shot?.title ?? '', location: shot?.location ?? '', time: shot?.time ?? '', shot_type: shot?.shot_type ?? '', angle: shot?.angle ?? '', movement: shot?.movement ?? '',
    action: shot?.action ?? '', dialogue: shot?.dialogue ?? '', atmosphere: shot?.atmosphere ?? '', image_prompt: shot?.image_prompt ?? '', video_prompt: shot?.video_prompt ?? '',
    duration: shot?.duration ?? 5, transition: shot?.transition ?? 'cut', characters: shot?.characters.map((one) => one.id) ?? [],
  };
}
