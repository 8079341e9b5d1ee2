import { Button, Stack, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Form } from '../../parts/Form';
import { Problem } from '../../parts/Problem';
import { words } from './words';

/** A text that was pasted. */
export function AddText() {
  const w = useWords(words);
  const go = useNavigate();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const adding = useMutation({ mutationFn: () => told(api.POST('/api/projects/text', { body: { title, text } })), onSuccess: (added) => go(`/projects/${added.id}`) });
  return (
    <Form onSend={() => adding.mutate()}>
      <Stack>
        <TextInput label={w.titleLabel} value={title} onChange={(e) => setTitle(e.currentTarget.value)} required />
        <Textarea label={w.textLabel} value={text} onChange={(e) => setText(e.currentTarget.value)} autosize minRows={8} maxRows={18} required />
        <Problem of={adding.error} />
        <Button type="submit" loading={adding.isPending}>{w.addText}</Button>
      </Stack>
    </Form>
  );
}
