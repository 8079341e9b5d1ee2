import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Dialog } from '../../../parts/Dialog';
import { localTime } from '../../../parts/localTime';
import { Problem } from '../../../parts/Problem';
import { momentOf, type Said, type When } from '../said/said';
import { SaidFields } from '../said/SaidFields';
import { WhenFields } from '../said/WhenFields';
import type { ClipRow } from '../states';
import { words } from './words';

const saidOf = (clip: ClipRow): Said => ({ caption: clip.caption ?? '', theme: clip.theme ?? '', tags: clip.tags, project_id: clip.project_id, story_id: clip.story_id, paragraph_index: clip.paragraph_index });
const whenOf = (clip: ClipRow): When => ({ scheduled: clip.scheduled_at === null ? '' : localTime(clip.scheduled_at), priority: clip.priority });

/** Changes what is said of a clip and, while it waits, when it is made. Only what was changed here is sent: what somebody else changed meanwhile stays theirs. */
export function EditClip({ clip, onClose }: { clip: ClipRow; onClose: () => void }) {
  const w = useWords(words);
  const [base, setBase] = useState(clip);
  const [was] = useState(() => ({ said: saidOf(clip), when: whenOf(clip) }));
  const [said, setSaid] = useState(was.said);
  const [when, setWhen] = useState(was.when);
  const path = { clip: clip.id };
  const saving = useMutation({
    mutationFn: () => told(api.PATCH('/api/videos/{clip}', { params: { path, header: ifMatch(base) }, body: changes(was, said, when) })),
    onSuccess: () => {
      notifications.show({ message: w.saved });
      onClose();
    },
  });
  const reading = useMutation({
    mutationFn: () => told(api.GET('/api/videos/{clip}', { params: { path } })),
    onSuccess: (answer) => {
      setBase(answer.video);
      saving.reset();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={w.editTitle} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <SaidFields value={said} onChange={(part) => setSaid((before) => ({ ...before, ...part }))} />
          {base.status === 'queued' && <WhenFields value={when} onChange={setWhen} />}
          <Problem of={reading.error} again={() => reading.mutate()} />
          <Problem of={saving.error} stale={() => reading.mutate()} />
          <Group justify="flex-end"><Button type="submit" loading={saving.isPending || reading.isPending}>{w.save}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function changes(was: { said: Said; when: When }, said: Said, when: When): Shape<'EditClipChange'> {
  const change: Shape<'EditClipChange'> = {};
  const moved = said.project_id !== was.said.project_id || said.story_id !== was.said.story_id || said.paragraph_index !== was.said.paragraph_index;
  if (said.caption !== was.said.caption) change.caption = said.caption;
  if (said.theme !== was.said.theme) change.theme = said.theme;
  if (said.tags.join('\n') !== was.said.tags.join('\n')) change.tags = said.tags;
  if (moved) Object.assign(change, { project_id: said.project_id, story_id: said.story_id, paragraph_index: said.paragraph_index });
  if (when.priority !== was.when.priority) change.priority = when.priority;
  // A time that is taken back is a moment that is over: it begins now.
  if (when.scheduled !== was.when.scheduled) change.scheduled_at = momentOf(when) ?? new Date().toISOString();
  return change;
}
