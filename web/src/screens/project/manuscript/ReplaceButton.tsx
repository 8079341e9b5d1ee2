import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { queries } from '../../../api/queries';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { useDesk } from './desk';
import { tell, useUndo } from './useEdit';
import { words } from './words';

/** What replacing everything that was found leaves to be made again and costs, and the button that does it. */
export function ReplaceButton({ sought, answer }: { sought: Shape<'Sought'>; answer: Shape<'FindTextAnswer'> }) {
  const w = useWords(words);
  const format = useFormat();
  const { project } = useDesk();
  const undo = useUndo(project);
  const replacing = useMutation({
    mutationFn: () => told(api.POST('/api/projects/{project}/replace', { params: { path: { project } }, body: { sought, token: answer.token } })),
    onSuccess: ({ edit, sentences }) => edit !== null && tell(w.replaced(format.number(sentences)), w.undo, () => undo.mutate(edit)),
  });
  const { cost } = answer;
  const isNothing = cost === null || (cost.stale_films === 0 && cost.new_pictures === 0 && cost.new_voices === 0);
  const paid = cost?.costs.filter((c) => c.amount > 0) ?? [];
  const price = paid.length > 0 ? paid.map(format.cost).join(' + ') : (cost?.unpriced.length ?? 0) > 0 ? '?' : w.free;
  const again = () => {
    replacing.reset();
    void queries.invalidateQueries();
  };
  const label = sought.with === '' ? w.remove : w.replace;
  return (
    <Stack gap="xs" mb="sm">
      <Text size="sm" c="dimmed">
        {isNothing ? w.noRemake : `${w.remake(format.number(cost.new_pictures), format.number(cost.new_voices), format.number(cost.stale_films))} ${w.takes(format.time(cost.seconds))}`}
        {(cost?.unpriced.length ?? 0) > 0 && ` ${w.unpriced}`}
      </Text>
      <Problem of={replacing.error} again={again} />
      <Button variant="light" color={sought.with === '' ? 'red' : undefined} loading={replacing.isPending} onClick={() => replacing.mutate()}>{label(format.number(answer.occurrences), price)}</Button>
    </Stack>
  );
}
