import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { Row } from '../../../settings/common/Rows';
import { useProject } from '../../../settings/common/ProjectPick';
import { PlatformIcon } from '../../common/platforms';
import { Because } from '../Because';
import type { Account, SeriesRow } from '../useCalendars';
import { words } from '../words';
import { CalendarStatus } from './CalendarStatus';

/** A calendar in the list of them: whose, where, how far, what is next. */
export function CalendarLine({ series, account }: { series: SeriesRow; account: Account | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  const project = useProject(series.project_id);
  return (
    <Row quiet={series.status === 'done'} end={<CalendarStatus status={series.status} />}>
      <Anchor component={Link} to={`/publish/calendar/${series.id}`} fw={600}>{series.title}</Anchor>
      <Group gap={6} wrap="nowrap">
        {account !== undefined && <PlatformIcon platform={account.platform} size={16} />}
        <Text size="sm" c="dimmed">{[account?.name ?? w.accountGone, project.data ?? '…', w.rhythm(series.every_days, series.time_of_day.slice(0, 5), series.time_zone)].join(' · ')}</Text>
      </Group>
      <Text size="sm">
        {w.outOf(format.number(series.published), format.number(series.slots))}
        {series.next_at !== null && series.status === 'active' && <> · {w.next(format.date(series.next_at))}</>}
      </Text>
      {series.reason !== null && <Text size="sm" c="var(--mantine-color-error)"><Because series={series} /></Text>}
    </Row>
  );
}
