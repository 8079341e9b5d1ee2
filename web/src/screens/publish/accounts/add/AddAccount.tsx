import { Anchor, Skeleton, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useAsk } from '../../../../parts/useAsk';
import { usePlatforms } from '../../common/accounts';
import { Assisted } from './Assisted';
import { Beforehand } from './Beforehand';
import { Bridge } from './Bridge';
import { Official } from './Official';
import { PlatformPick } from './PlatformPick';
import { RoutePick } from './RoutePick';
import { words } from './words';

/** A new account: first where, then how, then what that can do; only then anything is asked. */
export function Screen() {
  const w = useWords(words);
  const [{ platform, route }, ask] = useAsk('platform', 'route', 'app');
  const platforms = usePlatforms();
  const rows = platforms.data ?? [];
  const ways = rows.filter((r) => r.platform === platform);
  const way = ways.find((r) => r.route === route);
  const key = `${platform} ${route}`;
  return (
    <>
      <Anchor component={Link} to="/publish/accounts" size="sm" display="inline-block" mb="sm">← {w.back}</Anchor>
      <Title order={2} mb="md">{w.title}</Title>
      <Problem of={platforms.error} again={() => void platforms.refetch()} />
      <Section order={3} title={w.platform}>
        {platforms.isPending ? <Skeleton h={132} /> : <PlatformPick platforms={[...new Set(rows.map((r) => r.platform))]} value={platform} onChange={(p) => ask({ platform: p, route: rows.some((r) => r.platform === p && r.route === route) ? route : null, app: null })} />}
      </Section>
      {ways.length > 0 && (
        <Section order={3} title={w.route}>
          <RoutePick ways={ways} value={route} onChange={(r) => ask({ route: r, app: null })} />
        </Section>
      )}
      {way !== undefined && <Beforehand way={way} />}
      {way?.route === 'official' && <Official key={key} platform={way.platform} />}
      {way?.route === 'assisted' && <Assisted key={key} platform={way.platform} />}
      {way?.route === 'bridge' && <Bridge key={key} platform={way.platform} />}
    </>
  );
}
