import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../app/language';
import { words } from './words';

const RemakeDialog = lazy(() => import('./RemakeDialog').then((module) => ({ default: module.RemakeDialog })));

/** One picture anew. */
export function Remake() {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="light" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setOpen(true)}>{w.remake}</Button>
      <Suspense>{open && <RemakeDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
