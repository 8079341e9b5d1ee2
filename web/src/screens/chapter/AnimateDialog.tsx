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
import { useFormer } from './useFormer';
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
  const former = useFormer(picture);
  const [prompt, setPrompt] = useState(saidOf(row).prompt || saidOf(row).text);
  const [duration, setDuration] = useState<number | null>(null);
  const wishes = { prompt, ...(duration === null ? {} : { duration }) };
  const whole: Shape<'NewClip'> = { resolution: presetOf(picture), ...former.data, ...wishes, input_image: picture.id };
  // A price is that of what it was asked for: of this picture, in these words, as long.
  const key = JSON.stringify(whole);
  const price = useMutation({ mutationFn: (of: { key: string; body: Shape<'NewClip'> }) => told(api.POST('/api/videos/estimate', { body: of.body })), meta: { asks: true } });
  const answer = price.variables?.key === key ? price.data : undefined;
  const ordering = useMutation({
    // Another take goes to whoever made the last one; the first goes to whom the price was told of, whoever is the default by now.
    mutationFn: (by: string) => told(api.POST('/api/images/{img_name}/video', { params: { path: { img_name: picture.url_path.split('/').pop()! } }, body: former.data == null ? { ...wishes, resolution: whole.resolution, maker: by } : wishes })),
    onSuccess: () => {
      notifications.show({ message: w.animated });
      onClose();
    },
  });
  const cost = answer === undefined ? null : answer.cost === null ? w.unknownPrice : answer.cost.amount === 0 ? w.free : format.cost(answer.cost);
  const before = former.data?.duration ?? null;
  return (
    <Dialog opened onClose={onClose} title={w.animate} size="lg">
      <Stack>
        <Text size="sm">{w.animateText}</Text>
        <Textarea label={w.motion} value={prompt} autosize minRows={3} maxRows={8} data-autofocus disabled={ordering.isPending} onChange={(e) => setPrompt(e.currentTarget.value)} />
        <NumberInput label={w.clipSeconds} description={before === null ? w.clipSecondsHelp : w.clipSecondsBefore(format.time(before))} min={1} max={60} allowDecimal={false} disabled={ordering.isPending} value={duration ?? ''} onChange={(n) => setDuration(n === '' ? null : Number(n))} />
        {answer !== undefined && cost !== null && <Text size="sm" role="status">{w.clipPrice(format.time(answer.seconds), answer.model_backend, cost)}</Text>}
        <Problem of={former.error} again={() => void former.refetch()} />
        <Problem of={(price.variables?.key === key ? price.error : null) ?? ordering.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          {answer === undefined || cost === null
            ? <Button loading={price.isPending || former.isPending} disabled={prompt.trim() === '' || former.isError} onClick={() => price.mutate({ key, body: whole })}>{w.askPrice}</Button>
            : <Button loading={ordering.isPending} onClick={() => ordering.mutate(answer.maker)}>{w.animateFor(cost)}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
