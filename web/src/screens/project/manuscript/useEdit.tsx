import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import type { Change } from './shapes';
import { heed } from './useReading';
import { words } from './words';

// Before everything on screen is read anew.
function heeded(answer: Shape<'EditManuscriptAnswer'>, change?: Change): Shape<'EditManuscriptAnswer'> {
  heed(answer.rows, change?.do === 'delete_chapter' ? change.id : null);
  return answer;
}

/** Takes an edit back as a whole. */
export function useUndo(project: string) {
  const w = useWords(words);
  const { language } = useLanguage();
  return useMutation({
    mutationFn: (edit: string) => told(api.POST('/api/projects/{project}/edits/{edit}/undo', { params: { path: { project, edit } } })).then((answer) => heeded(answer)),
    onSuccess: () => notifications.show({ withCloseButton: false, position: 'top-center', message: w.undone }),
    onError: (thrown) => notifications.show({ withCloseButton: false, position: 'top-center', color: 'red', message: said(asFailure(thrown), language) }),
  });
}

/** Changes a manuscript, and offers to take the change back. */
export function useEdit(project: string) {
  const w = useWords(words);
  const undo = useUndo(project);
  return useMutation({
    mutationFn: (change: Change) => told(api.POST('/api/projects/{project}/edits', { params: { path: { project } }, body: { changes: [change] } })).then((answer) => heeded(answer, change)),
    onSuccess: ({ edit }, change) => edit !== null && tell(w.kinds[change.do], w.undo, () => undo.mutate(edit)),
  });
}

/** Says that something was done, with a way back; above the text, for what can be done stands below it. */
export function tell(what: string, back: string, undo: () => void): void {
  const id = 'manuscript';
  notifications.hide(id);
  notifications.show({
    id,
    position: 'top-center',
    autoClose: 8_000,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{what}</Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {back}
        </Button>
      </Group>
    ),
  });
}
