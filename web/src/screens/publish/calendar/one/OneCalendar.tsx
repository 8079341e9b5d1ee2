import { Alert, Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { Because } from '../Because';
import { CalendarStatus } from '../CalendarStatus';
import { useOne } from '../useCalendars';
import { useMoment } from '../useMoment';
import { words as shared } from '../words';
import { here } from '../zones';
import { Acts } from './Acts';
import { CalendarFacts } from './CalendarFacts';
import { EditCalendar } from './EditCalendar';
import { Places } from './Places';
import { words } from './words';

/** A calendar: how it stands, what it goes by, and its places. */
export function Screen() {
  const w = useWords(words);
  const s = useWords(shared);
  const format = useFormat();
  const { series: id = '' } = useParams();
  const one = useOne(id);
  const [editing, setEditing] = useState(false);
  const series = one.data?.series;
  const moment = useMoment(series?.time_zone ?? here);
  return (
    <>
      <Text size="sm" mb="xs"><Anchor component={Link} to="/publish/calendar">{w.back}</Anchor></Text>
      <Problem of={one.error} again={() => void one.refetch()} />
      {one.isPending && <Skeleton h={420} />}
      {series !== undefined && one.data !== undefined && (
        <>
          <Section
            title={series.title}
            about={<>{s.outOf(format.number(series.published), format.number(series.slots))}{series.next_at !== null && series.status === 'active' && <> · {s.next(moment(series.next_at))}</>}</>}
            actions={<CalendarStatus status={series.status} />}
          >
            <Stack>
              {series.reason !== null && <Alert variant="light" color="red" icon={<IconAlertTriangle aria-hidden />}><Because series={series} /></Alert>}
              <CalendarFacts series={series} />
              <Acts series={series} onEdit={() => setEditing(true)} />
            </Stack>
          </Section>
          <Places series={series} slots={one.data.slots} />
          {editing && <EditCalendar series={series} slots={one.data.slots} again={async () => (await one.refetch()).data?.series} onClose={() => setEditing(false)} />}
        </>
      )}
    </>
  );
}
