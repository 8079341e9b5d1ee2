import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Why } from '../../parts/Why';
import { places } from './advice';
import classes from './Calls.module.css';
import { words } from './words';

/** One call to a maker, by the name its account has. */
export function CallLine({ call, maker, chapter }: { call: Shape<'ListCallsRow'>; maker: string | undefined; chapter: string }) {
  const w = useWords(words);
  const format = useFormat();
  const cost = (amount: number) => format.cost({ currency: call.currency, amount });
  // Of a call nobody knows the end of nothing is paid yet, and something may be.
  const price = call.price !== null && call.status !== 'unknown' ? cost(call.price) : w.reserved(cost(call.reserved));
  return (
    <li className={classes.call}>
      <div>
        <Text size="sm">
          <b>{w.service[call.service_type]}</b> · {maker ?? call.maker}{call.model !== null && ` · ${call.model}`} · {w.callStatus[call.status]}
          {call.status === 'unknown' && <> · <Anchor component={Link} to={places.settle!} underline="always">{w.advice.settleLink}</Anchor></>}
        </Text>
        <Text size="xs" c="dimmed">
          {format.date(call.started_at)}
          {call.sentence_id !== null && <> · <Anchor component={Link} to={`/chapters/${chapter}?sentence=${call.sentence_id}`} underline="always">{w.sentence}</Anchor></>}
        </Text>
        {call.error_message !== null && <Text size="sm"><Why code={call.error_code} message={call.error_message} /></Text>}
      </div>
      <Text size="sm" className={classes.price}>{price}</Text>
    </li>
  );
}
