import { Button, Group, SimpleGrid, Skeleton } from '@mantine/core';
import { IconArchive, IconMovie, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type Shape, api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { MoreRows } from '../../parts/MoreRows';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { useAsk } from '../../parts/useAsk';
import { ClipCard } from './ClipCard';
import { ClipFilters, filters } from './ClipFilters';
import { ClipsNav } from './ClipsNav';
import { BringClip } from './upload/BringClip';
import { paceOf, useWhile } from './useWhile';
import { words } from './words';

/** The gallery of one's clips; a file may be dropped anywhere on it. */
export function Screen() {
  const w = useWords(words);
  const [asked, ask] = useAsk(...filters);
  const { text, status, theme, tag, from, archived } = asked;
  const query = {
    text: text || undefined, status: (status || undefined) as Shape<'ClipStatus'> | undefined, theme: theme || undefined, tag: tag || undefined,
    uploaded: from === '' ? undefined : from === 'brought', archived: archived === 'yes',
  };
  const list = useParts(['/api/videos', query], (after, signal) => told(api.GET('/api/videos', { params: { query: { ...query, after, limit: 24 } }, signal })));
  useWhile(paceOf(list.rows), '/api/videos');
  const filtered = [text, status, theme, tag, from].some((value) => value !== '');
  const nothing = list.isSuccess && list.rows.length === 0;
  const make = <Button component={Link} to="/clips/new" leftSection={<IconPlus size={18} aria-hidden />}>{w.make}</Button>;
  return (
    <BringClip>
      {(bring) => {
        const upload = <Button variant="default" leftSection={<IconUpload size={18} aria-hidden />} onClick={bring}>{w.upload}</Button>;
        return (
          <Page title={w.title} about={w.about} actions={<>{upload}{make}</>}>
            <ClipsNav />
            <ClipFilters asked={asked} ask={ask} />
            <Problem of={list.error} again={() => void list.refetch()} />
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
              {list.isPending && [1, 2, 3, 4, 5, 6].map((n) => <Skeleton key={n} h={320} radius="md" />)}
              {list.rows.map((clip) => <ClipCard key={clip.id} clip={clip} />)}
            </SimpleGrid>
            <MoreRows list={list} />
            {nothing && filtered && <Empty icon={IconSearch} title={w.none} text={w.noneText} />}
            {nothing && !filtered && archived === 'yes' && <Empty icon={IconArchive} title={w.emptyAway} text={w.emptyAwayText} />}
            {nothing && !filtered && archived === '' && <Empty icon={IconMovie} title={w.emptyTitle} text={w.emptyText}><Group justify="center">{make}{upload}</Group></Empty>}
          </Page>
        );
      }}
    </BringClip>
  );
}
