import { Button } from '@mantine/core';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Drama } from '../data';
import { useChange } from '../useChange';
import { words } from '../words';

/** Takes a drama out of the trash. */
export function RestoreDrama({ drama }: { drama: Drama }) {
  const w = useWords(words);
  const restoring = useChange(() => told(api.POST('/api/dramas/{drama}/restore', { params: { path: { drama: drama.id } } })));
  return (
    <>
      <Problem of={restoring.error} />
      <Button mt="sm" variant="default" aria-label={w.restoreOf(drama.title)} loading={restoring.isPending} onClick={() => restoring.mutate()}>{w.restore}</Button>
    </>
  );
}
