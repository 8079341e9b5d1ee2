import type { Chapter } from '../useProject';

/**
 * The rows of a whole book, known before any of its text is read: of each chapter a heading and its paragraphs that count.
 * Deleted paragraphs have no row of their own; they stand in that of the one before them, so no row moves when a chapter is read.
 */
export interface Outline {
  chapters: Chapter[];
  /** The row at which each chapter begins. */
  starts: number[];
  count: number;
  /** The place of each chapter by its id. */
  places: Map<string, number>;
}

export function outlineOf(chapters: Chapter[]): Outline {
  const starts: number[] = [];
  let count = 0;
  for (const chapter of chapters) {
    starts.push(count);
    count += 1 + chapter.paragraph_count;
  }
  return { chapters, starts, count, places: new Map(chapters.map((chapter, place) => [chapter.id, place])) };
}

/** Which chapter's row it is, and which: -1 is the heading. */
export function rowAt(outline: Outline, index: number): { chapter: Chapter; at: number } {
  let [low, high] = [0, outline.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (outline.starts[middle]! <= index) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return { chapter: outline.chapters[low]!, at: index - outline.starts[low]! - 1 };
}

/** The row of a chapter's paragraph, of its heading with -1; null for a chapter that is not there. */
export function indexOf(outline: Outline, chapter: string, at: number): number | null {
  const place = outline.places.get(chapter);
  return place === undefined ? null : outline.starts[place]! + 1 + Math.max(-1, Math.min(Number.isInteger(at) ? at : -1, outline.chapters[place]!.paragraph_count - 1));
}

const [Heading, Line, Rest] = [132, 31, 26];

/** How high a row will be, from the words its chapter has: near enough for a scroll bar. */
export function guess(outline: Outline, index: number, width: number): number {
  const { chapter, at } = rowAt(outline, index);
  const characters = (6.2 * chapter.word_count) / Math.max(1, chapter.paragraph_count);
  return at < 0 ? Heading : Rest + Line * Math.max(1, Math.ceil((characters * 8.9) / Math.max(240, width)));
}
