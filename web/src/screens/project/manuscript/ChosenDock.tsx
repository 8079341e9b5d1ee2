import { Button, CloseButton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../app/language';
import { ConfirmButton } from './ConfirmButton';
import { useDesk } from './desk';
import { ParagraphMenu } from './ParagraphMenu';
import { SentenceMenu } from './SentenceMenu';
import { spoken } from './shapes';
import { laid, rowOf } from './standing';
import { readingOf } from './useReading';
import { words } from './words';
import classes from './Workplace.module.css';

/** What can be done with the chosen sentence and its paragraph. */
export function ChosenDock() {
  const w = useWords(words);
  const { chosen, choose, write, power } = useDesk();
  const { data } = useQuery(readingOf(chosen.chapter));
  const row = data === undefined ? null : rowOf(data, chosen.sentence);
  if (data === undefined || row === null) {
    return <Text size="sm" c="dimmed">{data === undefined ? '…' : w.nothing}</Text>;
  }
  const { paragraph } = laid(data).rows[row]!;
  const n = paragraph.sentences.findIndex((s) => s.id === chosen.sentence);
  const sentence = paragraph.sentences[n]!;
  return (
    <>
      <div className={classes.dockRow}>
        <Text size="sm" fw={600}>{w.at(String(row + 1), String(n + 1))}</Text>
        <Text size="sm" c="dimmed" className={classes.excerpt} lang={paragraph.language}>{spoken(sentence)}</Text>
        <CloseButton data-close aria-label={w.close} onClick={() => choose('', '')} />
      </div>
      <div className={classes.dockRow}>
        {power.edit && (
          <>
            <Button size="compact-md" onClick={() => write({ what: 'sentence', id: sentence.id })}>{w.editSentence}</Button>
            <SentenceMenu reading={data} row={row} n={n} />
            <Button size="compact-md" variant="light" onClick={() => write({ what: 'paragraph', id: paragraph.id })}>{w.editParagraph}</Button>
            <ParagraphMenu reading={data} row={row} />
          </>
        )}
        <ConfirmButton noun="paragraph" id={paragraph.id} text={paragraph.text_version} confirmed={paragraph.is_confirmed} size="compact-md" />
      </div>
    </>
  );
}
