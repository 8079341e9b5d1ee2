import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileText, IconInfoCircle, IconLink, IconTrash, IconVolume } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import type { Power } from '../useProject';
import { words } from '../words';

const ShareFilm = lazy(() => import('./ShareFilm').then((module) => ({ default: module.ShareFilm })));
const DeleteFilm = lazy(() => import('./DeleteFilm').then((module) => ({ default: module.DeleteFilm })));

/** A film's subtitles and sound to save, a link to share, its page, and the trash. */
export function FilmMenu({ film, name, power }: { film: Shape<'ReadFilmRow'>; name: string; power: Power }) {
  const w = useWords(words);
  const [shown, show] = useState<'share' | 'delete' | null>(null);
  const { links } = film;
  const files = [['srt', links.subtitles_srt], ['vtt', links.subtitles_vtt], ['ass', links.subtitles_ass]] as const;
  return (
    <>
      <Menu position="bottom-start" width={220}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={`${w.more}: ${name}`}><IconDots size={17} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {links.file !== null && <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => show('share')}>{w.share}</Menu.Item>}
          {files.map(([kind, address]) => address !== null && <Menu.Item key={kind} component="a" href={`${address}?download=true`} download leftSection={<IconFileText size={16} aria-hidden />}>{w.subtitles} ({kind})</Menu.Item>)}
          {links.sound !== null && <Menu.Item component="a" href={`${links.sound}?download=true`} download leftSection={<IconVolume size={16} aria-hidden />}>{w.sound}</Menu.Item>}
          <Menu.Item component={Link} to={`/films/${film.id}`} leftSection={<IconInfoCircle size={16} aria-hidden />}>{w.filmPage}</Menu.Item>
          {power.edit && <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => show('delete')}>{w.deleteFilm}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {shown === 'share' && <ShareFilm film={film} onClose={() => show(null)} />}
        {shown === 'delete' && <DeleteFilm film={film} onClose={() => show(null)} />}
      </Suspense>
    </>
  );
}
