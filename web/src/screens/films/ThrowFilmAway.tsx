import { useMutation } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { type Shape, api, ifMatch } from '../../api/client';
import { useWords } from '../../app/language';
import { Confirm } from '../../parts/Confirm';
import { Problem } from '../../parts/Problem';
import { useTakeBack } from './useTakeBack';
import { words } from './words';

/** Puts a film in the trash, and offers to take it back. */
export function ThrowFilmAway({ film, open, onClose, onThrown }: { film: Shape<'ReadFilmRow'>; open: boolean; onClose: () => void; onThrown: () => void }) {
  const w = useWords(words);
  const go = useNavigate();
  const offer = useTakeBack();
  const throwing = useMutation({
    mutationFn: async () => {
      await api.DELETE('/api/films/{film}', { params: { path: { film: film.id }, header: ifMatch(film) } });
      // Before all on screen is read anew: this film is not there any more.
      flushSync(onThrown);
    },
    onSuccess: () => {
      offer(film);
      void go('/films');
    },
  });
  return (
    <Confirm open={open} title={w.trashTitle} text={w.trashText} action={w.trashDo} danger busy={throwing.isPending} onConfirm={() => throwing.mutate()} onClose={onClose}>
      <Problem of={throwing.error} />
    </Confirm>
  );
}
