import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Why } from '../../../parts/Why';
import { useMakers } from '../common/useMakers';
import { words as shared } from '../common/words';
import { words } from './words';

/** What is known of a call to a maker. */
export function CallFacts({ call }: { call: Shape<'ListCallsRow'> }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const maker = useMakers().data?.find((m) => m.id === call.api_config_id);
  const job = [call.vendor_job_id === null ? '' : `${w.job} ${call.vendor_job_id}`, call.request_id === null ? '' : `${w.request} ${call.request_id}`].filter((t) => t !== '').join(' · ');
  return (
    <>
      <Text size="sm">
        <Text span fw={600}>{c.service[call.service_type]}</Text> · {maker?.name ?? call.maker}{call.model === null ? '' : ` · ${call.model}`}
        {call.units !== null && call.unit !== null && ` · ${w.units(format.number(call.units), c.unit[call.unit] ?? call.unit)}`}
      </Text>
      <Text size="xs" c="dimmed">
        {format.date(call.started_at)}
        {call.closed_at !== null && ` · ${format.lasted(call.started_at, call.closed_at)}`}
        {call.order_id !== null && <> · <Anchor component={Link} to={`/orders/${call.order_id}`} inherit underline="always">{w.order}</Anchor></>}
      </Text>
      {job !== '' && <Text size="xs" c="dimmed" ff="monospace">{job}</Text>}
      {call.error_message !== null && <Text size="xs" c={call.status === 'unknown' ? undefined : 'red'}><Why code={call.error_code} message={call.error_message} /></Text>}
    </>
  );
}
