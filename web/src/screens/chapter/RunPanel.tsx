import { Button, Group, Paper, Skeleton, Text } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { useAsk } from '../../parts/useAsk';
import classes from './Chapter.module.css';
import { EstimateText, usePriceWord } from './EstimateText';
import { FailedRun } from './FailedRun';
import { LiveRun } from './LiveRun';
import { useRoom } from './room';
import { StaleText } from './StaleText';
import { useEstimate, useLastOrder, useWishes } from './useRun';
import { words } from './words';

const active = ['pending', 'processing', 'paused'];

/** What the chapter's film lacks and what the next run costs; while one goes on, how far it is. */
export function RunPanel() {
  const w = useWords(words);
  const { chapter, stale } = useRoom();
  const [, ask] = useAsk('panel');
  const [wishes] = useWishes();
  const order = useLastOrder(chapter.id);
  const running = order.data != null && active.includes(order.data.status);
  const estimate = useEstimate(chapter.id, wishes, order.isSuccess && !running);
  const price = usePriceWord();
  return (
    <Paper withBorder p="md" component="section" className={classes.pane} aria-label={w.run}>
      {running ? <LiveRun order={order.data!} /> : (
        <>
          {order.data?.status === 'failed' && <FailedRun order={order.data.id} />}
          <Group justify="space-between" align="flex-start" gap="sm" mih={66}>
            <div style={{ flex: 1, minWidth: 220 }}>
              <StaleText />
              {estimate.data !== undefined ? <EstimateText of={estimate.data} /> : estimate.error === null && <Skeleton h={40} />}
            </div>
            <Button leftSection={<IconMovie size={18} aria-hidden />} variant={stale.answer?.film_current === true ? 'default' : 'filled'} onClick={() => ask({ panel: 'run' })}>
              {estimate.data === undefined ? w.runNow : w.runNowFor(price(estimate.data))}
            </Button>
          </Group>
          {wishes.preview !== undefined && <Text size="xs" c="dimmed">{w.onlyFirst(wishes.preview ?? 0)}</Text>}
        </>
      )}
      <Problem of={stale.error ?? order.error ?? estimate.error} again={() => void estimate.refetch()} />
    </Paper>
  );
}
