import { Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { RowButton } from '../../../parts/RowButton';
import { Row } from '../../../parts/Rows';
import { words } from './words';

/** A token, without itself; it can be revoked. */
export function Token({ token, onGone }: { token: Shape<'TokenRow'>; onGone: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [asked, { open, close }] = useDisclosure(false);
  const revoking = useMutation({
    mutationFn: () => api.DELETE('/api/tokens/{token}', { params: { path: { token: token.id } } }),
    onSuccess: () => {
      close();
      onGone();
    },
  });
  const over = token.expires_at !== null && new Date(token.expires_at) < new Date();
  return (
    <Row quiet={over} end={<RowButton variant="light" color="red" onClick={open} aria-label={`${w.revoke}: ${token.name}`}>{w.revoke}</RowButton>}>
      <Text fw={600}>{token.name} <Text span size="sm" c="dimmed" ff="monospace">{token.hint}…</Text></Text>
      <Text size="xs" c="dimmed">{[w.made(format.day(token.created_at)), token.last_used_at === null ? w.unused : w.used(format.date(token.last_used_at)), token.expires_at === null ? w.always : over ? w.expired : w.until(format.day(token.expires_at))].join(' · ')}</Text>
      <Confirm open={asked} title={w.revokeTitle(token.name)} text={w.revokeText} action={w.revoke} danger busy={revoking.isPending} onConfirm={() => revoking.mutate()} onClose={close}>
        <Problem of={revoking.error} />
      </Confirm>
    </Row>
  );
}
