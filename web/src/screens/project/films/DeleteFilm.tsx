import { useMutation } from '@tanstack/react-query';
import { type Shape, api, ifMatch } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { words } from '../words';

/** Asks before a film goes to the trash. */
export function DeleteFilm({ film, onClose }: { film: Shape<'ReadFilmRow'>; onClose: () => void }) {
  const w = useWords(words);
  const deleting = useMutation({ mutationFn: () => api.DELETE('/api/films/{film}', { params: { path: { film: film.id }, header: ifMatch(film) } }), onSuccess: onClose });
  return (
    <Confirm open title={w.deleteFilmTitle(film.title)} text={w.deleteFilmText} action={w.deleteFilm} danger busy={deleting.isPending} onConfirm={() => deleting.mutate()} onClose={onClose}>
      <Problem of={deleting.error} />
    </Confirm>
  );
}
