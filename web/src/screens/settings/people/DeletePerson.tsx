import { Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { words } from './words';

/** Deletes somebody's account; their name has to be typed, so that it is never the wrong one. */
export function DeletePerson({ person, onClose }: { person: Shape<'Person'>; onClose: () => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const removing = useMutation({ mutationFn: () => api.DELETE('/api/users/{user}', { params: { path: { user: person.id }, header: { 'If-Match': person.etag } } }), onSuccess: onClose });
  const right = typed.trim() === person.username;
  const confirm = () => {
    setTried(true);
    if (right) {
      removing.mutate();
    }
  };
  return (
    <Confirm open title={`${w.remove}: ${person.display_name}`} action={w.remove} danger busy={removing.isPending} onConfirm={confirm} onClose={onClose}>
      <Text size="sm">{w.removeText(person.display_name)}</Text>
      <TextInput label={w.typeName(person.username)} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} error={tried && !right ? w.typeName(person.username) : undefined} onKeyDown={(e) => e.key === 'Enter' && confirm()} autoComplete="off" data-autofocus />
      <Problem of={removing.error} />
    </Confirm>
  );
}
