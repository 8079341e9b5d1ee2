import { IconMasksTheater } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { useWords } from '../../../app/language';
import { Waiting } from '../../../app/Waiting';
import { Empty } from '../../../parts/Empty';
import { Page } from '../../../parts/Page';
import { Problem } from '../../../parts/Problem';
import { useDramaOf } from '../data';
import { words } from '../words';

/** Goes to the drama of a project. */
export function OfProject({ project }: { project: string }) {
  const w = useWords(words);
  const drama = useDramaOf(project);
  if (drama.isPending) {
    return <Waiting />;
  }
  return drama.data ? (
    <Navigate to={`/dramas/${drama.data.id}`} replace />
  ) : (
    <Page title={w.title}>
      <Problem of={drama.error} again={() => void drama.refetch()} />
      {drama.isSuccess && <Empty icon={IconMasksTheater} title={w.none} text={w.notADrama} />}
    </Page>
  );
}
