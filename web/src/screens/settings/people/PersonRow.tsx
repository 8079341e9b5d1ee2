import { Badge, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useMe } from '../../../app/session';
import { useFormat } from '../../../parts/format';
import { Row } from '../../../parts/Rows';
import { Tag } from '../../../parts/Tag';
import { words as shared } from '../common/words';
import { ChangePerson } from './ChangePerson';
import { DeletePerson } from './DeletePerson';
import { type Act, PersonMenu } from './PersonMenu';
import { Quota } from './Quota';
import { ResetLink } from './ResetLink';
import { words } from './words';

/** Somebody: who, as what, how much they keep. */
export function PersonRow({ person, use }: { person: Shape<'Person'>; use: Shape<'ReadShelvesUse'> | undefined }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const self = useMe().id === person.id;
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const keeps = use === undefined ? '' : use.quota_bytes === null ? w.used(format.bytes(use.used_bytes)) : w.usedOf(format.bytes(use.used_bytes), format.bytes(use.quota_bytes));
  return (
    <Row quiet={!person.is_active} end={<PersonMenu person={person} self={self} knows={use !== undefined} onAct={setAct} />}>
      <Group gap={8}>
        <Text fw={600}>{person.display_name}</Text>
        <Tag color={person.role === 'owner' ? 'pine' : 'gray'}>{c[person.role]}</Tag>
        {self && <Badge tt="none" variant="outline">{w.you}</Badge>}
        {!person.is_active && <Badge tt="none" variant="outline" color="gray">{w.closed}</Badge>}
      </Group>
      <Text size="sm" c="dimmed">{person.username} · {person.email}</Text>
      <Text size="xs" c="dimmed">{[w.since(format.day(person.created_at)), person.last_login === null ? w.neverIn : w.lastLogin(format.date(person.last_login)), keeps].filter((t) => t !== '').join(' · ')}</Text>
      {(act === 'role' || act === 'active') && <ChangePerson person={person} act={act} onClose={close} />}
      {act === 'quota' && use !== undefined && <Quota person={person} use={use} onClose={close} />}
      {act === 'reset' && <ResetLink person={person} onClose={close} />}
      {act === 'remove' && <DeletePerson person={person} onClose={close} />}
    </Row>
  );
}
