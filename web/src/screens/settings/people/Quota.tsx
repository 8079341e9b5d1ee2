import { NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { words } from './words';

const GB = 1e9;

/** Says how much somebody may keep. */
export function Quota({ person, use, onClose }: { person: Shape<'Person'>; use: Shape<'ReadShelvesUse'>; onClose: () => void }) {
  const w = useWords(words);
  const [size, setSize] = useState<number | ''>(use.quota_bytes === null ? '' : use.quota_bytes / GB);
  const setting = useMutation({
    mutationFn: () => told(api.PUT('/api/storage/quotas/{user}', { params: { path: { user: person.id }, header: { 'If-Match': person.etag } }, body: { bytes: size === '' ? null : Math.round(size * GB) } })),
    onSuccess: onClose,
  });
  return (
    <Confirm open title={`${w.quota}: ${person.display_name}`} action={w.change} busy={setting.isPending} onConfirm={() => setting.mutate()} onClose={onClose}>
      <NumberInput label={w.quotaLabel} description={w.quotaHelp} min={0} max={9_000_000} decimalScale={3} value={size} onChange={(n) => setSize(n === '' ? '' : Number(n))} data-autofocus onKeyDown={(e) => e.key === 'Enter' && setting.mutate()} />
      <Problem of={setting.error} />
    </Confirm>
  );
}
