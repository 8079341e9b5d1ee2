import { IconAlertTriangle, IconBan, IconCheck, IconCircleDashed, IconCircleX, IconClock, IconEyeOff, IconHandStop, IconLoader2, IconPencil, IconPlayerPause, IconQuestionMark } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import type { SeriesRow, SlotRow } from './useCalendars';

/** How a time of the calendar stands: a post's state, or what a place without a post waits for. */
export type Standing = Shape<'PublicationState'> | 'planned' | 'no_film' | 'left_out' | 'held' | 'stopped';

const wait = { icon: IconClock, tone: 'wait' };
const run = { icon: IconLoader2, tone: 'run' };

/** A mark and a tone of each; the word stands beside them. */
export const marks: Record<Standing, { icon: typeof IconClock; tone: string }> = {
  draft: { icon: IconPencil, tone: 'quiet' }, scheduled_local: wait, scheduled_remote: wait, validating: run, ready: run, uploading: run, submitted: run, processing: run, in_review: run,
  awaiting_user: { icon: IconHandStop, tone: 'look' }, ambiguous: { icon: IconQuestionMark, tone: 'look' }, published: { icon: IconCheck, tone: 'good' }, published_unlinked: { icon: IconCheck, tone: 'good' },
  failed: { icon: IconCircleX, tone: 'bad' }, removed: { icon: IconCircleX, tone: 'bad' }, cancelled: { icon: IconBan, tone: 'quiet' },
  planned: { icon: IconCircleDashed, tone: 'wait' }, no_film: { icon: IconAlertTriangle, tone: 'look' }, left_out: { icon: IconEyeOff, tone: 'quiet' },
  held: { icon: IconPlayerPause, tone: 'quiet' }, stopped: { icon: IconBan, tone: 'bad' },
};

/** How a place stands. */
export function standingOf(slot: SlotRow, series: SeriesRow): Standing {
  // A place that was left out may have a post, which was cancelled with it.
  if (slot.skipped !== null) {
    return 'left_out';
  }
  if (slot.state !== null) {
    return slot.state;
  }
  return series.status === 'stopped' ? 'stopped' : series.status === 'paused' ? 'held' : slot.has_film ? 'planned' : 'no_film';
}

/** Whether a place may still be put elsewhere, be left out or be taken in again: its post was not begun, was given up, or came to nothing with it. */
export function isOpen(slot: SlotRow): boolean {
  return slot.publication_id === null || slot.state === 'scheduled_local' || slot.state === 'cancelled' || (slot.skipped !== null && slot.state === 'failed');
}
