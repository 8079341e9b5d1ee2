import { Badge, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Section } from '../../../parts/Section';
import { useAsk } from '../../../parts/useAsk';
import { Budgets } from './Budgets';
import { Calls } from './Calls';
import { Doubts } from './Doubts';
import { ProjectCosts } from './ProjectCosts';
import { words } from './words';

const tabs = ['budgets', 'project', 'calls', 'doubts'] as const;

/** What may be spent, what was, and what nobody knows of. */
export function Screen() {
  const w = useWords(words);
  const [{ tab }, ask] = useAsk('tab');
  const at = tabs.find((t) => t === tab) ?? 'budgets';
  const doubts = useQuery({ queryKey: ['/api/calls', 'in doubt'], queryFn: ({ signal }) => told(api.GET('/api/calls', { params: { query: { status: 'unknown', limit: 100 } }, signal })) });
  const open = doubts.data?.items.length ?? 0;
  const names = { budgets: w.budgets, project: w.aProject, calls: w.calls, doubts: w.doubts };
  return (
    <Tabs value={at} onChange={(t) => ask({ tab: t === 'budgets' ? null : t })} keepMounted={false}>
      <Tabs.List mb="lg">
        {tabs.map((t) => (
          <Tabs.Tab key={t} value={t} rightSection={t === 'doubts' && open > 0 ? <Badge size="sm" color="orange">{open}{doubts.data?.next === null ? '' : '+'}</Badge> : undefined}>{names[t]}</Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="budgets"><Section title={w.budgets} about={w.about}><Budgets /></Section></Tabs.Panel>
      <Tabs.Panel value="project"><ProjectCosts /></Tabs.Panel>
      <Tabs.Panel value="calls"><Calls /></Tabs.Panel>
      <Tabs.Panel value="doubts">
        {open > 0 && <Text mb="md" maw="70ch">{w.doubtsAbout}</Text>}
        <Doubts />
      </Tabs.Panel>
    </Tabs>
  );
}
