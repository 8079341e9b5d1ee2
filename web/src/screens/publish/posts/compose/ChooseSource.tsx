import { Button, SegmentedControl, SimpleGrid, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../../../api/client';
import { told, useParts } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { MoreRows } from '../../../../parts/MoreRows';
import { Problem } from '../../../../parts/Problem';
import { ProjectPick } from '../../../../parts/ProjectPick';
import classes from './ChooseSource.module.css';
import { words } from './words';

interface Offer { id: string; title: string; picture: string | null; about: string }

/** The film or clip to post, of all projects or of one. */
export function ChooseSource({ project, kind, onProject, onKind, onChoose }: { project: string; kind: 'film' | 'clip'; onProject: (project: string) => void; onKind: (kind: 'film' | 'clip') => void; onChoose: (id: string) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const list = useParts<Offer>(['to post', kind, kind === 'film' ? project : ''], async (after, signal) => {
    if (kind === 'film') {
      const films = await told(api.GET('/api/films', { params: { query: { project: project || undefined, status: 'COMPLETED', after, limit: 24 } }, signal }));
      return { next: films.next, items: films.items.filter((film) => film.links.file !== null).map((film) => ({ id: film.id, title: film.title, picture: film.links.poster, about: `${format.length(film.duration_ms / 1000)} · ${format.pixels(film.resolution)}` })) };
    }
    const clips = await told(api.GET('/api/videos', { params: { query: { status: 'completed', after, limit: 24 } }, signal }));
    return { next: clips.next, items: clips.items.map((clip) => ({ id: clip.id, title: clip.caption || clip.prompt, picture: clip.thumbnail_url, about: `${format.length(clip.duration ?? 0)} · ${format.pixels(clip.resolution)}` })) };
  });
  return (
    <Stack>
      <SegmentedControl aria-label={w.what} value={kind} onChange={(value) => onKind(value as typeof kind)} data={[{ value: 'film', label: w.films }, { value: 'clip', label: w.clips }]} style={{ alignSelf: 'flex-start' }} />
      {kind === 'film' && <ProjectPick all value={project} onChange={onProject} />}
      <Problem of={list.error} again={() => void list.refetch()} />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={220} radius="md" />)}
        {list.rows.map((offer) => (
          <UnstyledButton key={offer.id} className={classes.one} onClick={() => onChoose(offer.id)}>
            {offer.picture === null ? <span className={classes.picture} /> : <img className={classes.picture} src={offer.picture} alt="" width={320} height={180} loading="lazy" />}
            <Text fw={600} lineClamp={2} mt="xs">{offer.title}</Text>
            <Text size="sm" c="dimmed">{offer.about}</Text>
          </UnstyledButton>
        ))}
      </SimpleGrid>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{kind === 'film' ? w.noFilms : w.noClips} <Button component={Link} to={kind === 'film' ? '/projects' : '/clips'} size="compact-sm" variant="light">{kind === 'film' ? w.toFilms : w.toClips}</Button></Text>}
    </Stack>
  );
}
