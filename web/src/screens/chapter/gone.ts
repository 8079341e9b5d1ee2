import type { Shape } from '../../api/client';

// Sentences that an edit took out: they are on screen for a moment still, and nobody asks for what is theirs any more.
const gone = new Set<string>();

/** Takes to heart which sentences an edit took out or brought back, before everything on screen is read anew. */
export function heeded(answer: Shape<'EditManuscriptAnswer'>): Shape<'EditManuscriptAnswer'> {
  answer.rows.filter((row) => row.noun === 'sentence').forEach((row) => (row.parent === null ? gone.add(row.id) : gone.delete(row.id)));
  return answer;
}

/** A sentence is about to be taken out; the answer is the way back, should that be refused. */
export function leaving(sentence: string): () => void {
  gone.add(sentence);
  return () => void gone.delete(sentence);
}

/** Whether a sentence was taken out. */
export const isGone = (sentence: string): boolean => gone.has(sentence);
