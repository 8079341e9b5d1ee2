import { ActionIcon, Avatar, Group, Select, Text } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useMe } from '../../../app/session';
import { Confirm } from '../../../parts/Confirm';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import type { Power } from '../useProject';
import { words } from '../words';

/** Somebody who works on the project: their role, and the end of it. */
export function PersonRow({ project, member, power }: { project: string; member: Shape<'ListMembersRow'>; power: Power }) {
  const w = useWords(words);
  const format = useFormat();
  const go = useNavigate();
  const isMe = useMe().id === member.user_id;
  const [ending, setEnding] = useState(false);
  const change = useMutation({ mutationFn: (role: Shape<'ProjectRole'>) => api.POST('/api/projects/{project}/members', { params: { path: { project } }, body: { name: member.username, role } }) });
  const end = useMutation({
    mutationFn: () => api.DELETE('/api/projects/{project}/members/{user}', { params: { path: { project, user: member.user_id } } }),
    onSuccess: () => (isMe ? void go('/projects') : setEnding(false)),
  });
  return (
    <>
      <Group wrap="nowrap" gap="sm">
        <Avatar name={member.display_name} color="pine" radius="xl" aria-hidden />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text fw={600} truncate>{member.display_name}{isMe && ` (${w.you})`}</Text>
          <Text size="xs" c="dimmed" truncate>{member.username} · {w.since(format.day(member.created_at))}</Text>
        </div>
        {power.own ? (
          <Select aria-label={`${w.role}: ${member.display_name}`} allowDeselect={false} w={150} data={Object.entries(w.roles).map(([value, label]) => ({ value, label }))} value={member.role} onChange={(role) => role !== null && change.mutate(role as Shape<'ProjectRole'>)} disabled={change.isPending} />
        ) : (
          <Text size="sm">{w.roles[member.role]}</Text>
        )}
        {(power.own || isMe) && <ActionIcon variant="default" size={36} aria-label={isMe ? w.leave : w.endPerson(member.display_name)} onClick={() => setEnding(true)}><IconUserMinus size={17} aria-hidden /></ActionIcon>}
      </Group>
      <Problem of={change.error} />
      <Confirm open={ending} title={w.endTitle(member.display_name)} text={w.endText} action={w.end} danger busy={end.isPending} onConfirm={() => end.mutate()} onClose={() => setEnding(false)}>
        <Problem of={end.error} />
      </Confirm>
    </>
  );
}
