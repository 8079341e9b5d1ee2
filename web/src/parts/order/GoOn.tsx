import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../Dialog';
import { useFormat } from '../format';
import { Problem } from '../Problem';
import { priceOf } from './priceOf';
import { useSteer } from './useSteer';
import { words } from './words';

/** Before an order goes on: what will be made and what that may cost; then the order, with the price on its button. */
export function GoOn({ order, way, onClose }: { order: string; way: 'retry' | 'resume'; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const going = useSteer(order, way);
  const asked = useQuery({
    queryKey: ['order', order, 'rest'],
    gcTime: 0,
    // Asked once: the price on the button is the one that was read.
    enabled: (query) => query.state.data === undefined,
    queryFn: () => told(api.POST('/api/orders/{order}/estimate', { params: { path: { order } } })),
  });
  const rest = asked.data;
  const things = [...(rest?.pictures ? [w.pictures(rest.pictures, format.number(rest.pictures))] : []), ...(rest?.voices ? [w.voices(rest.voices, format.number(rest.voices))] : [])];
  const price = rest && priceOf(rest, format.cost);
  return (
    <Dialog opened onClose={onClose} title={way === 'retry' ? w.retryTitle : w.resumeTitle}>
      <Stack>
        <Stack gap="xs" mih={112} role="status">
          {asked.isPending && <Skeleton h={72} aria-label={w.asking} />}
          {rest !== undefined && price !== undefined && (
            <>
              <Text>{things.length === 0 ? w.makesNone : w.makes(things)}</Text>
              <Text size="sm" c="dimmed">{w.takes(format.time(rest.seconds))}</Text>
              <Text fw={600}>{price.sum === null ? (price.unknown ? '' : w.free) : w.costs(price.sum)} {price.unknown && w.unpriced}</Text>
              {price.instead.map((one, i) => <Text key={i} size="sm">{one === null ? w.stepInUnknown : w.stepIn(one)}</Text>)}
            </>
          )}
        </Stack>
        <Problem of={asked.error} again={() => void asked.refetch()} />
        <Problem of={going.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.close}</Button>
          <Button disabled={price === undefined} loading={going.isPending} onClick={() => going.mutate(undefined, { onSuccess: onClose })}>
            {price === undefined ? w[way] : price.unknown ? w.goUnknown[way] : price.sum === null ? w.goFree[way] : w.goFor[way](price.sum)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
