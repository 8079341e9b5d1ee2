import type { Shape } from '../../api/client';

export type Row = Shape<'ReadChapterSentenceRow'>;
export type Paragraph = Shape<'ReadChapterParagraphRow'>;

/** A sentence where it stands in the chapter's film. */
export interface Line {
  row: Row;
  paragraph: Paragraph;
  /** From 0, of what is spoken. */
  index: number;
  /** The last of its paragraph: nothing follows that it could be merged with, and the longer rest comes after it. */
  last: boolean;
  text: string;
}

/** What of a chapter is spoken, in order: paragraphs that were left out are not. */
export function linesOf(paragraphs: Paragraph[]): Line[] {
  const spoken = paragraphs.filter((p) => p.action !== 'delete' && p.action !== 'ignore');
  return spoken
    .flatMap((paragraph) => paragraph.sentences.map((row, n) => ({ row, paragraph, last: n === paragraph.sentences.length - 1, text: row.edited_content ?? row.content })))
    .map((line, index) => ({ ...line, index }));
}

/** When a sentence is seen and heard. */
export interface Cue {
  id: string;
  start: number;
  /** With the rest after it. */
  length: number;
  /** Of its voice alone; 0 where nothing is heard. */
  voice: number;
}

// A sentence that has no voice yet is shown about as long as it takes to read.
function guess(text: string): number {
  return Math.min(12, Math.max(2, text.length * (/[\u3400-\u9fff]/.test(text) ? 0.22 : 0.065)));
}

/** The times of a film that would be made of the lines as they are now. */
export function timesOf(lines: Line[], gaps: { sentence: number; paragraph: number }): Cue[] {
  let start = 0;
  return lines.map(({ row, text, last }) => {
    const length = (row.duration ?? guess(text)) + (last ? gaps.paragraph : gaps.sentence);
    const cue = { id: row.id, start, length, voice: row.duration ?? 0 };
    start += length;
    return cue;
  });
}

/** The cue at a time, by halving: chapters have thousands. */
export function cueAt(cues: Cue[], at: number): Cue | null {
  let [low, high] = [0, cues.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cues[middle]!.start <= at + 1e-3) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return cues[low] ?? null;
}
