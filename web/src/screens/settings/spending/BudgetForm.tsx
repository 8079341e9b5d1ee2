import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { ProjectPick } from '../../../parts/ProjectPick';
import { MakerPick } from '../common/MakerPick';
import { words as shared } from '../common/words';
import { words } from './words';

type Period = NonNullable<Shape<'BudgetPeriodNullable'>>;
const periods: Period[] = ['day', 'month', 'ever'];

/** Sets a budget: in all, for a project, or by a maker account. */
export function BudgetForm({ maker, currency: first = 'USD' }: { maker?: string; currency?: string }) {
  const w = useWords(words);
  const c = useWords(shared);
  const [scope, setScope] = useState<'all' | 'project' | 'maker'>('all');
  const [of, setOf] = useState('');
  const [period, setPeriod] = useState<Period>('month');
  const [amount, setAmount] = useState<number | ''>('');
  const [currency, setCurrency] = useState(first);
  const setting = useMutation({
    mutationFn: () =>
      told(api.PUT('/api/budgets', { body: { period, currency, amount: Number(amount), api_config_id: maker ?? (scope === 'maker' ? of : null), project_id: maker === undefined && scope === 'project' ? of : null } })),
    onSuccess: () => setAmount(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setting.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="flex-end" gap="sm">
          {maker === undefined && (
            <Select
              label={w.scope}
              w={160}
              allowDeselect={false}
              data={(['all', 'project', 'maker'] as const).map((s) => ({ value: s, label: w.scopes[s] }))}
              value={scope}
              onChange={(s) => {
                setScope(s as typeof scope);
                setOf('');
              }}
            />
          )}
          {scope === 'project' && <ProjectPick label={c.project} value={of} onChange={setOf} mine required w={220} />}
          {scope === 'maker' && <MakerPick label={c.maker} value={of} onChange={setOf} required w={220} />}
          <NumberInput label={w.amount} w={120} min={0} max={100_000_000} decimalScale={4} value={amount} onChange={(n) => setAmount(n === '' ? '' : Number(n))} required />
          <TextInput label={w.currency} w={84} maxLength={3} pattern="[A-Z]{3}" value={currency} onChange={(e) => setCurrency(e.currentTarget.value.toUpperCase())} required />
          <Select label={w.periodLabel} w={120} allowDeselect={false} data={periods.map((p) => ({ value: p, label: w.period[p] }))} value={period} onChange={(p) => setPeriod(p as Period)} />
          <Button type="submit" loading={setting.isPending} disabled={amount === '' || (maker === undefined && scope !== 'all' && of === '')}>{w.set}</Button>
        </Group>
        <Text size="xs" c="dimmed">{w.setAbout}</Text>
        <Problem of={setting.error} />
      </Stack>
    </form>
  );
}
