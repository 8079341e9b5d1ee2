import type { Shape } from '../../../api/client';
import type { Standing } from './states';
import type { PostRow, SeriesRow, SlotRow } from './useCalendars';

/** Something that has a time: a post, a place of a calendar, or a post that is in such a place. */
export interface Entry {
  key: string;
  at: string;
  title: string;
  platform: Shape<'PlatformType'> | null;
  standing: Standing;
  /** Whose times of day it keeps when it goes to another day. */
  zone: string;
  post: PostRow | null;
  series: SeriesRow | null;
  slot: SlotRow | null;
  /** Whether it may be put at another time. */
  open: boolean;
}
