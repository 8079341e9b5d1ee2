import type { Shape } from '../../../api/client';

export type PostRow = Shape<'ReadPostRow'>;
export type State = Shape<'PublicationState'>;
export type Status = Shape<'PublicationStatus'>;

export const statuses: Status[] = ['pending', 'publishing', 'published', 'failed', 'cancelled'];

/** From the first word to the end. */
export const states: State[] = [
  'draft', 'scheduled_local', 'validating', 'ready', 'uploading', 'submitted', 'processing', 'in_review', 'scheduled_remote', 'awaiting_user', 'published', 'published_unlinked', 'failed', 'ambiguous', 'removed', 'cancelled',
];

/** What only a person brings further: states, and what a platform has whose account was taken away. */
export const needing = ['ambiguous', 'account_gone', 'awaiting_user', 'failed'] as const satisfies (State | 'account_gone')[];
export type Needed = (typeof needing)[number];

/** Colours of how posts stand; the word stands beside them. */
export const colors: Record<State, string> = {
  draft: 'gray', scheduled_local: 'indigo', validating: 'blue', ready: 'blue', uploading: 'blue', submitted: 'blue', processing: 'blue', in_review: 'blue', scheduled_remote: 'indigo',
  awaiting_user: 'orange', published: 'pine', published_unlinked: 'pine', failed: 'red', ambiguous: 'orange', removed: 'red', cancelled: 'gray',
};

const there: State[] = ['submitted', 'processing', 'in_review', 'scheduled_remote'];

/** Whether its platform has it and nobody can ask about it any more: its account was taken away, and a person says what became of it. */
export function isUnasked(row: Pick<PostRow, 'state' | 'account'>): boolean {
  return row.account.deleted && there.includes(row.state);
}

const Soon = 2_500;
const Later = 20_000;
const quick: State[] = ['validating', 'ready', 'uploading', 'submitted', 'processing'];
const slow: State[] = ['in_review', 'scheduled_remote', 'ambiguous'];
// These stand still, unless the platform is to be asked about them.
const still: State[] = ['published_unlinked', 'awaiting_user'];

/** How often to look after posts, but for those of which nothing comes by itself: often while the platform is at work, seldom while one waits, never when all of them stand still. */
export function paceOf(all: PostRow[]): number | null {
  const rows = all.filter((row) => !isUnasked(row));
  const due = (row: PostRow) => row.state === 'scheduled_local' && row.journal.due_at !== null && Date.parse(row.journal.due_at) < Date.now() + 60_000;
  const waits = (row: PostRow) => slow.includes(row.state) || (still.includes(row.state) && row.journal.due_at !== null);
  const held = (row: PostRow) => row.paused_at !== null;
  // One that is looked for now, or looked at, is told of within seconds.
  const looked = (row: PostRow) => waits(row) && row.journal.due_at !== null && Date.parse(row.journal.due_at) < Date.now() + 5_000;
  if (rows.some((row) => !held(row) && (quick.includes(row.state) || due(row) || looked(row)))) {
    return Soon;
  }
  return rows.some((row) => waits(row) || row.state === 'scheduled_local') ? Later : null;
}

/** Whether its bytes are on their way. */
export function isSending(row: PostRow): boolean {
  return ['uploading', 'ready', 'validating'].includes(row.state);
}
