import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { EstimateText, usePriceWord } from './EstimateText';
import { useRoom } from './room';
import { useEstimate, useOrder, useWishes } from './useRun';
import { words } from './words';

/** The order of the chapter's film: what is wished beside its settings, what that makes and costs, then the order. */
export function RunDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const { chapter, lines } = useRoom();
  const [wishes, wish] = useWishes();
  const [typed, setTyped] = useState(wishes.language ?? '');
  const say = useDebouncedCallback((language: string) => wish({ speaks: language }), 400);
  const estimate = useEstimate(chapter.id, wishes, true);
  const price = usePriceWord();
  const order = useOrder(wishes, onClose);
  const fresh = estimate.data !== undefined && !estimate.isPlaceholderData && estimate.error === null;
  return (
    <Modal opened onClose={onClose} title={w.runTitle} size="lg" centered>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput label={w.first} description={w.firstHelp} min={1} max={lines.length} allowDecimal={false} value={wishes.preview ?? ''} onChange={(n) => wish({ first: n === '' ? null : String(n) })} />
          <NumberInput label={w.seconds} description={w.secondsHelp} min={1} max={86_400} value={wishes.target_duration ?? ''} onChange={(n) => wish({ seconds: n === '' ? null : String(n) })} />
          <TextInput label={w.speaks} description={w.speaksHelp} placeholder="en, zh, pt-BR" value={typed} onChange={(e) => { setTyped(e.currentTarget.value); say(e.currentTarget.value); }} />
          <Select
            label={w.instead} description={w.insteadHelp} clearable placeholder={w.insteadNone} value={wishes.fallback ?? null} onChange={(value) => wish({ instead: value })}
            data={[{ value: 'offline', label: w.insteadOffline }, { value: 'default', label: w.insteadDefault }]}
          />
        </SimpleGrid>
        {estimate.data !== undefined && <EstimateText of={estimate.data} />}
        {!chapter.is_confirmed && <Text size="sm" c="dimmed">{w.confirms}</Text>}
        <Problem of={estimate.error ?? order.error} again={() => { order.reset(); void estimate.refetch(); }} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          <Button disabled={!fresh} loading={order.isPending} onClick={() => order.mutate(undefined)}>{fresh ? w.orderFor(price(estimate.data!)) : w.askPrice}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
