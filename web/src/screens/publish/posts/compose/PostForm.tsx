import { Grid, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Problem } from '../../../../parts/Problem';
import { type Account, type Card, useOptions } from '../../common/accounts';
import { Consent } from './Consent';
import { CoverField } from './CoverField';
import { blocking, FormContext } from './form';
import { placeOf, useIssueText } from './issues';
import { LookFields } from './LookFields';
import { OptionFields } from './OptionFields';
import { Preview } from './Preview';
import { lacksTime, type Of, type Said } from './said';
import { AccountNow, Standing } from './Standing';
import { TextFields } from './TextFields';
import { TikTokFields } from './TikTokFields';
import { useCheck } from './useCheck';
import type { Source } from './useSource';
import { WhenFields } from './WhenFields';

export interface Written {
  said: Said;
  /** Whether the server has looked at exactly this, and nothing stands in its way. */
  ready: boolean;
  /** Whether it is still being looked at. */
  checking: boolean;
  /** From now on what is missing is said too. */
  insist: () => void;
}

/** All that is said of a post, looked through as it is typed; `foot` gets what stands there and gives the buttons. */
export function PostForm({ of, account, card, source, first, onSaid, foot }: {
  of: Of; account: Pick<Account, 'id' | 'name' | 'platform' | 'route' | 'health'>; card: Card; source: Source; first: Said; onSaid?: (said: Said) => void; foot: (written: Written) => ReactNode;
}) {
  const text = useIssueText();
  const [said, setSaid] = useState(first);
  const [tried, setTried] = useState(false);
  const check = useCheck(of, said);
  const options = useOptions(of.account, account.route === 'official' && account.health !== 'reconnect');
  const issues = blocking(check.data?.issues ?? []);
  const wrong = (...fields: string[]) => {
    const found = issues.find((issue) => fields.includes(placeOf(issue)) && (tried || issue.code !== 'missing'));
    return found === undefined ? undefined : text(found);
  };
  const say = (part: Partial<Said>) => {
    const next = { ...said, ...part };
    setSaid(next);
    onSaid?.(next);
  };
  const tiktok = account.platform === 'tiktok' && account.route === 'official';
  const unsaid = said.discloses && said.options['brand_organic'] === undefined && said.options['brand_content'] === undefined;
  const written = { said, ready: check.isCurrent && issues.length === 0 && !unsaid && !lacksTime(said), checking: !check.isCurrent && check.error === null, insist: () => setTried(true) };
  return (
    <FormContext value={{ said, say, card, account, source, options: options.data, reading: options.isLoading, checked: check.data, wrong }}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <AccountNow failed={options.isError} />
            <TextFields />
            {tiktok ? <TikTokFields /> : <><LookFields /><OptionFields /></>}
            <CoverField />
            <WhenFields />
            {tiktok && said.options['mode'] !== 'inbox' && <Consent />}
            <Problem of={check.error} again={() => void check.refetch()} />
            <Standing tried={tried} />
            {foot(written)}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}><Preview /></Grid.Col>
      </Grid>
    </FormContext>
  );
}
