import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { RowButton } from '../../../../parts/RowButton';
import { say } from '../../../../parts/saved';
import { Why } from '../../../../parts/Why';
import { isOpen, standingOf } from '../states';
import { StateMark } from '../StateMark';
import type { SeriesRow, SlotRow } from '../useCalendars';
import { useMoment } from '../useMoment';
import { useLeaveOut } from '../useMove';
import { words as shared } from '../words';
import classes from './Places.module.css';
import { words } from './words';

/** A place: its time, its chapter, what became of it, and what can still be done. */
export function PlaceRow({ series, slot, onMove }: { series: SeriesRow; slot: SlotRow; onMove: () => void }) {
  const w = useWords(words);
  const s = useWords(shared);
  const moment = useMoment(series.time_zone);
  const title = `${slot.chapter_number} · ${slot.chapter_title}`;
  const leave = useLeaveOut(() => say(s.leftOut(title)));
  const out = slot.skipped !== null;
  return (
    <Table.Tr role="row">
      <Table.Td role="cell">{slot.number}</Table.Td>
      <Table.Td role="cell" className={classes.at}><span className={out ? classes.out : undefined}>{moment(slot.scheduled_at)}</span></Table.Td>
      <Table.Td role="cell"><Anchor component={Link} to={`/chapters/${slot.chapter_id}`} size="sm">{title}</Anchor></Table.Td>
      <Table.Td role="cell">
        <Stack gap={2}>
          <StateMark of={standingOf(slot, series)} />
          {slot.skipped !== null && <Text size="xs" c="dimmed">{w.why[slot.skipped] ?? slot.skipped}</Text>}
          {slot.state === null && slot.skipped === null && <Text size="xs" c="dimmed">{slot.has_film ? w.hasFilm : w.noFilm}</Text>}
          {slot.error_message !== null && <Text size="xs" c="var(--mantine-color-error)"><Why code={slot.error_code} message={slot.error_message} /></Text>}
          <Group gap="sm">
            {slot.publication_id !== null && slot.state !== null && <Anchor component={Link} size="xs" to={`/publish/posts/${slot.publication_id}`}>{s.openPost}</Anchor>}
            {slot.platform_url !== null && <Anchor size="xs" href={slot.platform_url} target="_blank" rel="noreferrer">{s.atPlatform}</Anchor>}
          </Group>
          <Problem of={leave.error} />
        </Stack>
      </Table.Td>
      <Table.Td role="cell">
        {isOpen(slot) && (
          <Group gap="xs" className={classes.deeds} wrap="nowrap">
            <RowButton aria-label={`${out ? s.takeBack : s.moveTo} ${title}`} onClick={onMove}>{out ? s.takeBack : s.moveTo}</RowButton>
            {!out && <RowButton aria-label={`${s.leaveOut} ${title}`} disabled={leave.isPending} onClick={() => leave.mutate({ series: series.id, number: slot.number })}>{s.leaveOut}</RowButton>}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
