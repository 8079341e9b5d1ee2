import { Button, Group, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Dialog } from '../../../../parts/Dialog';
import { Problem } from '../../../../parts/Problem';
import type { SeriesRow } from '../useCalendars';
import { words } from './words';

/** Has a calendar go on: with its dates as they are, or moved to the days that come. */
export function ResumeDialog({ series, onClose }: { series: SeriesRow; onClose: () => void }) {
  const w = useWords(words);
  const [shift, setShift] = useState('');
  const resume = useMutation({ mutationFn: () => told(api.POST('/api/series/{series}/resume', { params: { path: { series: series.id } }, body: { shift: shift === 'shift' } })), onSuccess: onClose });
  return (
    <Dialog opened onClose={onClose} title={w.resumeTitle}>
      <Stack>
        <Radio.Group label={w.resumeAsk} value={shift} onChange={setShift}>
          <Stack gap="xs" mt="xs">
            <Radio value="keep" label={w.keep} description={series.missed === 'skip' ? w.keepSkips : w.keepLate} />
            <Radio value="shift" label={w.shift} description={w.shiftText} />
          </Stack>
        </Radio.Group>
        <Problem of={resume.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          <Button disabled={shift === ''} loading={resume.isPending} onClick={() => resume.mutate()}>{w.resume}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
