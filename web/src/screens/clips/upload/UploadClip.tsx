import { Accordion, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../app/language';
import { Dialog } from '../../../parts/Dialog';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { nothingSaid } from '../said/said';
import { SaidFields } from '../said/SaidFields';
import { ChooseClip, Largest } from './ChooseClip';
import { SendingClip } from './SendingClip';
import { type Brought, useUploadClip } from './useUploadClip';
import { words } from './words';

/** A clip of one's own: the file, what is said of it, and its way here. */
export function UploadClip({ first, onClose }: { first: File | null; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [file, setFile] = useState(first);
  const [about, setAbout] = useState<Brought>({ ...nothingSaid, title: '', format: 'mp4' });
  const { send, sent, error, cancel } = useUploadClip();
  const change = (part: Partial<Brought>) => setAbout((before) => ({ ...before, ...part }));
  const tooLarge = file !== null && file.size > Largest;
  return (
    <Dialog opened onClose={() => (sent === null ? onClose() : undefined)} closeOnClickOutside={sent === null} withCloseButton={sent === null} closeOnEscape={sent === null} title={w.title} size="lg">
      {sent !== null ? <SendingClip sent={sent} cancel={cancel} /> : file === null ? <ChooseClip onChoose={setFile} /> : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send({ file, about });
          }}
        >
          <Stack>
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm" truncate fw={600}>{file.name} <Text span c="dimmed" fw={400}>{format.bytes(file.size)}</Text></Text>
              <Button variant="subtle" size="compact-sm" onClick={() => setFile(null)}>{w.another}</Button>
            </Group>
            {tooLarge && <Text size="sm" role="alert">{w.tooLarge(format.bytes(file.size), format.bytes(Largest))}</Text>}
            <TextInput label={w.name} description={w.nameHelp} value={about.title} onChange={(e) => change({ title: e.currentTarget.value })} data-autofocus />
            <Accordion variant="contained">
              <Accordion.Item value="more">
                <Accordion.Control>{w.more}</Accordion.Control>
                <Accordion.Panel><SaidFields value={about} onChange={change} /></Accordion.Panel>
              </Accordion.Item>
            </Accordion>
            <Group gap="sm">
              <Text size="sm" id="keep-as">{w.keepAs}</Text>
              <SegmentedControl aria-labelledby="keep-as" data={[{ value: 'mp4', label: 'MP4' }, { value: 'webm', label: 'WebM' }]} value={about.format} onChange={(kept) => change({ format: kept as Brought['format'] })} />
            </Group>
            <Problem of={error} />
            <Button type="submit" disabled={tooLarge}>{w.send}</Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
