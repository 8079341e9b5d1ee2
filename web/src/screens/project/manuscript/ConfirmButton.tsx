import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { queries } from '../../../api/queries';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import { useDesk } from './desk';
import { words } from './words';

/** Confirms a chapter or a paragraph as it was read, or takes that back. */
export function ConfirmButton({ noun, id, text, confirmed, size = 'compact-sm' }: { noun: 'chapter' | 'paragraph'; id: string; text: string; confirmed: boolean; size?: 'compact-sm' | 'compact-md' }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { power } = useDesk();
  const header = { 'If-Match': `"${text}"` };
  const confirming = useMutation({
    mutationFn: () =>
      noun === 'chapter'
        ? told(api.POST(confirmed ? '/api/chapters/{chapter}/unconfirm' : '/api/chapters/{chapter}/confirm', { params: { path: { chapter: id }, header } }))
        : told(api.POST(confirmed ? '/api/paragraphs/{paragraph}/unconfirm' : '/api/paragraphs/{paragraph}/confirm', { params: { path: { paragraph: id }, header } })),
    onError: (thrown) => {
      notifications.show({ withCloseButton: false, position: 'top-center', color: 'red', message: said(asFailure(thrown), language) });
      void queries.invalidateQueries();
    },
  });
  return power.confirm ? (
    <Button size={size} variant={confirmed ? 'subtle' : 'light'} color={confirmed ? 'gray' : undefined} c={confirmed ? 'inherit' : undefined} loading={confirming.isPending} onClick={() => confirming.mutate()}>
      {confirmed ? w.unconfirm : w.confirm}
    </Button>
  ) : null;
}
