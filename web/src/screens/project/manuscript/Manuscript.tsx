import { useParams } from 'react-router';
import { IconBook } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../../../app/language';
import { Waiting } from '../../../app/Waiting';
import { Empty } from '../../../parts/Empty';
import { Page } from '../../../parts/Page';
import { Problem } from '../../../parts/Problem';
import { NoChapters } from '../NoChapters';
import { isArriving, usePower, useProject } from '../useProject';
import { outlineOf } from './outline';
import { words } from './words';
import { Workplace } from './Workplace';

/** A project's whole text, read and edited from the first sentence to the last. */
export function Screen() {
  const w = useWords(words);
  const project = useParams()['project']!;
  const { data, error, isPending, refetch } = useProject(project);
  const chapters = data?.chapters;
  const outline = useMemo(() => outlineOf(chapters ?? []), [chapters]);
  const power = usePower(data?.project);
  if (data === undefined) {
    return isPending ? <Waiting /> : <Page title={w.manuscript}><Problem of={error} again={() => void refetch()} /></Page>;
  }
  return outline.count === 0 ? (
    <Page title={data.project.title}>{isArriving(data.project) ? <Empty icon={IconBook} title={w.empty} text={w.emptyText} /> : <NoChapters project={project} />}</Page>
  ) : (
    <Workplace key={project} row={data.project} outline={outline} power={power} />
  );
}
