import { Anchor, Group, Skeleton } from '@mantine/core';
import { IconMovieOff } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useLive } from '../../api/live';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { useFormat } from '../../parts/format';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import classes from './Chapter.module.css';
import { ChapterActions } from './ChapterActions';
import { EditingRoom } from './EditingRoom';
import { useChapter } from './useChapter';
import { words } from './words';

/** The editing room of a chapter. */
export function Screen() {
  const { chapter } = useParams() as { chapter: string };
  const w = useWords(words);
  const format = useFormat();
  const { data, lines, error, refetch } = useChapter(chapter);
  if (data === undefined) {
    return (
      <Page title={w.chapter} wide>
        <Problem of={error} again={() => void refetch()} />
        {error === null && <div className={classes.room}><Skeleton className={classes.strip} /><Skeleton className={classes.player} mih={320} /><Skeleton className={classes.edit} /><Skeleton className={classes.time} h={170} /></div>}
      </Page>
    );
  }
  const about = (
    <Group gap={6}>
      <Anchor component={Link} to={`/projects/${data.chapter.project_id}`}>{data.project}</Anchor>
      <span>·</span>
      <span>{w.numbered(data.chapter.chapter_number)}</span>
      <span>·</span>
      <span>{w.sentences(format.number(lines.length))}</span>
    </Group>
  );
  return lines.length === 0 ? (
    <Page title={data.chapter.title} about={about} wide>
      <Empty icon={IconMovieOff} title={w.empty} text={w.emptyText} />
    </Page>
  ) : (
    <Followed project={data.chapter.project_id}>
      <EditingRoom key={chapter} chapter={data.chapter} lines={lines} about={about} actions={<ChapterActions />} />
    </Followed>
  );
}

function Followed({ project, children }: { project: string; children: React.ReactNode }) {
  useLive({ project });
  return children;
}
