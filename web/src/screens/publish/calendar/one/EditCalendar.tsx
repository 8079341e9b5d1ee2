import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api, ifMatch } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Dialog } from '../../../../parts/Dialog';
import { Foot } from '../../../../parts/Foot';
import { Form } from '../../../../parts/Form';
import { Problem } from '../../../../parts/Problem';
import { useProject } from '../../../../parts/ProjectPick';
import { useBase } from '../../../../parts/useBase';
import { cardOf, useAllAccounts, usePlatforms } from '../../common/accounts';
import { PolicyFields } from '../rule/PolicyFields';
import { type Rule, ruleOf } from '../rule/rule';
import { TemplateFields } from '../rule/TemplateFields';
import { TimesFields } from '../rule/TimesFields';
import type { SeriesRow, SlotRow } from '../useCalendars';
import { words } from './words';

/** Changes what a calendar goes by: its words for posts not made yet, its times for places without a post. */
export function EditCalendar({ series, slots, again, onClose }: { series: SeriesRow; slots: SlotRow[]; again: () => Promise<SeriesRow | undefined>; onClose: () => void }) {
  const w = useWords(words);
  // What it was when it was opened: another's change is noticed by it.
  const { base, again: readAgain } = useBase(series, again);
  const [rule, setRule] = useState<Rule>(() => ruleOf(series));
  const change = (some: Partial<Rule>) => setRule((before) => ({ ...before, ...some }));
  const project = useProject(series.project_id);
  const account = useAllAccounts().data?.find(({ id }) => id === series.account_id);
  const card = cardOf(usePlatforms().data, account);
  const before = ruleOf(base);
  const moves = rule.day !== before.day || rule.time !== before.time || rule.zone !== before.zone || rule.every !== before.every;
  const save = useMutation({
    mutationFn: () => {
      const times: Shape<'EditSeriesChange'> = moves ? { starts_on: rule.day, time_of_day: rule.time, time_zone: rule.zone, every_days: rule.every } : {};
      return told(api.PATCH('/api/series/{series}', { params: { path: { series: series.id }, header: ifMatch(base) }, body: { title: rule.title, stop_on_failure: rule.stop, missed: rule.missed, template: rule.template, ...times } }));
    },
    onSuccess: onClose,
  });
  const first = slots.find(({ state, skipped }) => state === null && skipped === null) ?? slots[0];
  return (
    <Dialog opened onClose={onClose} title={w.editTitle} size="lg">
      <Form onSend={() => save.mutate()}>
        <Stack>
          <TextInput label={w.name} required maxLength={200} value={rule.title} onChange={(event) => change({ title: event.currentTarget.value })} />
          <TimesFields rule={rule} onChange={change} />
          {moves && <Alert role="status" variant="light" color="orange">{w.movesAll}</Alert>}
          <PolicyFields rule={rule} onChange={change} />
          <TemplateFields
            template={rule.template} onChange={(some) => change({ template: { ...rule.template, ...some } })} card={card} account={account}
            example={first === undefined || project.data === undefined ? null : { project: project.data, chapter: first.chapter_title, number: first.chapter_number }}
          />
          <Problem of={save.error} stale={() => void readAgain(save.reset)} />
        </Stack>
        <Foot>
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          <Button type="submit" loading={save.isPending}>{w.save}</Button>
        </Foot>
      </Form>
    </Dialog>
  );
}
