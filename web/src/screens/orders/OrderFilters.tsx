import { Button, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { ProjectPick } from '../../parts/ProjectPick';
import type { Asked } from './useOrders';
import { words } from './words';

const statuses: Shape<'OrderStatus'>[] = ['pending', 'processing', 'paused', 'completed', 'failed', 'cancelled'];

/** Which orders are shown. */
export function OrderFilters({ asked, ask }: { asked: Asked; ask: (change: Partial<Record<keyof Asked, string | null>>) => void }) {
  const w = useWords(words);
  return (
    <Group mb="lg" gap="sm">
      <Select
        aria-label={w.statusLabel}
        placeholder={w.anyStatus}
        clearable
        data={[{ value: 'active', label: w.active }, ...statuses.map((s) => ({ value: s, label: w.status[s] }))]}
        value={asked.status || null}
        onChange={(value) => ask({ status: value })}
        w={{ base: '100%', xs: 180 }}
      />
      <ProjectPick all value={asked.project} onChange={(project) => ask({ project, chapter: null })} />
      {asked.chapter !== '' && <Button variant="light" rightSection={<IconX size={14} aria-label={w.drop} />} onClick={() => ask({ chapter: null })}>{w.ofChapter}</Button>}
    </Group>
  );
}
