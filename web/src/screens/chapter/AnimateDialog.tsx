import { Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { saidOf } from './drafts';
import { useLine } from './room';
import { words } from './words';

/** The preset that loses least of a picture, as the server takes it when nothing is said. */
function presetOf(picture: Shape<'AssetRow'>): Shape<'ClipSize'> {
  const [wide, tall] = String((picture.metadata as { dimensions?: string }).dimensions ?? '1280x720').split('x').map(Number) as [number, number];
  return wide === tall ? '1024x1024' : wide > tall ? (wide > 1280 ? '1920x1080' : '1280x720') : tall > 1280 ? '1080x1920' : '720x1280';
}

/** Sets the sentence's picture in motion: what shall happen, the price, then the order. */
export function AnimateDialog({ picture, onClose }: { picture: Shape<'AssetRow'>; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { row } = useLine();
  const [prompt, setPrompt] = useState(saidOf(row).prompt || saidOf(row).text);
  const [duration, setDuration] = useState<number | null>(null);
  const wishes = { prompt, resolution: presetOf(picture), ...(duration === null ? {} : { duration }) };
  const price = useMutation({ mutationFn: () => told(api.POST('/api/videos/estimate', { body: { ...wishes, input_image: picture.id } })), meta: { asks: true } });
  const ordering = useMutation({
    mutationFn: () => told(api.POST('/api/images/{img_name}/video', { params: { path: { img_name: picture.url_path.split('/').pop()! } }, body: wishes })),
    onSuccess: () => {
      notifications.show({ message: w.animated });
      onClose();
    },
  });
  const told_ = price.data === undefined ? null : price.data.cost === null ? w.unknownPrice : price.data.cost.amount === 0 ? w.free : format.cost(price.data.cost);
  return (
    <Dialog opened onClose={onClose} title={w.animate} size="lg">
      <Stack>
        <Text size="sm">{w.animateText}</Text>
        <Textarea label={w.motion} value={prompt} autosize minRows={3} maxRows={8} data-autofocus onChange={(e) => { setPrompt(e.currentTarget.value); price.reset(); }} />
        <NumberInput label={w.clipSeconds} description={w.clipSecondsHelp} min={1} max={60} allowDecimal={false} value={duration ?? ''} onChange={(n) => { setDuration(n === '' ? null : Number(n)); price.reset(); }} />
        {told_ !== null && <Text size="sm" role="status">{w.clipPrice(format.time(price.data!.seconds), price.data!.model_backend, told_)}</Text>}
        <Problem of={price.error ?? ordering.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          {told_ === null ? <Button loading={price.isPending} disabled={prompt.trim() === ''} onClick={() => price.mutate()}>{w.askPrice}</Button> : <Button loading={ordering.isPending} onClick={() => ordering.mutate()}>{w.animateFor(told_)}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
