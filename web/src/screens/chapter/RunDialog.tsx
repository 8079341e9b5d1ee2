import { Box, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { Foot } from '../../parts/Foot';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import { EstimateText, usePriceWord } from './EstimateText';
import { NextText } from './NextText';
import { useRoom } from './room';
import { RunFields } from './RunFields';
import { useEstimate, useOrder } from './useRun';
import { words } from './words';

/** The order of the chapter's film: what is wished beside its settings, what that makes and costs, then the order. */
export function RunDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const { chapter, next: { wishes, like, error } } = useRoom();
  const estimate = useEstimate(chapter.id, wishes, true);
  const price = usePriceWord();
  const order = useOrder(wishes, onClose);
  const fresh = wishes !== null && estimate.data !== undefined && !estimate.isPlaceholderData && estimate.error === null;
  const fails = error ?? estimate.error;
  // It would grow else when it is known which fields it has.
  if (wishes === null && error === null) {
    return null;
  }
  return (
    <Dialog opened onClose={onClose} title={w.runTitle} size="lg">
      <Stack>
        {wishes !== null && like !== null && <RunFields wishes={wishes} like={like} />}
        <Box mih={64}>
          <NextText />
          {estimate.data !== undefined ? <EstimateText of={estimate.data} /> : fails === null && <Skeleton h={42} />}
        </Box>
        {!chapter.is_confirmed && <Text size="sm" c="dimmed">{w.confirms}</Text>}
        <Problem of={fails ?? order.error} again={again(order)} />
        <Foot>
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          <Button disabled={!fresh} loading={order.isPending || (!fresh && fails === null)} onClick={() => order.mutate(undefined)}>{fresh ? w.orderFor(price(estimate.data!)) : w.askPrice}</Button>
        </Foot>
      </Stack>
    </Dialog>
  );
}
