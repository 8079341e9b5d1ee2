import { Button, Skeleton, Stack } from '@mantine/core';
import { IconCalendarPlus, IconCalendarTime } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { Empty } from '../../../../parts/Empty';
import { Problem } from '../../../../parts/Problem';
import { Rows } from '../../../../parts/Rows';
import { Section } from '../../../../parts/Section';
import { useAllAccounts } from '../../common/accounts';
import { useCalendars } from '../useCalendars';
import { words } from '../words';
import { CalendarLine } from './CalendarLine';

/** One's calendars; where there is none, what one is for. */
export function CalendarList() {
  const w = useWords(words);
  const calendars = useCalendars();
  const accounts = useAllAccounts();
  const make = <Button component={Link} to="/publish/calendar/new" leftSection={<IconCalendarPlus size={18} aria-hidden />}>{w.make}</Button>;
  if (calendars.isSuccess && calendars.data.length === 0) {
    return (
      <Empty icon={IconCalendarTime} title={w.none} text={w.noneText}>
        {make}
        {accounts.data?.length === 0 && <Button component={Link} to="/publish/accounts" variant="subtle">{w.toAccounts}</Button>}
      </Empty>
    );
  }
  return (
    <Section title={w.calendars} about={w.calendarsAbout} actions={make}>
      <Stack>
        <Problem of={calendars.error ?? accounts.error} again={() => void Promise.all([calendars.refetch(), accounts.refetch()])} />
        {calendars.isPending && <Skeleton h={180} />}
        <Rows label={w.calendars}>{(calendars.data ?? []).map((series) => <CalendarLine key={series.id} series={series} account={accounts.data === undefined ? undefined : (accounts.data.find((account) => account.id === series.account_id) ?? null)} />)}</Rows>
      </Stack>
    </Section>
  );
}
