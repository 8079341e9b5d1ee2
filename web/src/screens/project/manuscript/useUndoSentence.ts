import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import type { Sentence } from './shapes';
import { words } from './words';

/** Takes back the last change of a single sentence, also one that was made in the editing room. */
export function useUndoSentence(sentence: Sentence) {
  const w = useWords(words);
  const { language } = useLanguage();
  return useMutation({
    mutationFn: () => told(api.POST('/api/sentences/{sentence}/undo', { params: { path: { sentence: sentence.id }, header: ifMatch(sentence) } })),
    onSuccess: () => notifications.show({ withCloseButton: false, position: 'top-center', message: w.undone }),
    onError: (thrown) => notifications.show({ withCloseButton: false, position: 'top-center', color: 'red', message: said(asFailure(thrown), language) }),
  });
}
