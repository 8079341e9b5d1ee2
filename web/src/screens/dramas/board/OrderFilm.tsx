import { Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { PricedOrder } from '../PricedOrder';
import { useChange } from '../useChange';
import { Window } from '../Window';
import { words } from '../words';
import { FilmEstimate } from './FilmEstimate';
import { useFilmPrice } from './useFilmPrice';

const sides: Record<string, [long: number, short: number][]> = { '16:9': [[1920, 1080], [1280, 720], [320, 180]], '9:16': [[1080, 1920], [720, 1280], [180, 320]], '1:1': [[1080, 1080], [720, 720], [240, 240]] };

/** Orders an episode's film: first what it takes and costs, then the order. */
export function OrderFilm({ chapter, aspect, onClose }: { chapter: Shape<'ReadProjectChapterRow'>; aspect: string; onClose: () => void }) {
  const w = useWords(words);
  const [wishes, setWishes] = useState({ resolution: null as string | null, preview: null as number | null, confirm: chapter.is_confirmed });
  const params = { path: { chapter: chapter.id } };
  const body = { resolution: wishes.resolution, preview: wishes.preview };
  const estimate = useMutation({ mutationFn: () => told(api.POST('/api/chapters/{chapter}/estimate', { params, body })), meta: { asks: true } });
  const order = useChange(() => told(api.POST('/api/chapters/{chapter}/orders', { params, body: { ...body, confirm: wishes.confirm } })), onClose);
  const wish = (part: Partial<typeof wishes>) => {
    setWishes((before) => ({ ...before, ...part }));
    estimate.reset();
    order.reset();
  };
  const costs = useFilmPrice(estimate.data);
  const sizes = (sides[aspect] ?? sides['16:9']!).map(([x, y]) => ({ value: `${x}x${y}`, label: w.filmSize(`${x}×${y}`, Math.min(x, y)) }));
  return (
    <Window title={w.makeFilm} onClose={onClose}>
      <Stack>
        <Text size="sm" c="dimmed">{w.orderFilmHelp}</Text>
        <PricedOrder price={{ ...estimate, data: estimate.data && {} }} costs={costs} order={order} action={w.orderFilm} blocked={estimate.isSuccess && !wishes.confirm}>
          <Group grow align="flex-start">
            <Select label={w.resolution} placeholder={w.asSet} data={sizes} value={wishes.resolution} onChange={(resolution) => wish({ resolution })} clearable />
            <NumberInput label={w.preview} placeholder={w.wholeEpisode} min={1} max={1_000_000} allowDecimal={false} value={wishes.preview ?? ''} onChange={(n) => wish({ preview: n === '' ? null : Number(n) })} />
          </Group>
          {estimate.data !== undefined && <FilmEstimate of={estimate.data} />}
          {!chapter.is_confirmed && <Checkbox label={w.confirm} description={w.confirmHelp} checked={wishes.confirm} onChange={(e) => setWishes((before) => ({ ...before, confirm: e.currentTarget.checked }))} />}
        </PricedOrder>
      </Stack>
    </Window>
  );
}
