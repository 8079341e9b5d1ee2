import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api, ifMatch } from '../../../api/client';
import { queries } from '../../../api/queries';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Power } from '../useProject';
import type { Settings } from './fields';
import { FilmFields } from './FilmFields';
import { words } from './words';

/** The project's own values; what is typed stays until it is saved, also when somebody else saved meanwhile. What one did not touch is as it stands now. */
export function SettingsForm({ project, answer, power }: { project: string; answer: Shape<'ReadSettingsAnswer'>; power: Power }) {
  const w = useWords(words);
  const [typed, setTyped] = useState<Partial<Settings> | null>(null);
  const [based, setBased] = useState<number | null>(null);
  const value: Settings = { ...answer.own, ...typed };
  const saving = useMutation({
    mutationFn: () => told(api.PUT('/api/projects/{project}/settings', { params: { path: { project }, header: ifMatch({ version: based ?? answer.version }) }, body: value })),
    onSuccess: () => {
      setTyped(null);
      setBased(null);
      notifications.show({ withCloseButton: false, message: w.saved });
    },
  });
  const again = () => {
    saving.reset();
    setBased(null);
    void queries.invalidateQueries();
  };
  // Based on what stood there when the first letter was typed.
  const type = (part: Partial<Settings>) => {
    setBased((before) => before ?? answer.version);
    setTyped((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const empty = Object.fromEntries(Object.keys(answer.own).map((name) => [name, null])) as Settings;
  return (
    <form onSubmit={submit}>
      <Fieldset variant="unstyled" mx={0} disabled={!power.edit}>
        <Stack gap="lg">
          <Text c="dimmed">{w.about}</Text>
          <FilmFields value={value} onChange={type} values={answer.in_force} own={power.own} />
          <Problem of={saving.error} again={again} />
          {power.edit && (
            <Group>
              <Button type="submit" disabled={typed === null} loading={saving.isPending}>{w.save}</Button>
              <Button variant="default" onClick={() => type(empty)}>{w.reset}</Button>
              {typed !== null && <Text size="sm" c="dimmed" role="status">{w.unsaved}</Text>}
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}
