import { Table } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../app/language';
import { Section } from '../../../../parts/Section';
import { MoveDialog } from '../MoveDialog';
import { isOpen, standingOf } from '../states';
import type { SeriesRow, SlotRow } from '../useCalendars';
import { words as shared } from '../words';
import { PlaceRow } from './PlaceRow';
import classes from './Places.module.css';
import { words } from './words';

/** The places of a calendar, one a row. */
export function Places({ series, slots }: { series: SeriesRow; slots: SlotRow[] }) {
  const w = useWords(words);
  const s = useWords(shared);
  const [moving, setMoving] = useState<SlotRow | null>(null);
  return (
    <Section title={w.places} about={s.timesOf(series.time_zone)}>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={w.places}>
        <Table verticalSpacing="xs" aria-label={w.places} className={classes.places} role="table">
          <Table.Thead>
            <Table.Tr><Table.Th>{w.number}</Table.Th><Table.Th>{w.at}</Table.Th><Table.Th>{w.chapter}</Table.Th><Table.Th>{w.stands}</Table.Th><Table.Th><span className={classes.unseen}>{w.deeds}</span></Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody role="rowgroup">{slots.map((slot) => <PlaceRow key={slot.number} series={series} slot={slot} onMove={() => setMoving(slot)} />)}</Table.Tbody>
        </Table>
      </div>
      {moving !== null && (
        <MoveDialog
          entry={{ key: '', at: moving.scheduled_at, title: `${moving.chapter_number} · ${moving.chapter_title}`, platform: null, standing: standingOf(moving, series), zone: series.time_zone, post: null, series, slot: moving, open: isOpen(moving) }}
          onClose={() => setMoving(null)}
        />
      )}
    </Section>
  );
}
