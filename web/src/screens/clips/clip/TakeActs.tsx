import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../../api/client';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { type ClipRow, isActive, type TakeRow } from '../states';
import { words } from './words';

/** What can be done with a take: have the clip show it, end its making, throw it away, take it back. */
export function TakeActs({ clip, take, thrown, name }: { clip: ClipRow; take: TakeRow; thrown: boolean; name: string }) {
  const w = useWords(words);
  const path = { take: take.id };
  const act = useMutation({
    mutationFn: async (what: 'choose' | 'cancel' | 'throw' | 'restore') => {
      switch (what) {
        case 'choose': return api.POST('/api/takes/{take}/choose', { params: { path, header: ifMatch(clip) } });
        case 'throw': return api.DELETE('/api/takes/{take}', { params: { path, header: ifMatch(clip) } });
        case 'cancel': return api.POST('/api/takes/{take}/cancel', { params: { path } });
        case 'restore': return api.POST('/api/takes/{take}/restore', { params: { path } });
      }
    },
    // What was refused may have moved by itself meanwhile.
    onError: () => void queries.invalidateQueries(),
  });
  const again = () => {
    act.reset();
    void queries.invalidateQueries();
  };
  const button = (what: NonNullable<typeof act.variables>, word: string, variant: 'light' | 'subtle' | 'default') => (
    <Button size="compact-md" variant={variant} loading={act.isPending && act.variables === what} onClick={() => act.mutate(what)} aria-label={`${word}: ${name}`}>{word}</Button>
  );
  return (
    <Stack gap="xs">
      <Problem of={act.error} stale={again} />
      <Group gap="xs">
        {thrown ? button('restore', w.restoreTake, 'default') : (
          <>
            {take.url_path !== null && !take.chosen && button('choose', w.show, 'light')}
            {isActive(take.status) && button('cancel', w.cancelTake, 'default')}
            {!isActive(take.status) && !take.chosen && clip.archived_at === null && button('throw', w.throwAway, 'subtle')}
          </>
        )}
      </Group>
    </Stack>
  );
}
