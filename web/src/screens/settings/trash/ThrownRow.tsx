import { Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { RowButton } from '../../../parts/RowButton';
import { Row } from '../../../parts/Rows';
import type { Thing } from './sources';
import classes from './ThrownRow.module.css';
import { words } from './words';

/** A thing in the trash, one click from being back. */
export function ThrownRow({ thing, restore, onBack }: { thing: Thing; restore: (id: string) => Promise<unknown>; onBack: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const restoring = useMutation({ mutationFn: () => restore(thing.id), onSuccess: onBack });
  return (
    <Row end={<RowButton variant="light" loading={restoring.isPending} onClick={() => restoring.mutate()} aria-label={`${w.restore}: ${thing.title}`}>{w.restore}</RowButton>}>
      <Group wrap="nowrap" gap="sm">
        {thing.picture !== null && <img src={thing.picture} alt="" width={72} height={44} className={classes.picture} loading="lazy" />}
        <div>
          <Text fw={600} lineClamp={2}>{thing.title || w.noTitle}</Text>
          <Text size="xs" c="dimmed">{thing.facts(w, format).filter((fact) => fact !== '').join(' · ')}</Text>
        </div>
      </Group>
      <Problem of={restoring.error} />
    </Row>
  );
}
