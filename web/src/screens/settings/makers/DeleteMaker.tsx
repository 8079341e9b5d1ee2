import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { type Shape, api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { changed } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { words } from './words';

/** Deletes an account, after saying what becomes of what is under way. */
export function DeleteMaker({ maker }: { maker: Shape<'MakerRow'> }) {
  const w = useWords(words);
  const go = useNavigate();
  const [open, { open: ask, close }] = useDisclosure(false);
  return (
    <>
      <Button color="red" variant="light" onClick={ask}>{w.remove}</Button>
      {open && <DeleteAsked maker={maker} onClose={close} onGone={() => void go('/settings/makers', { replace: true })} />}
    </>
  );
}

/** The question itself. */
export function DeleteAsked({ maker, onClose, onGone }: { maker: Shape<'MakerRow'>; onClose: () => void; onGone?: () => void }) {
  const w = useWords(words);
  const atWork = useQuery({ queryKey: ['/api/calls', 'at work', maker.id], queryFn: ({ signal }) => told(api.GET('/api/calls', { params: { query: { maker: maker.id, status: 'polling', limit: 500 } }, signal })) });
  const removing = useMutation({
    mutationFn: () => api.DELETE('/api/makers/{maker}', { params: { path: { maker: maker.id }, header: ifMatch(maker) } }),
    meta: { asks: true },
    onSuccess: () => {
      onClose();
      changed(maker.id);
      onGone?.();
    },
  });
  return (
    <Confirm open title={w.removeTitle(maker.name)} text={w.removeText} action={w.remove} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={onClose}>
      <Stack gap="xs">
        <Text size="sm" fw={600} mih={22} role="status">{atWork.data === undefined ? '' : w.removeJobs(atWork.data.items.length)}</Text>
        {maker.is_default && <Text size="sm">{w.removeDefault}</Text>}
        <Problem of={removing.error ?? atWork.error} />
      </Stack>
    </Confirm>
  );
}
