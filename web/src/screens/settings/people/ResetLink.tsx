import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Dialog } from '../../../parts/Dialog';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Once } from '../../../parts/Once';
import { Problem } from '../../../parts/Problem';
import { words as shared } from '../common/words';
import { linkTo } from './linkTo';
import { words } from './words';

/** Makes the link with which somebody sets a forgotten password. */
export function ResetLink({ person, onClose }: { person: Shape<'Person'>; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const making = useMutation({ mutationFn: () => told(api.POST('/api/users/{user}/password-reset', { params: { path: { user: person.id } } })) });
  return (
    <Dialog opened onClose={onClose} title={`${w.reset}: ${person.display_name}`} closeOnClickOutside={!making.isSuccess}>
      <Stack>
        <Text size="sm">{w.resetText}</Text>
        {making.data !== undefined && <Once label={w.linkFor(person.display_name)} value={linkTo('/new-password', making.data.link)} note={w.linkNote(format.date(making.data.expires_at))} />}
        <Problem of={making.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{making.isSuccess ? c.close : c.cancel}</Button>
          {!making.isSuccess && <Button loading={making.isPending} onClick={() => making.mutate()}>{w.make}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
