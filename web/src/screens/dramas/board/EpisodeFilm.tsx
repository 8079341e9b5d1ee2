import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconMovie } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { type Shape, api } from '../../../api/client';
import { useLive } from '../../../api/live';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Area, type Drama } from '../data';
import { words } from '../words';
import { EpisodeOrder } from './EpisodeOrder';
import classes from './EpisodeFilm.module.css';
import { FilmPlayer } from './FilmPlayer';

const OrderFilm = lazy(() => import('./OrderFilm').then((module) => ({ default: module.OrderFilm })));

/** The film of an episode: to be ordered, on its way, to be watched. */
export function EpisodeFilm({ drama, answer: { chapter } }: { drama: Drama; answer: Shape<'ReadChapterAnswer'> }) {
  const w = useWords(words);
  const [ordering, { open, close }] = useDisclosure(false);
  useLive({ project: drama.project_id });
  const query = { chapter: chapter.id, limit: 1 };
  const { data: orders } = useQuery({ queryKey: [Area, 'order', chapter.id], queryFn: ({ signal }) => told(api.GET('/api/orders', { params: { query }, signal })) });
  const { data: films } = useQuery({ queryKey: [Area, 'film', chapter.id], queryFn: ({ signal }) => told(api.GET('/api/films', { params: { query: { ...query, status: 'COMPLETED' } }, signal })) });
  const [order, film] = [orders?.items[0], films?.items[0]];
  return (
    <Card withBorder padding="md" component="section" className={classes.sheet} aria-labelledby="film">
      <Group justify="space-between" wrap="wrap" gap="sm">
        <div style={{ minWidth: 200, flex: 1 }}>
          <Title order={2} size="h3" id="film">{w.film}</Title>
          <Text size="sm" c="dimmed">{film !== undefined ? w.filmThere : chapter.paragraph_count === 0 ? w.filmNeeds : w.filmHelp}</Text>
        </div>
        <Button variant={film === undefined ? 'filled' : 'default'} leftSection={<IconMovie size={18} aria-hidden />} disabled={chapter.paragraph_count === 0} onClick={open}>{film === undefined ? w.makeFilm : w.makeFilmAgain}</Button>
      </Group>
      {order !== undefined && order.status !== 'completed' && order.status !== 'cancelled' && <EpisodeOrder row={order} />}
      {film !== undefined && <FilmPlayer film={film} />}
      <Suspense>{ordering && <OrderFilm chapter={chapter} aspect={drama.aspect_ratio} onClose={close} />}</Suspense>
    </Card>
  );
}
