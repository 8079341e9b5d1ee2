import type { Fields, Rule } from './fields';

/** By which control a field is drawn. */
export type Kind = 'text' | 'word' | 'number' | 'choice' | 'switch' | 'picture' | 'pictures';

const named: Record<string, Kind> = {
  prompt: 'text', negative_prompt: 'text', audio: 'switch', first_frame: 'picture', last_frame: 'picture', references: 'pictures',
  duration: 'number', fps: 'number', motion_level: 'number', seed: 'number', steps: 'number', cfg_scale: 'number',
};

const order = ['prompt', 'first_frame', 'last_frame', 'references', 'duration', 'aspect_ratio', 'resolution', 'size', 'quality', 'style', 'camera_motion', 'motion_level', 'fps', 'audio', 'seed', 'steps', 'cfg_scale', 'negative_prompt'];

/** The control of a field; one nobody here knows by name is told by its rule. */
export function kindOf(name: string, rule: Rule): Kind {
  return rule.one_of != null ? 'choice' : (named[name] ?? (rule.least != null || rule.most != null ? 'number' : 'word'));
}

/** Whether its values are numbers, be they written or chosen. */
export function isNumber(name: string): boolean {
  return named[name] === 'number';
}

/** The names of a model's fields as people think of them: what is seen first, then how. */
export function ordered(fields: Fields): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.keys(fields).sort((a, b) => place(a) - place(b));
}
