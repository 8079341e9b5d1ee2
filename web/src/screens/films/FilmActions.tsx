import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconSend, IconShare, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { RenameFilm } from './RenameFilm';
import { ShareFilm } from './ShareFilm';
import { ThrowFilmAway } from './ThrowFilmAway';
import { words } from './words';

/** What can be done with a film. */
export function FilmActions({ film, readAgain, onThrown }: { film: Shape<'ReadFilmRow'>; readAgain: () => void; onThrown: () => void }) {
  const w = useWords(words);
  const [naming, name] = useDisclosure(false);
  const [sharing, share] = useDisclosure(false);
  const [throwing, away] = useDisclosure(false);
  const ended = film.generation_status === 'COMPLETED' || film.generation_status === 'FAILED';
  return (
    <>
      {film.links.file !== null && <Button component={Link} to={`/publish/new?film=${film.id}`} leftSection={<IconSend size={18} aria-hidden />}>{w.publish}</Button>}
      {film.links.file !== null && <Button variant="default" leftSection={<IconShare size={18} aria-hidden />} onClick={share.open}>{w.share}</Button>}
      <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={name.open}>{w.rename}</Button>
      {ended && <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={away.open}>{w.throwAway}</Button>}
      {sharing && <ShareFilm film={film.id} onClose={share.close} />}
      {naming && <RenameFilm film={film} readAgain={readAgain} onClose={name.close} />}
      <ThrowFilmAway film={film} open={throwing} onClose={away.close} onThrown={onThrown} />
    </>
  );
}
