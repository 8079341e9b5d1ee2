import { Anchor, Skeleton, Stack } from '@mantine/core';
import { useRef } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Failures } from './Failures';
import { Follow } from './Follow';
import { OrderActions } from './OrderActions';
import { OrderFilm } from './OrderFilm';
import { OrderNow } from './OrderNow';
import { OrderTabs } from './OrderTabs';
import { useOrder, useTitles } from './useOrder';
import { useOutput } from './useOutput';
import { words } from './words';

/** One order: how it stands, why it failed, its film, and all that happened. */
export function Screen() {
  const w = useWords(words);
  const format = useFormat();
  const output = useOutput();
  const { order: id = '' } = useParams();
  const read = useOrder(id);
  const row = read.data?.order;
  const named = useTitles(row?.chapter_id);
  const titles = named.data;
  const player = useRef<HTMLVideoElement>(null);
  const name = titles === undefined ? w.one : w.chapter(titles.chapter_number, titles.chapter);
  if (read.data === undefined || row === undefined || named.isPending) {
    return (
      <Page title={w.one}>
        {read.error === null ? <Skeleton h={320} radius="md" /> : <Problem of={read.error} again={() => void read.refetch()} />}
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
      title={name}
      about={
        <>
          <Anchor component={Link} to="/orders">{w.back}</Anchor> · <Anchor component={Link} to={`/projects/${row.project_id}`}>{titles?.project ?? w.project}</Anchor> · <Anchor component={Link} to={`/chapters/${row.chapter_id}`}>{w.toChapter}</Anchor>
          <br />
          {output(row.output)} · {w.ordered(format.date(row.created_at))}{row.priority !== 0 && ` · ${w.priorityIs(format.number(row.priority))}`}
        </>
      }
      actions={<OrderActions order={row} name={name} />}
    >
      <Follow order={id} ended={!['pending', 'processing', 'paused'].includes(row.status)} />
      <Stack gap="lg">
        {read.data.film !== null && <OrderFilm film={read.data.film} burned={row.video_settings?.burns !== false} player={player} />}
        <OrderNow order={row} />
        {(row.status === 'failed' || (row.error_details ?? []).length > 0) && <Failures order={row} />}
        <OrderTabs answer={read.data} play={read.data.film === null ? undefined : play} />
      </Stack>
    </Page>
  );
}
