import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { useMe } from '../../../../app/session';
import { Facts } from '../../../../parts/Facts';
import { useFormat } from '../../../../parts/format';
import { Problem } from '../../../../parts/Problem';
import { useProject } from '../../../../parts/ProjectPick';
import { useAllAccounts } from '../../common/accounts';
import { usePlatformName } from '../../common/platforms';
import { words as ruleWords } from '../rule/words';
import type { SeriesRow } from '../useCalendars';
import { useTimeOfDay } from '../useMoment';
import { words as shared } from '../words';
import { words } from './words';

/** What a calendar goes by. */
export function CalendarFacts({ series }: { series: SeriesRow }) {
  const w = useWords(words);
  const r = useWords(ruleWords);
  const s = useWords(shared);
  const format = useFormat();
  const timeOfDay = useTimeOfDay();
  const platform = usePlatformName();
  const project = useProject(series.project_id);
  const accounts = useAllAccounts();
  const me = useMe();
  const account = accounts.data?.find(({ id }) => id === series.account_id);
  return (
    <>
      <Problem of={accounts.error} again={() => void accounts.refetch()} />
      <Facts
        of={[
          [w.project, <Anchor key="project" component={Link} to={`/projects/${series.project_id}`}>{project.data ?? '…'}</Anchor>],
          [w.account, account === undefined ? (accounts.data === undefined ? '…' : series.user_id === me.id ? s.accountGone : s.accountOfAnother) : `${account.name} · ${platform(account.platform)}`],
          [w.rhythm, s.rhythm(series.every_days, timeOfDay(series.time_of_day), series.time_zone)],
          [w.films, `${format.tongue(series.language)} · ${series.output}`],
          [w.failing, series.stop_on_failure ? w.stops : w.goesOn],
          [w.missed, series.missed === 'skip' ? r.skip : r.catchUp],
          [r.postTitle, series.template.title],
          [r.tags, (series.template.tags ?? []).map((tag) => `#${tag}`).join(' ')],
        ]}
      />
    </>
  );
}
