import { Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { words } from './words';

// What the server takes at most.
const limits = { prompt: 20_000, chapters: { min: 1, max: 50 }, minutes: { min: 0.5, max: 600 } };

/** A script that a text maker writes: first its price, then the order. */
export function AddPrompt() {
  const w = useWords(words);
  const format = useFormat();
  const go = useNavigate();
  const [body, setBody] = useState<Shape<'ScriptRequest'>>({ prompt: '', chapters: 3, minutes: null });
  const price = useMutation({ mutationFn: () => told(api.POST('/api/scripts/estimate', { body })), meta: { asks: true } });
  const writing = useMutation({ mutationFn: () => told(api.POST('/api/scripts', { body })), onSuccess: (answer) => go(`/projects/${answer.errand.project_id}`) });
  const change = (part: Partial<Shape<'ScriptRequest'>>) => {
    setBody((before) => ({ ...before, ...part }));
    price.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    (price.isSuccess ? writing : price).mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Textarea label={w.promptLabel} description={w.promptHelp} value={body.prompt} onChange={(e) => change({ prompt: e.currentTarget.value })} maxLength={limits.prompt} autosize minRows={4} required />
        <Group grow>
          <NumberInput label={w.chaptersLabel} {...limits.chapters} allowDecimal={false} value={body.chapters ?? ''} onChange={(n) => change({ chapters: n === '' ? null : Number(n) })} />
          <NumberInput label={w.minutesLabel} {...limits.minutes} value={body.minutes ?? ''} onChange={(n) => change({ minutes: n === '' ? null : Number(n) })} />
        </Group>
        {price.data !== undefined && (
          <Text size="sm" role="status">
            {[price.data.provider, price.data.model].filter(Boolean).join(' · ')}: {price.data.cost === null ? w.unpriced : price.data.cost.amount === 0 ? w.free : w.costs(format.cost(price.data.cost))}
          </Text>
        )}
        <Problem of={price.error ?? writing.error} />
        <Button type="submit" loading={price.isPending || writing.isPending}>{price.isSuccess ? w.write : w.ask}</Button>
      </Stack>
    </form>
  );
}
