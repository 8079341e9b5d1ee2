import { SimpleGrid, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { type Character, useMakers } from '../data';
import { PricedOrder } from '../PricedOrder';
import { MakerSelect } from '../takes/MakerSelect';
import { SizeSelect } from '../takes/SizeSelect';
import { useMakerName } from '../takes/useMakerName';
import { useChange } from '../useChange';
import { words } from '../words';

/** Has a picture of a character made: first its price, then the order. */
export function HavePictured({ character }: { character: Character }) {
  const w = useWords(words);
  const [wishes, setWishes] = useState({ prompt: '', size: '', maker: null as string | null });
  const { none } = useMakers('image_generation');
  const params = { path: { character: character.id } };
  const body = { prompt: wishes.prompt || null, size: wishes.size || null, maker: wishes.maker };
  const price = useMutation({ mutationFn: () => told(api.POST('/api/characters/{character}/takes/estimate', { params, body })), meta: { asks: true } });
  const order = useChange(() => told(api.POST('/api/characters/{character}/takes', { params, body })), price.reset);
  const by = useMakerName('image_generation', price.data);
  const wish = (part: Partial<typeof wishes>) => {
    setWishes((before) => ({ ...before, ...part }));
    price.reset();
    order.reset();
  };
  return (
    <section aria-label={w.havePictured}>
      <Title order={3} mb="xs">{w.havePictured}</Title>
      <PricedOrder price={price} order={order} action={w.makePicture} says={w.madeBy(by)} blocked={none}>
        <Textarea label={w.prompt} description={w.promptCharacterHelp} placeholder={character.appearance ?? ''} value={wishes.prompt} autosize minRows={2} onChange={(e) => wish({ prompt: e.currentTarget.value })} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <SizeSelect value={wishes.size} onChange={(size) => wish({ size })} />
          <MakerSelect service="image_generation" value={wishes.maker} onChange={(maker) => wish({ maker })} />
        </SimpleGrid>
      </PricedOrder>
    </section>
  );
}
