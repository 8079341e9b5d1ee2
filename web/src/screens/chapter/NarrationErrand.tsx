import { Alert, Anchor, Button, Group, List, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { RetryErrand } from '../../parts/RetryErrand';
import { Why } from '../../parts/Why';
import classes from './Editor.module.css';
import { useRoom } from './room';
import { words } from './words';

/** How the last narration stands: how far it is heard, and which sentences were not; one that failed is heard again at a price that is told before. */
export function NarrationErrand({ answer: { errand, heard, not_heard } }: { answer: Shape<'ReadErrandAnswer'> }) {
  const w = useWords(words);
  const format = useFormat();
  const { go } = useRoom();
  const running = errand.status === 'pending' || errand.status === 'processing';
  const cancelling = useMutation({ mutationFn: () => told(api.POST('/api/errands/{errand}/cancel', { params: { path: { errand: errand.id } } })) });
  return (
    <Stack gap="xs" component="section" aria-labelledby="narration">
      <Title order={3} id="narration">{w.lastNarration(format.date(errand.created_at))}</Title>
      <Text size="sm" role="status">{w.errand[errand.status]}{errand.status === 'completed' && ` · ${w.heard(heard.length, not_heard.length)}`}</Text>
      {running && <Progress value={errand.progress} animated aria-label={w.errand.processing} />}
      {errand.needs_attention && <Alert color="orange" variant="light">{w.attention}</Alert>}
      {errand.error_message !== null && <Text size="sm" className={classes.danger}><Why code={errand.error_code} message={errand.error_message} /></Text>}
      {not_heard.length > 0 && (
        <List size="sm">
          {not_heard.slice(0, 20).map((missed) => <List.Item key={missed.sentence}><Anchor component="button" type="button" size="sm" ta="start" onClick={() => go(missed.sentence)}>{missed.text}</Anchor></List.Item>)}
        </List>
      )}
      <Problem of={cancelling.error} />
      <Group justify="flex-end">
        {running && <Button size="compact-sm" variant="default" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>{w.cancelErrand}</Button>}
        {errand.status === 'failed' && <RetryErrand key={errand.id} errand={errand.id} />}
      </Group>
    </Stack>
  );
}
