import { Group, NumberInput, Select, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { type Drama, type Shot, useMakers } from '../data';
import { PricedOrder } from '../PricedOrder';
import { noteAsked } from '../takes/asked';
import { fieldsOf } from '../takes/fieldsOf';
import { MakerSelect } from '../takes/MakerSelect';
import { useMakerName } from '../takes/useMakerName';
import { useChange } from '../useChange';
import { words } from '../words';
import { Blocks, isBlocked } from './Blocks';
import { usePictureSource } from './usePictureSource';

/** Has a clip of a shot made: first its price, then the order. */
export function HaveClip({ shot, drama }: { shot: Shot; drama: Drama }) {
  const w = useWords(words);
  const format = useFormat();
  const [wishes, setWishes] = useState({ prompt: '', duration: null as number | null, model_resolution: null as string | null, maker: null as string | null, without_references: false });
  const makers = useMakers('video_generation');
  const fields = fieldsOf(makers, wishes.maker);
  const source = usePictureSource(shot);
  // One that is shown the shot's picture first sees them there; what a film drew, or a frame of its clip, is shown to nobody.
  const begins = fields !== undefined && 'first_frame' in fields && source !== 'none' && source !== 'else';
  const takesNone = fields !== undefined && !('references' in fields) && !begins;
  const params = { path: { shot: shot.id } };
  const body = { ...wishes, prompt: wishes.prompt || null };
  const price = useMutation({ mutationFn: () => told(api.POST('/api/shots/{shot}/takes/estimate', { params, body })), meta: { asks: true } });
  const order = useChange(() => {
    noteAsked(shot.id);
    return told(api.POST('/api/shots/{shot}/takes', { params, body }));
  }, price.reset);
  const by = useMakerName('video_generation', price.data);
  const wish = (part: Partial<typeof wishes>) => {
    setWishes((before) => ({ ...before, ...part }));
    price.reset();
    order.reset();
  };
  const says = price.data === undefined ? '' : w.clipBy(by, format.time(price.data.seconds));
  return (
    <section aria-label={w.haveClip}>
      <Title order={3} mb="xs">{w.haveClip}</Title>
      <PricedOrder price={price} order={order} action={w.makeClip} says={says} blocked={makers.none || isBlocked(shot, takesNone, wishes.without_references)}>
        <Textarea label={w.prompt} description={w.promptClipHelp} placeholder={shot.video_prompt ?? shot.action ?? ''} value={wishes.prompt} autosize minRows={2} onChange={(e) => wish({ prompt: e.currentTarget.value })} />
        <Group grow align="flex-start">
          <NumberInput label={w.clipSeconds} placeholder={format.number(Math.round(shot.duration))} min={1} max={3600} allowDecimal={false} value={wishes.duration ?? ''} onChange={(n) => wish({ duration: n === '' ? null : Number(n) })} />
          <Select label={w.modelResolution} placeholder={w.modelUsual(drama.aspect_ratio)} data={['480p', '720p', '1080p']} value={wishes.model_resolution} onChange={(model_resolution) => wish({ model_resolution })} clearable />
        </Group>
        <MakerSelect service="video_generation" value={wishes.maker} onChange={(maker) => wish({ maker })} />
        <Blocks shot={shot} takesNone={takesNone} without={wishes.without_references} onWithout={(without_references) => wish({ without_references })} />
      </PricedOrder>
    </section>
  );
}
