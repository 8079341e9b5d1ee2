import type { Paragraph, Reading } from './shapes';

/** A paragraph that counts, and the deleted ones behind it. */
export interface Standing {
  paragraph: Paragraph;
  gone: Paragraph[];
}

/** A chapter's paragraphs by the rows they stand in. */
export interface Laid {
  /** Deleted ones in front of all others. */
  first: Paragraph[];
  rows: Standing[];
}

const known = new WeakMap<Reading, Laid>();

/** The same for the same reading: many rows ask. */
export function laid(reading: Reading): Laid {
  let answer = known.get(reading);
  if (answer === undefined) {
    answer = { first: [], rows: [] };
    for (const paragraph of reading.paragraphs) {
      if (paragraph.action === 'delete') {
        (answer.rows.at(-1)?.gone ?? answer.first).push(paragraph);
      } else {
        answer.rows.push({ paragraph, gone: [] });
      }
    }
    known.set(reading, answer);
  }
  return answer;
}

/** The row a sentence stands in; null when it is not here. */
export function rowOf(reading: Reading, sentence: string): number | null {
  const row = laid(reading).rows.findIndex(({ paragraph }) => paragraph.sentences.some((s) => s.id === sentence));
  return row < 0 ? null : row;
}
