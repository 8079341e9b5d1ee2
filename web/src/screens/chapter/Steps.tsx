import { Group, Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDot } from '@tabler/icons-react';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { words } from './words';

const all: Shape<'GenerationStep'>[] = ['initializing', 'image_generation', 'audio_generation', 'timeline_processing', 'video_synthesis', 'finalizing'];

/** The steps of a run: done, under way, to come. */
export function Steps({ at }: { at: Shape<'GenerationStep'> }) {
  const w = useWords(words);
  const now = all.indexOf(at);
  // Pictures and voices are made side by side.
  const state = (n: number) => (n === now || (now === 2 && n === 1) || (now === 1 && n === 2) ? 'now' : n < now ? 'done' : 'later');
  const icons = { done: IconCircleCheckFilled, now: IconCircleDot, later: IconCircle };
  return (
    <Group component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {all.map((step, n) => {
        const Mark = icons[state(n)];
        return (
          <Group component="li" key={step} gap={4} wrap="nowrap" aria-current={state(n) === 'now' ? 'step' : undefined}>
            <Mark size={14} role="img" aria-label={w.stepIs[state(n)]} />
            <Text size="xs" c={state(n) === 'later' ? 'dimmed' : undefined}>{w.stepNames[step]}</Text>
          </Group>
        );
      })}
    </Group>
  );
}
