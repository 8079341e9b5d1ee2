import { Group, Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDot, IconPlayerPauseFilled } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import type { StepStands } from '../../parts/order/standing';
import { words } from './words';

const icons = { done: IconCircleCheckFilled, running: IconCircleDot, waiting: IconCircle, stopped: IconPlayerPauseFilled };

/** The steps of a run: done, under way with how much of it, to come. */
export function Steps({ steps }: { steps: StepStands[] }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <Group component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {steps.map(({ step, state, counted }) => {
        const Mark = icons[state];
        return (
          <Group component="li" key={step} gap={4} wrap="nowrap" aria-current={state === 'running' ? 'step' : undefined}>
            <Mark size={14} role="img" aria-label={w.stepIs[state]} />
            <Text size="xs" c={state === 'waiting' ? 'dimmed' : undefined} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {w.stepNames[step]}{counted !== null && state !== 'done' && ` ${format.number(counted.done)} / ${format.number(counted.total)}`}
            </Text>
          </Group>
        );
      })}
    </Group>
  );
}
