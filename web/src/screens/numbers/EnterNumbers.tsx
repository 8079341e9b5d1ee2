import { Button, Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { Form } from '../../parts/Form';
import { Problem } from '../../parts/Problem';
import { say } from '../../parts/saved';
import { Looks } from './Looks';
import { type Measure, measures } from './useNumbers';
import { words } from './words';

/** Numbers as a person reads them at the platform; what is left empty stays as it was. */
export function EnterNumbers({ post, title, onClose }: { post: string; title: string; onClose: () => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState<Record<Measure, string | number>>({ views: '', likes: '', comments: '', shares: '' });
  const of = (measure: Measure) => (typed[measure] === '' ? null : Number(typed[measure]));
  const enter = useMutation({
    mutationFn: () => told(api.POST('/api/publications/{publication}/numbers', { params: { path: { publication: post } }, body: { view_count: of('views'), like_count: of('likes'), comment_count: of('comments'), share_count: of('shares') } })),
    onSuccess: () => {
      say(w.entered);
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={`${w.enter}: ${title}`}>
      <Form onSend={() => enter.mutate()}>
        <Stack>
          <Text size="sm">{w.enterText}</Text>
          <SimpleGrid cols={2}>
            {measures.map((measure) => (
              <NumberInput key={measure} label={w.measure[measure]} min={0} allowDecimal={false} allowNegative={false} thousandSeparator="," hideControls value={typed[measure]} onChange={(value) => setTyped((before) => ({ ...before, [measure]: value }))} />
            ))}
          </SimpleGrid>
          <Looks post={post} />
          <Problem of={enter.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" disabled={measures.every((measure) => of(measure) === null)} loading={enter.isPending}>{w.save}</Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
