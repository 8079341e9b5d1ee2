import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { words } from './words';

/** Changes somebody's role, or closes or opens their account, after saying what that means. */
export function ChangePerson({ person, act, onClose }: { person: Shape<'Person'>; act: 'role' | 'active'; onClose: () => void }) {
  const w = useWords(words);
  const body = act === 'role' ? { role: person.role === 'owner' ? ('member' as const) : ('owner' as const) } : { is_active: !person.is_active };
  const changing = useMutation({ mutationFn: () => told(api.PATCH('/api/users/{user}', { params: { path: { user: person.id }, header: { 'If-Match': person.etag } }, body })), onSuccess: onClose });
  const [action, text] =
    act === 'role' ? (person.role === 'owner' ? [w.makeMember, w.memberText] : [w.makeOwner, w.ownerText]) : person.is_active ? [w.closeAccount, w.closeText] : [w.openAccount, w.openText];
  return (
    <Confirm open title={`${action}: ${person.display_name}`} text={text} action={action} danger={act === 'active' && person.is_active} busy={changing.isPending} onConfirm={() => changing.mutate()} onClose={onClose}>
      <Problem of={changing.error} />
    </Confirm>
  );
}
