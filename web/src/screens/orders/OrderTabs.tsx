import { Tabs } from '@mantine/core';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Moves } from '../../parts/Moves';
import { inView } from '../../parts/inView';
import { Panel } from '../../parts/Panel';
import { useAsk } from '../../parts/useAsk';
import { Attempts } from './Attempts';
import { Calls } from './Calls';
import { CutList } from './CutList';
import { MadeOf } from './MadeOf';
import { words } from './words';

const tabs = ['attempts', 'cuts', 'calls', 'settings', 'history'] as const;

/** All that can be read of an order, a side at a time. */
export function OrderTabs({ answer: { order, attempts }, play }: { answer: Shape<'ReadOrderAnswer'>; play?: (seconds: number) => void }) {
  const w = useWords(words);
  const [{ tab }, ask] = useAsk('tab');
  const shown = tabs.find((one) => one === tab) ?? 'attempts';
  return (
    <Panel>
      <Tabs value={shown} onChange={(value) => ask({ tab: value === 'attempts' ? null : value })} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((one) => <Tabs.Tab key={one} value={one} ref={one === shown ? inView : undefined}>{w.tabs[one]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="attempts"><Attempts attempts={attempts} /></Tabs.Panel>
        <Tabs.Panel value="cuts"><CutList order={order.id} chapter={order.chapter_id} play={play} /></Tabs.Panel>
        <Tabs.Panel value="calls"><Calls order={order.id} chapter={order.chapter_id} /></Tabs.Panel>
        <Tabs.Panel value="settings"><MadeOf order={order} /></Tabs.Panel>
        <Tabs.Panel value="history">
          <Moves of={['orders', order.id]} read={(after, signal) => told(api.GET('/api/orders/{order}/history', { params: { path: { order: order.id }, query: { after } }, signal }))} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
