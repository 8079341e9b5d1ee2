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
import { useMotionPrice } from './useMotionPrice';
import { words } from './words';

/** Sets the sentence's picture in motion: what shall happen, the price, then the order. */
export function AnimateDialog({ picture, onClose }: { picture: Shape<'AssetRow'>; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { row } = useLine();
  const img_name = picture.url_path.split('/').pop()!;
  const [prompt, setPrompt] = useState(saidOf(row).prompt || saidOf(row).text);
  const [duration, setDuration] = useState<number | null>(null);
  // No size is said: it is found by the picture, and a shot's takes none.
  const { priced, error, motion, isPending, tell } = useMotionPrice(img_name, { prompt, ...(duration === null ? {} : { duration }) });
  const ordering = useMutation({
    mutationFn: (body: Shape<'AnimateImageRequest'>) => told(api.POST('/api/images/{img_name}/video', { params: { path: { img_name } }, body })),
    onSuccess: () => {
      notifications.show({ message: w.animated });
      onClose();
    },
  });
  const answer = priced?.answer;
  const cost = answer === undefined ? null : answer.cost === null ? w.unknownPrice : answer.cost.amount === 0 ? w.free : format.cost(answer.cost);
  return (
    <Dialog opened onClose={onClose} title={w.animate} size="lg">
      <Stack>
        <Text size="sm">{w.animateText}</Text>
        <Textarea label={w.motion} value={prompt} autosize minRows={3} maxRows={8} data-autofocus disabled={ordering.isPending} onChange={(e) => setPrompt(e.currentTarget.value)} />
        <NumberInput label={w.clipSeconds} description={w.clipSecondsHelp} min={1} max={60} allowDecimal={false} disabled={ordering.isPending} value={duration ?? ''} onChange={(n) => setDuration(n === '' ? null : Number(n))} />
        {answer !== undefined && cost !== null && <Text size="sm" role="status">{w.clipPrice(format.time(answer.seconds), answer.model_backend, cost)}</Text>}
        <Problem of={motion.error} again={() => void motion.refetch()} />
        <Problem of={error ?? ordering.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          {priced === undefined || cost === null
            ? <Button loading={isPending} disabled={prompt.trim() === '' || motion.isError} onClick={tell}>{w.askPrice}</Button>
            : <Button loading={ordering.isPending} onClick={() => ordering.mutate(priced.body)}>{w.animateFor(cost)}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
