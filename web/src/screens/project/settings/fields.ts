import type { Shape } from '../../../api/client';

export type Settings = Shape<'FilmSettings'>;
export type InForce = Shape<'ReadSettingsValue'>[];

const long = [3840, 2560, 1920, 1280, 854, 640, 320];
const short = [2160, 1440, 1080, 720, 480, 360, 180];

/** Usual sizes of a shape. */
export function sizes(aspect: string | null | undefined): string[] {
  return aspect === '9:16' ? short.map((s, i) => `${s}x${long[i]}`) : aspect === '1:1' ? short.map((s) => `${s}x${s}`) : short.map((s, i) => `${long[i]}x${s}`);
}

/** A value in force by its name. */
export function inForce(values: InForce, name: string): Shape<'ReadSettingsValue'> | undefined {
  return values.find((value) => value.name === name);
}
