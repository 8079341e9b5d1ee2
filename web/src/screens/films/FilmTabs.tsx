import { Tabs } from '@mantine/core';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Moves } from '../../parts/Moves';
import { inView } from '../../parts/inView';
import { Panel } from '../../parts/Panel';
import { useAsk } from '../../parts/useAsk';
import { CutList } from '../orders/CutList';
import { MadeOf } from '../orders/MadeOf';
import { OtherFilms } from './OtherFilms';
import { words } from './words';

const tabs = ['made', 'cuts', 'others', 'history'] as const;

/** All that can be read of a film, a side at a time; `lost` when its order cannot be read. */
export function FilmTabs({ film, order, lost, play }: { film: Shape<'ReadFilmRow'>; order: Shape<'ReadOrderRow'> | undefined; lost: boolean; play?: (seconds: number) => void }) {
  const w = useWords(words);
  const [{ tab }, ask] = useAsk('tab');
  const shown = tabs.find((one) => one === tab) ?? 'made';
  return (
    <Panel>
      <Tabs value={shown} onChange={(value) => ask({ tab: value === 'made' ? null : value })} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((one) => <Tabs.Tab key={one} value={one} ref={one === shown ? inView : undefined}>{w.tabs[one]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="made">{!lost && <MadeOf order={order} />}</Tabs.Panel>
        <Tabs.Panel value="cuts">{order !== undefined && <CutList order={order.id} chapter={film.script_id} attempt={film.generation_job_id} play={play} />}</Tabs.Panel>
        <Tabs.Panel value="others"><OtherFilms film={film} /></Tabs.Panel>
        <Tabs.Panel value="history">
          <Moves of={['films', film.id]} read={(after, signal) => told(api.GET('/api/films/{film}/history', { params: { path: { film: film.id }, query: { after } }, signal }))} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
