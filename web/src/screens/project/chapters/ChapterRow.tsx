import { Badge, Button, Checkbox, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconPhoto, IconPlayerPlay } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Chapter } from '../useProject';
import { words } from '../words';
import classes from './ChapterList.module.css';

/** A chapter among others: how it stands, and the ways to its text, its pictures and its film. */
export const ChapterRow = memo(function ChapterRow({ chapter, picked, onPick }: { chapter: Chapter; picked: boolean | null; onPick: (number: number, yes: boolean) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const Mark = chapter.is_confirmed ? IconCircleCheck : IconCircleDashed;
  return (
    <div className={classes.row}>
      {picked === null ? <span /> : <Checkbox aria-label={w.choose(chapter.title)} checked={picked} onChange={(e) => onPick(chapter.chapter_number, e.currentTarget.checked)} />}
      <span className={classes.number}>{chapter.chapter_number}</span>
      <div style={{ minWidth: 0 }}>
        <Link className={classes.title} to={`/projects/${chapter.project_id}/manuscript?chapter=${chapter.id}`}>{chapter.title}</Link>
        <div className={classes.facts}>
          <Text size="sm" c="dimmed">{w.sentences(format.number(chapter.sentence_count))}</Text>
          <Badge size="sm" variant="light" color={chapter.is_confirmed ? 'green' : 'gray'} tt="none" leftSection={<Mark size={12} aria-hidden />}>{chapter.is_confirmed ? w.confirmed : w.unconfirmed}</Badge>
          {(chapter.status === 'processing' || chapter.status === 'failed') && <Badge size="sm" variant="light" color={chapter.status === 'failed' ? 'red' : 'blue'} tt="none">{chapter.status === 'failed' ? w.makingFailed : w.making}</Badge>}
        </div>
      </div>
      <div className={classes.links}>
        {chapter.video_url !== null && (
          <Button component={Link} to={`/projects/${chapter.project_id}?tab=films&chapter=${chapter.id}`} size="compact-sm" variant="light" leftSection={<IconPlayerPlay size={14} aria-hidden />}>
            {chapter.video_duration === null ? w.film : w.filmLasts(format.length(chapter.video_duration))}
          </Button>
        )}
        <Button component={Link} to={`/chapters/${chapter.id}`} size="compact-sm" variant="default" leftSection={<IconPhoto size={14} aria-hidden />}>{w.room}</Button>
      </div>
    </div>
  );
});
