import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { asFailure } from '../api/failure';
import { useLanguage, useWords } from '../app/language';
import { said } from './failures';

const words = { en: { again: 'Try again', stale: 'Read it again' }, zh: { again: '重试', stale: '重新读取' } };

/** Why something did not work, and what to do: the server's own line, with its code for whoever asks for help. `again` tries it again; `stale` reads again what somebody else has changed. */
export function Problem({ of, again, stale }: { of: unknown; again?: () => void; stale?: () => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  if (of === null || of === undefined) {
    return null;
  }
  const failure = asFailure(of);
  const act = failure.isStale ? (stale ?? again) : again;
  return failure.isCancelled ? null : (
    <Alert role="alert" variant="light" color="red" icon={<IconAlertCircle aria-hidden />}>
      <Group justify="space-between" align="center" gap="xs">
        <Text size="sm" style={{ flex: 1, minWidth: 200 }}>
          {said(failure, language)} <Text span size="xs" ff="monospace">{failure.code}</Text>
        </Text>
        {act !== undefined && (
          <Button size="compact-sm" variant="light" color="red" onClick={act}>{failure.isStale ? w.stale : w.again}</Button>
        )}
      </Group>
    </Alert>
  );
}
