import { Button, Card, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { words } from '../words';

/** Lets somebody with an account here work on the project. */
export function AddPerson({ project }: { project: string }) {
  const w = useWords(words);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Shape<'ProjectRole'>>('editor');
  const adding = useMutation({
    mutationFn: () => api.POST('/api/projects/{project}/members', { params: { path: { project } }, body: { name: name.trim(), role } }),
    onSuccess: () => setName(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <Card withBorder component="section" padding="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Title order={2} size="h4">{w.addTitle}</Title>
          <Group align="flex-end">
            <TextInput label={w.person} value={name} onChange={(e) => setName(e.currentTarget.value)} required style={{ flex: 1, minWidth: 180 }} />
            <Select label={w.role} allowDeselect={false} data={Object.entries(w.roles).map(([value, label]) => ({ value, label }))} value={role} onChange={(value) => setRole((value ?? role) as Shape<'ProjectRole'>)} w={190} />
            <Button type="submit" loading={adding.isPending}>{w.addPerson}</Button>
          </Group>
          <Problem of={adding.error} />
        </Stack>
      </form>
    </Card>
  );
}
