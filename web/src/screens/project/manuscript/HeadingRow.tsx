import { Badge, Skeleton, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { memo } from 'react';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Chapter } from '../useProject';
import { ChapterMenu } from './ChapterMenu';
import { ConfirmButton } from './ConfirmButton';
import { useDesk } from './desk';
import classes from './Document.module.css';
import { GoneParagraph } from './GoneParagraph';
import { laid } from './standing';
import { useReading } from './useReading';
import { words } from './words';
import { WriteTitle } from './WriteTitle';

/** Where a chapter begins: its title, whether it is confirmed, and what can be done with it. */
export const HeadingRow = memo(function HeadingRow({ chapter }: { chapter: Chapter }) {
  const w = useWords(words);
  const format = useFormat();
  const { data } = useReading(chapter.id);
  const { writing, project } = useDesk();
  const Mark = chapter.is_confirmed ? IconCircleCheck : IconCircleDashed;
  return (
    <div className={classes.heading}>
      <Text size="sm" c="dimmed">{w.chapter(String(chapter.chapter_number))}</Text>
      {data !== undefined && writing?.what === 'title' && writing.id === chapter.id ? <WriteTitle project={project} reading={data} /> : <Title order={2}>{chapter.title}</Title>}
      <div className={classes.meta}>
        <Badge variant="light" color={chapter.is_confirmed ? 'green' : 'gray'} tt="none" leftSection={<Mark size={13} aria-hidden />}>{chapter.is_confirmed ? w.confirmed : w.unconfirmed}</Badge>
        <Text size="sm" c="dimmed">{w.sentences(format.number(chapter.sentence_count))}</Text>
        {data === undefined ? <Skeleton h={26} w={120} /> : (
          <>
            <ConfirmButton noun="chapter" id={chapter.id} text={data.text_version} confirmed={chapter.is_confirmed} />
            <ChapterMenu reading={data} />
          </>
        )}
      </div>
      {data !== undefined && laid(data).first.map((hidden) => <GoneParagraph key={hidden.id} paragraph={hidden} />)}
    </div>
  );
});
