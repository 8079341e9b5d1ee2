import { Anchor, Grid, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Page } from '../../parts/Page';
import { Panel } from '../../parts/Panel';
import { Problem } from '../../parts/Problem';
import { PostsOf } from '../publish/posts/PostsOf';
import { Downloads } from './Downloads';
import { FilmActions } from './FilmActions';
import { FilmFacts } from './FilmFacts';
import { FilmTabs } from './FilmTabs';
import { FilmView } from './FilmView';
import { words } from './words';

/** A film: to watch, to take along, to give to others, and what it is made of. */
export function Screen() {
  const w = useWords(words);
  const { film: id = '' } = useParams();
  const [thrown, setThrown] = useState(false);
  const player = useRef<HTMLVideoElement>(null);
  const read = useQuery({ queryKey: ['/api/films/{film}', id], enabled: !thrown, queryFn: () => told(api.GET('/api/films/{film}', { params: { path: { film: id } } })) });
  const film = read.data;
  const orderId = film?.links.order.split('/').pop();
  const order = useQuery({ queryKey: ['/api/orders/{order}', orderId], enabled: orderId !== undefined && !thrown, queryFn: () => told(api.GET('/api/orders/{order}', { params: { path: { order: orderId! } } })) });
  if (film === undefined || orderId === undefined) {
    return (
      <Page title={w.title}>
        {read.isPending ? <Skeleton h={480} radius="md" /> : <Problem of={read.error} again={() => void read.refetch()} />}
      </Page>
    );
  }
  const play = (seconds: number) => {
    if (player.current !== null) {
      player.current.currentTime = seconds;
      player.current.scrollIntoView({ block: 'center', behavior: 'smooth' });
      void player.current.play();
    }
  };
  return (
    <Page
      title={film.title}
      about={<><Anchor component={Link} to="/films">{w.back}</Anchor> · <Anchor component={Link} to={`/chapters/${film.script_id}`}>{w.chapter}</Anchor> · <Anchor component={Link} to={`/orders/${orderId}`}>{w.order}</Anchor></>}
      actions={<FilmActions film={film} readAgain={() => void read.refetch()} onThrown={() => setThrown(true)} />}
    >
      <Stack gap="lg">
        <FilmView film={film} order={orderId} ready={!order.isPending} burned={order.data?.order.video_settings?.burns !== false} player={player} />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Panel title={w.facts}><FilmFacts film={film} /></Panel>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <Panel title={w.downloads}><Downloads film={film} /></Panel>
          </Grid.Col>
        </Grid>
        <PostsOf film={film.id} />
        <Problem of={order.error} again={() => void order.refetch()} />
        <FilmTabs film={film} order={order.data?.order} lost={order.isError} play={film.links.file === null ? undefined : play} />
      </Stack>
    </Page>
  );
}
