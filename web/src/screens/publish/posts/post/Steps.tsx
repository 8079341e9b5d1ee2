import { Badge, Skeleton, Text, Title } from '@mantine/core';
import { type Shape, api } from '../../../../api/client';
import { told, useParts } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { MoreRows } from '../../../../parts/MoreRows';
import moves from '../../../../parts/Moves.module.css';
import { Problem } from '../../../../parts/Problem';
import { Why } from '../../../../parts/Why';
import type { PostRow } from '../states';
import { words } from './words';

type Step = Shape<'ListPostStepsStep'>;

/** What was done at the platform, attempt by attempt, the last first. */
export function Steps({ post }: { post: PostRow }) {
  const w = useWords(words);
  const format = useFormat();
  const list = useParts<Step>(['/api/publications/{publication}/steps', post.id], (after, signal) => told(api.GET('/api/publications/{publication}/steps', { params: { path: { publication: post.id }, query: { after } }, signal })));
  const attempts = new Map<string, Step[]>();
  list.rows.forEach((step) => attempts.set(step.attempt_id, [...(attempts.get(step.attempt_id) ?? []), step]));
  return (
    <>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={180} />}
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.noSteps}</Text>}
      {[...attempts].map(([attempt, steps]) => (
        <section key={attempt}>
          <Title order={3} size="h4" mb="sm">{attempt === post.journal.attempt ? w.thisAttempt : w.earlier}</Title>
          <ol className={moves.moves}>
            {steps.map((step) => (
              <li key={step.id} className={moves.move}>
                <Text size="sm" component="div"><b>{w.step[step.name]}</b> {step.fault !== null && <Badge color="red" variant="light" tt="none" size="sm">{w.fault[step.fault]}</Badge>}</Text>
                <Text size="xs" c="dimmed">
                  {[format.moment(step.began_at), step.ended_at === null ? w.ongoing : w.took(format.lasted(step.began_at, step.ended_at)), step.bytes === null || step.bytes === 0 ? '' : w.bytes(format.bytes(step.bytes))].filter(Boolean).join(' · ')}
                </Text>
                {step.message !== null && <Text size="sm"><Why code={`platform_${step.fault}`} message={step.message} /></Text>}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <MoreRows list={list} />
    </>
  );
}
