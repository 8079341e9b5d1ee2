import { Button, Checkbox, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import type { Settings } from '../settings/fields';
import { FilmFields } from '../settings/FilmFields';
import { words } from '../settings/words';
import type { Chapter, Power, Project } from '../useProject';
import { Estimate } from './Estimate';
import { OrderFields } from './OrderFields';
import { usePriceOf } from './usePriceOf';

/** Orders films of chapters: what they shall be like, then what that makes and costs, then the order. */
export function OrderFilms({ project, power, chapters, all, onClose }: { project: Project; power: Power; chapters: Chapter[] | null; all: Chapter[]; onClose: (done: boolean) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const priceOf = usePriceOf();
  const [film, setFilm] = useState<Shape<'FilmRequest'>>({});
  const [isWhole, setWhole] = useState(false);
  const { data: settings } = useQuery({
    queryKey: ['/api/projects/{project}/settings', project.id],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/settings', { params: { path: { project: project.id } }, signal })),
  });
  const body = { chapters: chapters?.map((chapter) => chapter.id) ?? null, film };
  const path = { project: project.id };
  const price = useMutation({ mutationFn: () => told(api.POST('/api/projects/{project}/estimate', { params: { path }, body })), meta: { asks: true } });
  const ordering = useMutation({
    mutationFn: () => told(api.POST('/api/projects/{project}/orders', { params: { path }, body })),
    onSuccess: (orders) => {
      const there = orders.filter((order) => order.film !== null).length;
      notifications.show({ withCloseButton: false, message: [w.ordered(format.number(orders.length - there)), there > 0 ? w.already(format.number(there)) : null].filter(Boolean).join(', ') });
      onClose(true);
    },
  });
  const change = (part: Partial<Shape<'FilmRequest'>>) => {
    setFilm((before) => ({ ...before, ...part }));
    price.reset();
    ordering.reset();
  };
  // What it makes and costs is the same confirmed or not.
  const confirm = (isMeant: boolean) => {
    setFilm((before) => ({ ...before, confirm: isMeant }));
    ordering.reset();
  };
  const spoken = chapters ?? all.filter((chapter) => chapter.sentence_count > 0);
  const open = spoken.filter((chapter) => !chapter.is_confirmed).length;
  const isReady = open === 0 || film.confirm === true;
  return (
    <Drawer opened onClose={() => onClose(false)} position="right" size="lg" title={w.orderTitle}>
      <Stack gap="lg">
        <Text>{chapters === null ? w.whichAll(format.number(spoken.length)) : w.which(format.number(spoken.length))}</Text>
        {settings === undefined ? <Skeleton h={320} /> : <FilmFields value={film as Settings} onChange={change} values={settings.in_force} own={power.own} brief={!isWhole} />}
        <OrderFields film={film} onChange={change} whole={isWhole} />
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>{isWhole ? w.less : w.more}</Button>
        {price.data !== undefined && <Estimate answer={price.data} own={power.own} />}
        {open > 0 && (power.confirm ? <Checkbox label={w.confirm(format.number(open))} description={w.mustConfirm} checked={film.confirm === true} onChange={(e) => confirm(e.currentTarget.checked)} /> : <Text size="sm">{w.cannotConfirm}</Text>)}
        <Problem of={price.error ?? ordering.error} />
        <Group justify="flex-end" mih={36}>
          {price.data === undefined ? (
            <Button loading={price.isPending} onClick={() => price.mutate()}>{w.tell}</Button>
          ) : (
            <Button loading={ordering.isPending} disabled={!isReady} onClick={() => ordering.mutate()}>{w.order(format.number(price.data.chapters.length), priceOf(price.data))}</Button>
          )}
        </Group>
      </Stack>
    </Drawer>
  );
}
