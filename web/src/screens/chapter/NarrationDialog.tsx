import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import { changed } from '../../api/queries';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { NarrationErrand } from './NarrationErrand';
import { useRoom } from './room';
import { useNarration } from './useNarration';
import { chosenAnew } from './useUploading';
import { words } from './words';

/** A chapter read by a person: the recording, the price of having it heard, then the sending. */
export function NarrationDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { chapter } = useRoom();
  const { file, choose, price, sending, errand, error } = useNarration(chapter);
  const cost = price.data === undefined ? null : price.data.of.cost === null ? w.unknownPrice : price.data.of.cost.amount === 0 ? w.free : format.cost(price.data.of.cost);
  return (
    <Dialog opened onClose={onClose} title={w.narrationTitle} size="lg">
      <Stack>
        <Text size="sm">{w.narrationText}</Text>
        {sending.isPending ? (
          <Group gap="xs" role="status">
            <Progress value={sending.percent} flex={1} aria-label={w.sending} />
            <Button size="compact-sm" variant="default" onClick={sending.cancel}>{w.cancel}</Button>
          </Group>
        ) : (
          <Group>
            <FileButton accept="audio/*,.m4a,.flac,.ogg" onChange={choose} inputProps={{ 'aria-label': w.chooseRecording, onClick: chosenAnew }}>
              {(props) => <Button {...props} variant={file === null ? 'filled' : 'default'} loading={price.isPending} leftSection={<IconMicrophone2 size={16} aria-hidden />}>{w.chooseRecording}</Button>}
            </FileButton>
            {file !== null && cost !== null && <Button onClick={() => sending.mutate(file)}>{w.sendFor(cost)}</Button>}
          </Group>
        )}
        {file !== null && price.data !== undefined && <Text size="sm" role="status">{file.name} · {format.clock(price.data.seconds)} · {format.bytes(file.size)} · {cost}</Text>}
        <Problem of={price.error ?? sending.error} again={file === null ? undefined : () => choose(file)} />
        <Problem of={error} again={() => changed()} />
        {errand !== undefined && <NarrationErrand key={errand.errand.id} answer={errand} />}
      </Stack>
    </Dialog>
  );
}
