import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import classes from './Pane.module.css';
import { words } from './words';

/** A sentence in which something was found, with what would stand there instead; a click goes there. */
export function FoundPlace({ hit, sought, onGo }: { hit: Shape<'Hit'>; sought: Shape<'Sought'>; onGo: () => void }) {
  const w = useWords(words);
  const parts: ReactNode[] = [];
  let from = 0;
  for (const at of hit.at) {
    const old = hit.text.slice(at, at + sought.text.length);
    parts.push(hit.text.slice(from, at), sought.with === '' ? <mark key={at}>{old}</mark> : <span key={at}><del>{old}</del> <ins>{sought.with}</ins></span>);
    from = at + sought.text.length;
  }
  return (
    <UnstyledButton className={classes.hit} onClick={onGo}>
      <Text size="xs" c="dimmed">{w.chapter(String(hit.chapter_number))}</Text>
      {parts}
      {hit.text.slice(from)}
    </UnstyledButton>
  );
}
