import { Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { useMakers } from '../data';
import { PricedOrder } from '../PricedOrder';
import { MakerSelect } from '../takes/MakerSelect';
import { useMakerName } from '../takes/useMakerName';
import { useChange } from '../useChange';
import { Window } from '../Window';
import { words } from '../words';

const Longest = 30_000;

/** Has an episode's shots written from a text: first the price, then the order. */
export function WriteShots({ answer: { chapter }, some, onClose }: { answer: Shape<'ReadChapterAnswer'>; some: boolean; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [text, setText] = useState(chapter.editing_notes ?? '');
  const [append, setAppend] = useState(false);
  const [maker, setMaker] = useState<string | null>(null);
  const { none } = useMakers('text_generation');
  const params = { path: { episode: chapter.id } };
  const body = { text, append, maker };
  const price = useMutation({ mutationFn: () => told(api.POST('/api/episodes/{episode}/shots/write/estimate', { params, body })), meta: { asks: true } });
  const order = useChange(() => told(api.POST('/api/episodes/{episode}/shots/write', { params, body })), onClose);
  const by = useMakerName('text_generation', price.data);
  const changed = () => {
    price.reset();
    order.reset();
  };
  return (
    <Window title={w.writeShots} dirty={text !== (chapter.editing_notes ?? '') && !order.isPending} onClose={onClose}>
      <Stack>
        <Text size="sm" c="dimmed">{w.writeShotsHelp}</Text>
        <PricedOrder price={price} order={order} action={w.writeIt} blocked={none || text.trim() === '' || text.length > Longest || (some && !append)} says={w.writtenBy(by, price.data?.calls ?? 0)}>
          <Textarea
            label={w.text}
            description={w.textHelp}
            error={text.length > Longest ? w.tooLong(format.number(text.length), format.number(Longest)) : undefined}
            value={text}
            autosize
            minRows={8}
            maxRows={16}
            required
            data-autofocus
            onChange={(e) => {
              setText(e.currentTarget.value);
              changed();
            }}
          />
          {some && (
            <Checkbox
              label={w.append}
              description={w.appendHelp}
              checked={append}
              onChange={(e) => {
                setAppend(e.currentTarget.checked);
                changed();
              }}
            />
          )}
          <Group grow>
            <MakerSelect
              service="text_generation"
              value={maker}
              onChange={(value) => {
                setMaker(value);
                changed();
              }}
            />
          </Group>
        </PricedOrder>
      </Stack>
    </Window>
  );
}
