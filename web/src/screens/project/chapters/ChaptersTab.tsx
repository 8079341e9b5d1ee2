import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconMovie, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { useFormat } from '../../../parts/format';
import { useAsk } from '../../../parts/useAsk';
import { NoChapters } from '../NoChapters';
import { type Power, isArriving } from '../useProject';
import { words } from '../words';
import { ActiveOrders } from './ActiveOrders';
import { ChapterList } from './ChapterList';
import { filtered } from './filtered';
import { read, written } from './ranges';

const OrderFilms = lazy(() => import('../order/OrderFilms').then((module) => ({ default: module.OrderFilms })));

/** The chapters, which of them have a film, and where films are ordered. */
export function ChaptersTab({ answer, power }: { answer: Shape<'ReadProjectAnswer'>; power: Power }) {
  const w = useWords(words);
  const format = useFormat();
  const { project, chapters } = answer;
  const [{ find, only, chosen, order }, ask] = useAsk('find', 'only', 'chosen', 'order');
  const shown = useMemo(() => filtered(chapters, find, only), [chapters, find, only]);
  const picked = useMemo(() => read(chosen, new Set(chapters.map((chapter) => chapter.chapter_number))), [chosen, chapters]);
  const pick = (numbers: Iterable<number>) => ask({ chosen: written(numbers) });
  if (chapters.length === 0) {
    return isArriving(project) ? null : <NoChapters project={project.id} />;
  }
  const allShown = shown.every((chapter) => picked.has(chapter.chapter_number));
  return (
    <>
      <ActiveOrders project={project.id} chapters={chapters} power={power} />
      <Group mb="md" gap="sm">
        <TextInput aria-label={w.filter} placeholder={w.filter} leftSection={<IconSearch size={16} aria-hidden />} defaultValue={find} onChange={(e) => ask({ find: e.currentTarget.value })} style={{ flex: 1, minWidth: 180 }} />
        <Select aria-label={w.any} placeholder={w.any} clearable w={170} data={Object.entries(w.only).map(([value, label]) => ({ value, label }))} value={only || null} onChange={(value) => ask({ only: value })} />
        {power.edit && (
          <Button leftSection={<IconMovie size={18} aria-hidden />} onClick={() => ask({ order: picked.size > 0 ? 'chosen' : 'all' })}>
            {picked.size > 0 ? w.orderChosen(format.number(picked.size)) : w.orderAll}
          </Button>
        )}
      </Group>
      {power.edit && shown.length > 0 && (
        <Group mb="xs" px="sm" mih={30}>
          <Checkbox
            label={picked.size > 0 ? w.chosen(format.number(picked.size)) : w.chooseAll}
            checked={picked.size > 0 && allShown}
            indeterminate={picked.size > 0 && !allShown}
            onChange={() => pick(allShown ? [] : [...picked, ...shown.map((chapter) => chapter.chapter_number)])}
          />
          {picked.size > 0 && <Button size="compact-sm" variant="subtle" onClick={() => pick([])}>{w.unchoose}</Button>}
        </Group>
      )}
      {shown.length === 0 ? <Empty icon={IconSearch} title={w.noChapter} text={w.noChapterText} /> : (
        <ChapterList
          chapters={shown}
          picked={power.edit ? picked : null}
          onPick={(number, yes) => pick(yes ? [...picked, number] : [...picked].filter((other) => other !== number))}
        />
      )}
      <Suspense>
        {(order === 'all' || (order === 'chosen' && picked.size > 0)) && (
          <OrderFilms project={project} power={power} chapters={order === 'all' ? null : chapters.filter((chapter) => picked.has(chapter.chapter_number))} all={chapters} onClose={(done) => ask(done ? { order: '', chosen: '' } : { order: '' })} />
        )}
      </Suspense>
    </>
  );
}
