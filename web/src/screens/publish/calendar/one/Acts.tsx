import { Button, Group } from '@mantine/core';
import { IconPencil, IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Confirm } from '../../../../parts/Confirm';
import { Problem } from '../../../../parts/Problem';
import type { SeriesRow } from '../useCalendars';
import { ResumeDialog } from './ResumeDialog';
import { words } from './words';

/** What can be done with a calendar as it stands. */
export function Acts({ series, onEdit }: { series: SeriesRow; onEdit: () => void }) {
  const w = useWords(words);
  const [asked, setAsked] = useState<'stop' | 'resume' | null>(null);
  const params = { path: { series: series.id } };
  const pause = useMutation({ mutationFn: () => told(api.POST('/api/series/{series}/pause', { params })) });
  const stop = useMutation({ mutationFn: () => told(api.POST('/api/series/{series}/stop', { params })), onSuccess: () => setAsked(null) });
  const { status } = series;
  return (
    <>
      <Group gap="sm">
        {(status === 'paused' || status === 'stopped') && <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => setAsked('resume')}>{w.resume}</Button>}
        {status === 'active' && <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden />} loading={pause.isPending} onClick={() => pause.mutate()}>{w.pause}</Button>}
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>{w.edit}</Button>
        {(status === 'active' || status === 'paused') && <Button variant="subtle" color="red" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={() => setAsked('stop')}>{w.stop}</Button>}
      </Group>
      <Problem of={pause.error} />
      {asked === 'resume' && <ResumeDialog series={series} onClose={() => setAsked(null)} />}
      <Confirm open={asked === 'stop'} title={w.stopTitle} text={w.stopText} action={w.stop} danger busy={stop.isPending} onConfirm={() => stop.mutate()} onClose={() => setAsked(null)}><Problem of={stop.error} /></Confirm>
    </>
  );
}
