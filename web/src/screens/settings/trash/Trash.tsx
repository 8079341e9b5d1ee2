import { Tabs, Text } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useAsk } from '../../../parts/useAsk';
import { Thrown } from './Thrown';
import { kinds, sources } from './sources';
import { words } from './words';

/** What was thrown away and can be brought back. */
export function Screen() {
  const w = useWords(words);
  const [{ kind }, ask] = useAsk('kind');
  const at = kinds.find((k) => k === kind) ?? 'projects';
  return (
    <>
      <Text c="dimmed" maw="68ch" mb="lg">{w.about}</Text>
      <Tabs value={at} onChange={(k) => ask({ kind: k === 'projects' ? null : k })} keepMounted={false}>
        <Tabs.List mb="lg">{kinds.map((k) => <Tabs.Tab key={k} value={k}>{w[k]}</Tabs.Tab>)}</Tabs.List>
        {kinds.map((k) => <Tabs.Panel key={k} value={k}><Thrown kind={k} source={sources[k]} /></Tabs.Panel>)}
      </Tabs>
    </>
  );
}
