import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { useWords } from '../../app/language';
import { Confirm } from '../../parts/Confirm';
import { Problem } from '../../parts/Problem';
import { words } from './words';

/** Deletes an attempt that ended, with its film. */
export function DeleteAttempt({ attempt }: { attempt: Shape<'ReadOrderAttempt'> }) {
  const w = useWords(words);
  const [open, { open: ask, close }] = useDisclosure(false);
  const deleting = useMutation({ mutationFn: () => api.DELETE('/api/attempts/{attempt}', { params: { path: { attempt: attempt.id } } }), onSuccess: close });
  return (
    <>
      <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={`${w.deleteAttempt}${w.colon}${w.attempt(attempt.number)}`} onClick={ask}><IconTrash size={18} aria-hidden /></ActionIcon>
      <Confirm open={open} title={w.deleteTitle(attempt.number)} text={w.deleteText} action={w.deleteDo} danger busy={deleting.isPending} onConfirm={() => deleting.mutate()} onClose={close}>
        <Problem of={deleting.error} />
      </Confirm>
    </>
  );
}
