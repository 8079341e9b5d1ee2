import { Alert, Anchor, Badge, Button, Tabs, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useLive } from '../../api/live';
import { useWords } from '../../app/language';
import { Waiting } from '../../app/Waiting';
import { useFormat } from '../../parts/format';
import { inView } from '../../parts/inView';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { useAsk } from '../../parts/useAsk';
import { Arriving } from './Arriving';
import { ChaptersTab } from './chapters/ChaptersTab';
import classes from './Project.module.css';
import { ProjectMenu } from './ProjectMenu';
import { usePower, useProject } from './useProject';
import { words } from './words';

const FilmsTab = lazy(() => import('./films/FilmsTab').then((module) => ({ default: module.FilmsTab })));
const CostTab = lazy(() => import('./cost/CostTab').then((module) => ({ default: module.CostTab })));
const SettingsTab = lazy(() => import('./settings/SettingsTab').then((module) => ({ default: module.SettingsTab })));
const PeopleTab = lazy(() => import('./people/PeopleTab').then((module) => ({ default: module.PeopleTab })));
const TrashTab = lazy(() => import('./trash/TrashTab').then((module) => ({ default: module.TrashTab })));

const colors = { uploaded: 'gray', parsing: 'yellow', parsed: 'pine', generating: 'blue', completed: 'green', failed: 'red' };
const tabs = ['chapters', 'films', 'cost', 'settings', 'people', 'trash'] as const;

/** A project: what was read, what is made of it, what that costs, and who works on it. */
export function Screen() {
  const w = useWords(words);
  const format = useFormat();
  const id = useParams()['project']!;
  const [{ tab }, ask] = useAsk('tab');
  const { data, error, isPending, refetch } = useProject(id);
  const power = usePower(data?.project);
  useLive(data === undefined ? null : { project: id });
  if (data === undefined) {
    return isPending ? <Waiting /> : <Page title={w.chapters}><Problem of={error} again={() => void refetch()} /></Page>;
  }
  const { project } = data;
  const shown = tabs.find((name) => name === tab) ?? 'chapters';
  const about = (
    <>
      <Badge variant="light" color={colors[project.status]} tt="none" mr="xs">{w.status[project.status]}</Badge>
      {w.kind[project.kind]} · {w.read(format.number(project.chapter_count), format.number(project.sentence_count), format.number(project.word_count))}
      <Text size="sm">{project.kind === 'book' && `${w.file(project.file_name, format.bytes(project.file_size))} · `}{w.changed(format.date(project.updated_at))}</Text>
      {project.description !== null && <Text size="sm" mt={4} maw={720}>{project.description}</Text>}
    </>
  );
  return (
    <Page
      title={project.title}
      about={about}
      actions={
        <>
          <Button component={Link} to={`/projects/${id}/manuscript`} variant="default" leftSection={<IconFileText size={18} aria-hidden />}>{w.manuscript}</Button>
          <ProjectMenu project={project} version={data.version} power={power} />
        </>
      }
    >
      <Arriving project={project} power={power} />
      {project.kind === 'drama' && <Alert variant="light" mb="md">{w.drama} <Anchor component={Link} to={`/dramas?project=${id}`} inherit underline="always">{w.toDrama}</Anchor></Alert>}
      <Tabs value={shown} onChange={(value) => ask({ tab: value === 'chapters' ? '' : value })} keepMounted={false}>
        <Tabs.List mb="lg" className={classes.tabs} aria-label={w.tabs}>
          {tabs.filter((name) => name !== 'cost' || power.edit).map((name) => <Tabs.Tab key={name} value={name} ref={name === shown ? inView : undefined}>{w[name]}</Tabs.Tab>)}
        </Tabs.List>
        <Suspense fallback={<Waiting />}>
          <Tabs.Panel value="chapters"><ChaptersTab answer={data} power={power} /></Tabs.Panel>
          <Tabs.Panel value="films"><FilmsTab project={id} chapters={data.chapters} power={power} /></Tabs.Panel>
          <Tabs.Panel value="cost"><CostTab project={id} /></Tabs.Panel>
          <Tabs.Panel value="settings"><SettingsTab project={id} power={power} /></Tabs.Panel>
          <Tabs.Panel value="people"><PeopleTab project={project} power={power} /></Tabs.Panel>
          <Tabs.Panel value="trash"><TrashTab project={id} power={power} /></Tabs.Panel>
        </Suspense>
      </Tabs>
    </Page>
  );
}
