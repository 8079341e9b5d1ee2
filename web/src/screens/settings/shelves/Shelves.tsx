import { Tabs } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useAsk } from '../../../parts/useAsk';
import { CleanUps } from './CleanUps';
import { Housekeeping } from './Housekeeping';
import { ShelfList } from './ShelfList';
import { words } from './words';

const tabs = ['shelves', 'clean-up', 'housekeeping'] as const;

/** What lies where, what is kept for how long, and what tidies up. */
export function Screen() {
  const w = useWords(words);
  const [{ tab }, ask] = useAsk('tab', 'list');
  const at = tabs.find((t) => t === tab) ?? 'shelves';
  const names = { shelves: w.shelves, 'clean-up': w.cleanUps, housekeeping: w.house };
  return (
    <Tabs value={at} onChange={(t) => ask({ tab: t === 'shelves' ? null : t, list: null })} keepMounted={false}>
      <Tabs.List mb="lg">{tabs.map((t) => <Tabs.Tab key={t} value={t}>{names[t]}</Tabs.Tab>)}</Tabs.List>
      <Tabs.Panel value="shelves"><ShelfList /></Tabs.Panel>
      <Tabs.Panel value="clean-up"><CleanUps /></Tabs.Panel>
      <Tabs.Panel value="housekeeping"><Housekeeping /></Tabs.Panel>
    </Tabs>
  );
}
