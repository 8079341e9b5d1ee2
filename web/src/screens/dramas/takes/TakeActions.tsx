import { Button, Group } from '@mantine/core';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useChange } from '../useChange';
import { words } from '../words';
import { act, isMaking, type Take, type Whose } from './takes';

/** What can be done with a take. */
export function TakeActions({ take, whose, trashed }: { take: Take; whose: Whose; trashed: boolean }) {
  const w = useWords(words);
  const acting = useChange((what: keyof typeof act) => act[what](whose, take.id));
  const button = (what: keyof typeof act, word: string, variant = 'default') => (
    <Button key={what} size="compact-sm" variant={variant} color={variant === 'subtle' ? 'gray' : undefined} aria-label={`${word}: ${w.takeNumber(take.id)}`} loading={acting.isPending && acting.variables === what} disabled={acting.isPending} onClick={() => acting.mutate(what)}>{word}</Button>
  );
  return (
    <>
      <Problem of={acting.error} />
      <Group gap="xs" mt="auto">
        {trashed && button('restore', w.restore)}
        {!trashed && isMaking(take) && button('cancel', w.cancelMaking)}
        {!trashed && take.status === 'completed' && !take.chosen && button('choose', w.show)}
        {!trashed && !isMaking(take) && !take.chosen && button('trash', w.throwAway, 'subtle')}
      </Group>
    </>
  );
}
