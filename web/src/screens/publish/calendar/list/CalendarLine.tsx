import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { useProject } from '../../../../parts/ProjectPick';
import { Row } from '../../../../parts/Rows';
import type { Account } from '../../common/accounts';
import { PlatformIcon } from '../../common/platforms';
import { Because } from '../Because';
import { CalendarStatus } from '../CalendarStatus';
import type { SeriesRow } from '../useCalendars';
import { useMoment, useTimeOfDay } from '../useMoment';
import { words } from '../words';

/** A calendar in the list of them: whose, where, how far, what is next. `account`: null when it is gone, undefined while it is not known. */
export function CalendarLine({ series, account }: { series: SeriesRow; account: Account | null | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  const moment = useMoment(series.time_zone);
  const timeOfDay = useTimeOfDay();
  const project = useProject(series.project_id);
  return (
    <Row quiet={series.status === 'done'} end={<CalendarStatus status={series.status} />}>
      <Anchor component={Link} to={`/publish/calendar/${series.id}`} fw={600}>{series.title}</Anchor>
      <Group gap={6} wrap="nowrap">
        {account != null && <PlatformIcon platform={account.platform} size={16} />}
        <Text size="sm" c="dimmed">{[account === null ? w.accountGone : (account?.name ?? '…'), project.data ?? '…', w.rhythm(series.every_days, timeOfDay(series.time_of_day), series.time_zone)].join(' · ')}</Text>
      </Group>
      <Text size="sm">
        {w.outOf(format.number(series.published), format.number(series.slots))}
        {series.next_at !== null && series.status === 'active' && <> · {w.next(moment(series.next_at))}</>}
      </Text>
      {series.reason !== null && <Text size="sm" c="var(--mantine-color-error)"><Because series={series} /></Text>}
    </Row>
  );
}
