import { Button, Group, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useAsk } from '../../../../parts/useAsk';
import { usePlatformName } from '../../common/platforms';
import { RedirectAddress } from '../apps/RedirectAddress';
import { useApps } from '../useAccounts';
import { useConnect } from '../useConnect';
import { NewApp } from './NewApp';
import { words } from './words';

/** Connects an account by an app of one's own: one that is there, or a new one. */
export function Official({ platform }: { platform: Shape<'PlatformType'> }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const [{ app: asked }, ask] = useAsk('app');
  const apps = useApps();
  const { connect, busy, error } = useConnect();
  if (apps.data === undefined) {
    return apps.error === null ? <Skeleton h={220} /> : <Problem of={apps.error} again={() => void apps.refetch()} />;
  }
  const mine = apps.data.filter((app) => app.platform === platform);
  const app = mine.find((a) => a.id === asked) ?? (asked === 'new' ? undefined : mine[0]);
  return (
    <Section order={3} title={mine.length === 0 ? w.appFirst : w.app} about={w.appAbout}>
      <Stack maw={680}>
        {mine.length > 0 && (
          <Radio.Group value={app?.id ?? 'new'} onChange={(id) => ask({ app: id })} aria-label={w.app}>
            <Stack gap="xs">
              {mine.map((a) => <Radio key={a.id} value={a.id} label={a.name} description={a.client_id} />)}
              <Radio value="new" label={w.appNew} />
            </Stack>
          </Radio.Group>
        )}
        {app === undefined ? (
          <NewApp
            platform={platform}
            redirect={apps.data[0]?.redirect_url}
            onMade={(id) => {
              ask({ app: id });
              connect({ app_id: id });
            }}
          />
        ) : (
          <>
            <RedirectAddress value={app.redirect_url} />
            <Text size="sm">{w.connectText(nameOf(platform))}</Text>
            <Problem of={error} />
            <Group>
              <Button loading={busy} onClick={() => connect({ app_id: app.id })} rightSection={<IconExternalLink size={16} aria-hidden />}>{w.connect}</Button>
            </Group>
          </>
        )}
      </Stack>
    </Section>
  );
}
