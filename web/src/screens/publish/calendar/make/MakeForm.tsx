import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../app/language';
import { Form } from '../../../../parts/Form';
import { Problem } from '../../../../parts/Problem';
import { useAsk } from '../../../../parts/useAsk';
import { cardOf, useAllAccounts, usePlatforms } from '../../common/accounts';
import { PolicyFields } from '../rule/PolicyFields';
import { type Rule, usualRule } from '../rule/rule';
import { TemplateFields } from '../rule/TemplateFields';
import { TimesFields } from '../rule/TimesFields';
import { Dates } from './Dates';
import { useBook } from './useBook';
import { useMake } from './useMake';
import { type Which, WhichFields } from './WhichFields';
import { words } from './words';

/** What the calendar shall be, then its dates, then the calendar. */
export function MakeForm() {
  const w = useWords(words);
  const [{ project }] = useAsk('project');
  const [which, setWhich] = useState<Which>({ account: '', from: '', to: '', films: '' });
  const [rule, setRule] = useState<Rule>(usualRule);
  const change = (some: Partial<Rule>) => setRule((before) => ({ ...before, ...some }));
  const accounts = useAllAccounts();
  const account = accounts.data?.find(({ id }) => id === which.account);
  const card = cardOf(usePlatforms().data, account);
  const book = useBook(project);
  const chapters = (book.data?.chapters ?? []).filter(({ chapter_number: n }) => (which.from === '' || n >= Number(which.from)) && (which.to === '' || n <= Number(which.to)));
  const { dates, show, make, isShown } = useMake(project, which, rule, chapters.map(({ id }) => id));
  const first = chapters[0];
  return (
    <Form onSend={() => show.mutate()}>
      <Stack gap="lg" maw={720}>
        <WhichFields which={which} onChange={(some) => setWhich((before) => ({ ...before, ...some }))} />
        <Title order={3}>{w.when}</Title>
        <TimesFields rule={rule} onChange={change} />
        <PolicyFields rule={rule} onChange={change} />
        <Title order={3}>{w.posts}</Title>
        <TemplateFields
          template={rule.template} onChange={(some) => change({ template: { ...rule.template, ...some } })} card={card} account={account}
          example={first === undefined || book.data === undefined ? null : { project: book.data.project.title, chapter: first.title, number: first.chapter_number }}
        />
        <TextInput label={w.name} description={w.nameHelp} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={200} placeholder={book.data?.project.title} value={rule.title} onChange={(event) => change({ title: event.currentTarget.value })} />
        <Problem of={show.error} />
        <Group><Button type="submit" variant={isShown ? 'default' : 'filled'} loading={show.isPending}>{w.show}</Button></Group>
      </Stack>
      {dates !== undefined && <Dates dates={dates} zone={rule.zone} current={isShown} busy={make.isPending} error={make.error} onMake={() => make.mutate()} />}
    </Form>
  );
}
