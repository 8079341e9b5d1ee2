import { Group, Select, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { type Shot, useMakers } from '../data';
import { PricedOrder } from '../PricedOrder';
import { noteAsked } from '../takes/asked';
import { fieldsOf } from '../takes/fieldsOf';
import { MakerSelect } from '../takes/MakerSelect';
import { SizeSelect } from '../takes/SizeSelect';
import { useMakerName } from '../takes/useMakerName';
import { useChange } from '../useChange';
import { words } from '../words';
import { Blocks, isBlocked } from './Blocks';

/** Has a picture of a shot made: first its price, then the order. */
export function HavePicture({ shot }: { shot: Shot }) {
  const w = useWords(words);
  const [wishes, setWishes] = useState({ frame_type: 'key' as Shape<'FrameType'>, prompt: '', size: '', maker: null as string | null, without_references: false });
  const makers = useMakers('image_generation');
  const fields = fieldsOf(makers, wishes.maker);
  const takesNone = fields !== undefined && !('references' in fields);
  const params = { path: { shot: shot.id } };
  const body = { ...wishes, prompt: wishes.prompt || null, size: wishes.size || null };
  const price = useMutation({ mutationFn: () => told(api.POST('/api/shots/{shot}/pictures/estimate', { params, body })), meta: { asks: true } });
  const order = useChange(() => {
    noteAsked(shot.id);
    return told(api.POST('/api/shots/{shot}/pictures', { params, body }));
  }, price.reset);
  const by = useMakerName('image_generation', price.data);
  const wish = (part: Partial<typeof wishes>) => {
    setWishes((before) => ({ ...before, ...part }));
    price.reset();
    order.reset();
  };
  return (
    <section aria-label={w.havePictured}>
      <Title order={3} mb="xs">{w.havePictured}</Title>
      <PricedOrder price={price} order={order} action={w.makePicture} says={w.madeBy(by)} blocked={makers.none || isBlocked(shot, takesNone, wishes.without_references)}>
        <Textarea label={w.prompt} description={w.promptShotHelp} placeholder={shot.image_prompt ?? shot.action ?? ''} value={wishes.prompt} autosize minRows={2} onChange={(e) => wish({ prompt: e.currentTarget.value })} />
        <Group grow align="flex-start">
          <Select label={w.frame} data={(['key', 'first', 'last'] as const).map((value) => ({ value, label: w.frames[value] }))} value={wishes.frame_type} onChange={(value) => value !== null && wish({ frame_type: value as Shape<'FrameType'> })} allowDeselect={false} />
          <SizeSelect value={wishes.size} onChange={(size) => wish({ size })} />
        </Group>
        <MakerSelect service="image_generation" value={wishes.maker} onChange={(value) => wish({ maker: value })} />
        <Blocks shot={shot} takesNone={takesNone} without={wishes.without_references} onWithout={(without_references) => wish({ without_references })} />
      </PricedOrder>
    </section>
  );
}
