import { Button } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useDesk } from './desk';
import classes from './Document.module.css';
import { type Paragraph, spoken } from './shapes';
import { words } from './words';

/** A deleted paragraph: its beginning, and the way back. */
export function GoneParagraph({ paragraph }: { paragraph: Paragraph }) {
  const w = useWords(words);
  const { change, busy, power } = useDesk();
  return (
    <div className={classes.gone}>
      <span className={classes.note}>{w.deleted}</span>
      <span className={classes.goneText} lang={paragraph.language}>{spoken(paragraph)}</span>
      {power.edit && <Button size="compact-xs" variant="default" disabled={busy} onClick={() => change({ do: 'restore_paragraph', id: paragraph.id, version: paragraph.version })}>{w.restore}</Button>}
    </div>
  );
}
