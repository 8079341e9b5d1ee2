import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { RetryErrand } from '../../../parts/RetryErrand';
import { Doubt } from '../Doubt';
import { Why } from '../../../parts/Why';
import { useChange } from '../useChange';
import { words } from '../words';
import { isWriting, type ShotsErrand } from './useShotsErrand';

/** How the errand that writes an episode's shots stands, while it runs and when it failed. */
export function ShotsBeingWritten({ errand }: { errand: ShotsErrand }) {
  const w = useWords(words);
  const [put, setPut] = useState('');
  const running = isWriting(errand);
  const ending = useChange(() => told(api.POST('/api/errands/{errand}/cancel', { params: { path: { errand: errand.id } } })));
  if (errand.status === 'completed' || errand.id === put) {
    return null;
  }
  return (
    <Alert role="status" variant="light" color={running ? 'pine' : 'orange'} icon={<IconSparkles aria-hidden />} title={running ? w.beingWritten : w.notWritten}>
      <Stack gap="xs">
        {running && <Progress value={errand.progress} animated aria-label={w.beingWritten} />}
        {running && <Text size="sm">{w.beingWrittenText}</Text>}
        {errand.error_message !== null && <Text size="sm"><Why code={errand.error_code} message={errand.error_message} /></Text>}
        {errand.needs_attention && <Doubt text={w.errandInDoubt} />}
        <Problem of={ending.error} />
        <Group gap="xs">
          {running && <Button size="compact-sm" variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>{w.end}</Button>}
          {!running && <RetryErrand key={errand.id} errand={errand.id} />}
          {!running && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setPut(errand.id)}>{w.dismiss}</Button>}
        </Group>
      </Stack>
    </Alert>
  );
}
