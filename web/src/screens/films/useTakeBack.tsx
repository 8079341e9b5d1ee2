import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { type Shape, api } from '../../api/client';
import { asFailure } from '../../api/failure';
import { changed } from '../../api/queries';
import { useLanguage, useWords } from '../../app/language';
import { said } from '../../parts/failures';
import { words } from './words';

const Offered = 12_000;

/** Says that a film is in the trash, with a way back for a while. */
export function useTakeBack(): (film: Shape<'ReadFilmRow'>) => void {
  const w = useWords(words);
  const { language } = useLanguage();
  const go = useNavigate();
  return (film) => {
    const id = `thrown ${film.id}`;
    const back = () =>
      api.POST('/api/trash/films/{film}/restore', { params: { path: { film: film.id } } }).then(
        () => {
          notifications.hide(id);
          changed();
          void go(`/films/${film.id}`);
        },
        (thrown: unknown) => notifications.update({ id, color: 'red', message: said(asFailure(thrown), language) }),
      );
    notifications.show({
      id,
      autoClose: Offered,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{w.thrown(film.title)}</Text>
          <Button size="compact-sm" variant="light" onClick={() => void back()} style={{ flexShrink: 0 }}>{w.takeBack}</Button>
        </Group>
      ),
    });
  };
}
