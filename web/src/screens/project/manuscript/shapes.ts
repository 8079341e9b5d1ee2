import type { Shape } from '../../../api/client';

export type Reading = Shape<'ReadChapterAnswer'>;
export type Paragraph = Shape<'ReadChapterParagraphRow'>;
export type Sentence = Shape<'ReadChapterSentenceRow'>;
export type Change = Shape<'ManuscriptChange'>;

/** What is spoken of a sentence or a paragraph. */
export function spoken(row: { content: string; edited_content: string | null }): string {
  return row.edited_content ?? row.content;
}

/** What stands between two sentences of a language. */
export function gap(language: string): string {
  return /^(zh|ja)/i.test(language) ? '' : ' ';
}
