import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import classes from './Document.module.css';
import type { Paragraph } from './shapes';
import { words } from './words';

/** A paragraph's number, and whether it is confirmed or edited. */
export function ParagraphMarks({ paragraph, number }: { paragraph: Paragraph; number: number }) {
  const w = useWords(words);
  return (
    <div className={classes.number}>
      <span>{number}</span>
      <span>
        {paragraph.is_confirmed && <IconCheck size={13} role="img" aria-label={w.confirmed} />}
        {paragraph.action === 'edit' && <IconPencil size={13} role="img" aria-label={w.edited} />}
      </span>
    </div>
  );
}
