import { Alert, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { onWord } from '../api/client';
import { queries } from '../api/queries';
import { useWords } from './language';

const words = {
  en: { title: 'The server does not answer', text: 'What is being made goes on where it was as soon as it is back. This page will notice by itself.' },
  zh: { title: '服务器没有响应', text: '服务器恢复后，正在制作的内容会从原处继续；本页会自动恢复，无需刷新。' },
};

const Again = 1_500;

/** Says so while the server is away, asks until it is back, and then has all on screen read anew. */
export function Connection() {
  const [away, setAway] = useState(false);
  const w = useWords(words);
  useEffect(() => onWord((word) => setAway(word === 'away')), []);
  useEffect(() => {
    if (!away) {
      return;
    }
    const timer = setInterval(() => {
      fetch('/healthz', { cache: 'no-store' }).then(
        (answer) => {
          if (answer.ok) {
            setAway(false);
            void queries.invalidateQueries();
          }
        },
        () => undefined,
      );
    }, Again);
    return () => clearInterval(timer);
  }, [away]);
  return away ? (
    <Alert role="status" variant="filled" color="orange" radius={0} icon={<Loader size="xs" color="white" />} title={w.title} style={{ position: 'fixed', insetInline: 0, bottom: 0, zIndex: 500 }}>
      {w.text}
    </Alert>
  ) : null;
}
