import { Button, Chip, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import type { Wishes } from './carried';
import { saidOf } from './drafts';
import { EstimateText, usePriceWord } from './EstimateText';
import { useLine, useRoom } from './room';
import { useOrder } from './useRun';
import { useRowKept } from './useRowKept';
import { useVersions } from './useVersions';
import { words } from './words';

// What ends a sentence stands in no middle.
const Stop = /[.。!！?？,，;；\s]+$/u;

/**
 * Has the picture of one sentence made anew: says what shall be different, tells the price, orders.
 * A maker is asked by digest, so only other words bring another picture; an own picture is let go of first.
 */
export function RemakeDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const { chapter, undo, drafts, stale, next } = useRoom();
  const { row, index } = useLine();
  const keep = useRowKept();
  const [prompt, setPrompt] = useState(drafts.of(row.id)?.change.prompt ?? saidOf(row).prompt);
  const own = useVersions(row.id).rows.find((version) => version.slot === 'picture' && version.chosen && version.origin === 'uploaded');
  // A run of the first sentences alone must reach this one.
  const wishes = next.wishes?.preview == null || next.wishes.preview > index ? next.wishes : { ...next.wishes, preview: index + 1 };
  const price = usePriceWord();
  const asked = useMutation({
    mutationFn: async (of: Wishes) => {
      let now = row;
      if (prompt.trim() !== saidOf(row).prompt) {
        now = await told(api.PATCH('/api/sentences/{sentence}', { params: { path: { sentence: row.id }, header: ifMatch(row) }, body: { prompt } }));
        keep(now);
        undo.did({ kind: 'sentence', id: row.id });
        drafts.set(row, { prompt: saidOf(row).prompt });
      }
      if (own !== undefined) {
        now = await told(api.POST('/api/sentences/{sentence}/versions/{media}/release', { params: { path: { sentence: row.id, media: own.id }, header: ifMatch(now) } }));
        keep(now);
        undo.did({ kind: 'choice', id: row.id, before: own.id, slot: 'picture' });
      }
      return await told(api.POST('/api/chapters/{chapter}/estimate', { params: { path: { chapter: chapter.id } }, body: of }));
    },
  });
  // Ordered is what the price was told of, whatever was wished since.
  const order = useOrder(asked.variables ?? wishes, onClose);
  const same = prompt.trim() === saidOf(row).prompt && own === undefined && row.image_url !== null && next.differs !== 'media' && stale.slots.get(row.id)?.picture === undefined;
  return (
    <Dialog opened onClose={onClose} title={w.remake} size="lg">
      <Stack>
        <Text size="sm">{own === undefined ? w.remakeText : w.remakeOwn}</Text>
        <Textarea label={w.prompt} value={prompt} autosize minRows={3} maxRows={10} disabled={asked.isSuccess} onChange={(e) => setPrompt(e.currentTarget.value)} data-autofocus />
        {!asked.isSuccess && (
          <Group gap="xs" role="group" aria-label={w.different}>
            {w.differences.map((word) => <Chip key={word} size="xs" checked={prompt.endsWith(w.joined(word))} onChange={(on) => setPrompt(on ? prompt.replace(Stop, '') + w.joined(word) : prompt.slice(0, -w.joined(word).length))}>{word}</Chip>)}
          </Group>
        )}
        {asked.data !== undefined && <EstimateText of={asked.data} />}
        {asked.data !== undefined && asked.data.pictures + asked.data.voices > 1 && <Text size="sm" c="dimmed">{w.remakeMore}</Text>}
        <Problem of={asked.error ?? order.error} again={again(asked.error === null ? order : asked)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{asked.isSuccess ? w.remakeLater : w.cancel}</Button>
          {asked.data === undefined
            ? <Button disabled={same || wishes === null} loading={asked.isPending} onClick={() => wishes !== null && asked.mutate(wishes)}>{w.askPrice}</Button>
            : <Button loading={order.isPending} onClick={() => order.mutate(undefined)}>{w.remakeFor(price(asked.data))}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
