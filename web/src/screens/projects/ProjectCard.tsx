import { Badge, Card, Group, Progress, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Why } from '../../parts/Why';
import { Cover } from './Cover';
import classes from './ProjectCard.module.css';
import { words } from './words';

const colors: Record<Shape<'ProjectStatus'>, string> = { uploaded: 'gray', parsing: 'yellow', parsed: 'pine', generating: 'blue', completed: 'green', failed: 'red' };

/** A project among others. */
export function ProjectCard({ project }: { project: Shape<'ListProjectsRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const { status, film_count: films } = project;
  // Nothing is said of money where nothing was paid, or where one may not know.
  const spent = project.costs?.map((cost) => format.cost(cost)).join(' + ');
  return (
    <Card component={Link} to={project.kind === 'drama' ? `/dramas?project=${project.id}` : `/projects/${project.id}`} withBorder padding={0} className={classes.card}>
      <Cover id={project.id} title={project.title} picture={project.cover_url} />
      <div className={classes.text}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" mb={6}>
          <Title order={2} size="h3" lineClamp={2} className={classes.title}>{project.title}</Title>
          <Badge variant="light" color={colors[status]} tt="none" mt={3} style={{ flexShrink: 0 }}>{w.status[status]}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {project.kind === 'drama' ? `${w.kind.drama} · ${w.episodes(project.chapter_count)}` : `${w.kind[project.kind]} · ${w.chapters(project.chapter_count)} · ${w.sentences(format.number(project.sentence_count))}`}
        </Text>
        <Text size="sm" c="dimmed">{[films === 0 ? w.noFilms : w.films(format.number(films)), spent && w.spent(spent)].filter(Boolean).join(' · ')}</Text>
        {(status === 'parsing' || status === 'generating') && <Progress value={project.processing_progress} size="sm" mt="md" aria-label={w.status[status]} />}
        {project.error_message !== null && <Text size="sm" c="red" mt="xs" lineClamp={2}><Why code={project.chapter_count > 0 ? 'order_failed' : null} message={project.error_message} /></Text>}
        <Text size="xs" c="dimmed" mt="auto" pt="sm">{w.updated(format.date(project.updated_at))}</Text>
      </div>
    </Card>
  );
}
