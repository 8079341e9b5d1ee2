import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { Why } from '../../parts/Why';
import { adviceOf, places } from './advice';
import classes from './FailureGroup.module.css';
import { words } from './words';

const First = 8;

/** One reason, what helps against it, and the sentences it struck, each with its way into the editing room. */
export function FailureGroup({ alike, chapter, texts }: { alike: Shape<'SentenceFailure'>[]; chapter: string; texts: Map<string, string> | null }) {
  const w = useWords(words);
  const [all, setAll] = useState(false);
  const { stage, code, message } = alike[0]!;
  const advice = adviceOf(code);
  const place = places[advice];
  const sentences = alike.flatMap((failure) => (failure.sentence === null ? [] : [failure.sentence]));
  const link = advice === 'makers' ? w.advice.makersLink : advice === 'spending' ? w.advice.spendingLink : advice === 'settle' ? w.advice.settleLink : w.advice.storageLink;
  return (
    <div>
      <Text fw={600}>{w.step[stage as keyof typeof w.step] ?? stage}{w.colon}{sentences.length > 0 ? w.sentencesFailed(sentences.length) : w.stageFailed}</Text>
      <Text mt={4}><Why code={code} message={message} /> <Text span size="xs" c="dimmed" ff="monospace">{code}</Text></Text>
      <Text mt={4}>{w.advice[advice]} {place !== null && <Anchor component={Link} to={place} underline="always">{link}</Anchor>}</Text>
      <ul className={classes.sentences}>
        {sentences.slice(0, all ? undefined : First).map((id) => (
          <li key={id} className={classes.sentence}>
            <span className={classes.text}>{texts === null ? '…' : (texts.get(id) ?? w.noText)}</span>
            <Anchor component={Link} to={`/chapters/${chapter}?sentence=${id}`} aria-label={texts?.has(id) === true ? `${w.openSentence}${w.colon}${texts.get(id)}` : undefined} style={{ flexShrink: 0 }}>{w.openSentence}</Anchor>
          </li>
        ))}
      </ul>
      {!all && sentences.length > First && <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{w.moreFailed(sentences.length - First)}</Button>}
    </div>
  );
}
