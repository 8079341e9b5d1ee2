import { Button, Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../../parts/Dialog';
import { type Shape, api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { say } from '../../../parts/saved';
import { words as shared } from '../common/words';
import { CallFacts } from './CallFacts';
import classes from './Settle.module.css';
import { words } from './words';

type Outcome = NonNullable<Shape<'CallOutcomeNullable'>>;
const outcomes: Outcome[] = ['not_executed', 'paid', 'find'];

/** Asks what became of a call, and says in plain words what each answer does. */
export function Settle({ call, onClose }: { call: Shape<'ListCallsRow'>; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [price, setPrice] = useState<number | ''>('');
  const held = format.cost({ currency: call.currency, amount: call.reserved });
  const settling = useMutation({
    mutationFn: (said: Outcome) => api.POST('/api/calls/{call}/settle', { params: { path: { call: call.id } }, body: { outcome: said, price: said === 'paid' && price !== '' ? price : null } }),
    onSuccess: (_, said) => {
      say(said === 'find' ? w.searched : w.settled);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome !== null) {
      settling.mutate(outcome);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={w.settleTitle} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <div><CallFacts call={call} /></div>
          <Text size="sm">{w.settleText(held)}</Text>
          <Radio.Group
            value={outcome}
            onChange={(o) => {
              setOutcome(o as Outcome);
              settling.reset();
            }}
            aria-label={w.settleTitle}
          >
            <Stack gap="xs">
              {outcomes.map((o) => (
                <Radio.Card key={o} value={o} className={classes.card} aria-label={w.outcome[o]} aria-describedby={`settle-${o}`}>
                  <Group wrap="nowrap" align="flex-start" gap="sm">
                    <Radio.Indicator mt={3} />
                    <div>
                      <Text fw={600}>{w.outcome[o]}</Text>
                      <Text size="sm" c="dimmed" id={`settle-${o}`}>{w.outcomeText[o]}</Text>
                    </div>
                  </Group>
                </Radio.Card>
              ))}
            </Stack>
          </Radio.Group>
          {outcome === 'paid' && <NumberInput label={`${w.paidPrice} (${call.currency})`} description={w.paidHelp(held)} min={0} max={1_000_000} decimalScale={8} value={price} onChange={(n) => setPrice(n === '' ? '' : Number(n))} />}
          <Text size="sm" c="dimmed">{w.after}</Text>
          <Problem of={settling.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{c.cancel}</Button>
            <Button type="submit" disabled={outcome === null} loading={settling.isPending}>{outcome === null ? w.settle : w.confirm[outcome]}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
