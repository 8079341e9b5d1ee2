import { memo } from 'react';
import { useWords } from '../../../app/language';
import { useDesk } from './desk';
import classes from './Document.module.css';
import { GoneParagraph } from './GoneParagraph';
import { ParagraphMarks } from './ParagraphMarks';
import { ParagraphText } from './ParagraphText';
import { ParagraphWriting } from './ParagraphWriting';
import { laid } from './standing';
import { useReading } from './useReading';
import { words } from './words';

/** A paragraph in the flow of the book, with the deleted ones behind it; bars of its size until it is read. */
export const ParagraphRow = memo(function ParagraphRow({ chapter, at, lines }: { chapter: string; at: number; lines: number }) {
  const w = useWords(words);
  const { data, isPending } = useReading(chapter);
  const { writing } = useDesk();
  const standing = data === undefined ? undefined : laid(data).rows[at];
  if (standing === undefined) {
    return isPending ? (
      <div className={classes.paragraph} aria-hidden>
        <span className={classes.number}>{at + 1}</span>
        <div className={classes.waiting}>{Array.from({ length: lines }, (_, n) => <div key={n} className={classes.bar} />)}</div>
      </div>
    ) : null;
  }
  const { paragraph, gone } = standing;
  const isWritten = writing !== null && (writing.id === paragraph.id || paragraph.sentences.some((s) => s.id === writing.id));
  return (
    <>
      <div className={classes.paragraph} data-action={paragraph.action} data-paragraph={paragraph.id}>
        <ParagraphMarks paragraph={paragraph} number={at + 1} />
        <div style={{ minWidth: 0 }}>
          {isWritten ? <ParagraphWriting paragraph={paragraph} writing={writing} /> : <ParagraphText chapter={chapter} paragraph={paragraph} label={w.paragraph(String(at + 1))} />}
          {paragraph.action === 'ignore' && <div className={classes.note}>{paragraph.ignore_reason === null ? w.ignored : w.ignoredBecause(paragraph.ignore_reason)}</div>}
        </div>
      </div>
      {gone.map((hidden) => <GoneParagraph key={hidden.id} paragraph={hidden} />)}
    </>
  );
});
