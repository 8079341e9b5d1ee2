import { Button, Group, Paper, Skeleton } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { changed } from '../../api/queries';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { useAsk } from '../../parts/useAsk';
import classes from './Chapter.module.css';
import { EstimateText, usePriceWord } from './EstimateText';
import { FailedRun } from './FailedRun';
import { LiveRun } from './LiveRun';
import { NextText } from './NextText';
import { useRoom } from './room';
import { StaleText } from './StaleText';
import { active, useEstimate, useLastOrder } from './useRun';
import { words } from './words';

/** What the chapter's film lacks and what the next run costs; while one goes on, how far it is. */
export function RunPanel() {
  const w = useWords(words);
  const { chapter, stale, next, filmError } = useRoom();
  const [, ask] = useAsk('panel');
  const order = useLastOrder(chapter.id);
  const running = order.data != null && active.includes(order.data.status);
  const estimate = useEstimate(chapter.id, next.wishes, order.isSuccess && !running);
  const price = usePriceWord();
  // What was told of other wishes is no answer to these.
  const answer = estimate.isPlaceholderData ? undefined : estimate.data;
  const fails = filmError ?? stale.error ?? next.error ?? order.error ?? estimate.error;
  return (
    <Paper withBorder p="md" component="section" className={classes.pane} aria-label={w.run}>
      {running ? <LiveRun order={order.data!} /> : (
        <>
          {order.data?.status === 'failed' && <FailedRun order={order.data.id} />}
          <Group justify="space-between" align="flex-start" gap="sm" mih={66}>
            <div style={{ flex: 1, minWidth: 220 }}>
              <StaleText />
              {answer !== undefined ? <EstimateText of={answer} /> : fails === null && <Skeleton h={42} />}
            </div>
            <Button leftSection={<IconMovie size={18} aria-hidden />} variant={stale.answer?.film_current === true && next.differs === null ? 'default' : 'filled'} onClick={() => ask({ panel: 'run' })}>
              {answer === undefined ? w.runNow : w.runNowFor(price(answer))}
            </Button>
          </Group>
          <NextText link />
        </>
      )}
      <Problem of={fails} again={() => changed()} />
    </Paper>
  );
}
