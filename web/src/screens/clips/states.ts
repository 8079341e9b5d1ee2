import type { Shape } from '../../api/client';

export type ClipRow = Shape<'ReadClipRow'>;
export type TakeRow = Shape<'TakeRow'>;

/** Colours of how things stand; the word stands beside them. */
export const colors: Record<Shape<'ClipStatus'> | Shape<'TakeStatus'> | Shape<'ImageVideo'>, string> = { queued: 'gray', pending: 'gray', none: 'gray', processing: 'blue', completed: 'pine', failed: 'red' };

/** Whether it is on its way. */
export function isActive(status: string): boolean {
  return status === 'queued' || status === 'pending' || status === 'processing';
}

/** What a clip is called: its caption, else what was asked. */
export function nameOf(clip: ClipRow): string {
  return clip.caption !== null && clip.caption !== '' ? clip.caption : clip.prompt;
}

/** The name of a picture behind its address. */
export function fileOf(address: string): string {
  return address.split('/').at(-1)!;
}
