import type { Said } from './said';

/** Who sees a post at TikTok, as its app says it: our visibility and TikTok's own field in one. */
export type Privacy = 'public' | 'friends' | 'followers' | 'self';

/** What was chosen; null while nobody did. */
export function privacyOf(said: Said): Privacy | null {
  return said.visibility === null ? null : said.visibility === 'public' ? 'public' : ((said.options['privacy'] as Privacy | undefined) ?? 'self');
}

/** What is said for a choice. */
export function chosen(said: Said, privacy: Privacy): Partial<Said> {
  const { privacy: _, ...rest } = said.options;
  return { visibility: privacy === 'public' ? 'public' : 'private', options: privacy === 'friends' || privacy === 'followers' ? { ...rest, privacy } : rest };
}

export const isOn = (said: Said, option: string): boolean => said.options[option] === 'true';

/** A switch of TikTok's; off is as usual, and is not said. */
export function switched(said: Said, option: string, on: boolean): Pick<Said, 'options'> {
  const { [option]: _, ...rest } = said.options;
  return { options: on ? { ...rest, [option]: 'true' } : rest };
}
