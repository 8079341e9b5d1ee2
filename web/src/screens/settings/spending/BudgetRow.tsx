import { ActionIcon, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { useProject } from '../../../parts/ProjectPick';
import { Row } from '../../../parts/Rows';
import { useMakers } from '../common/useMakers';
import { words as shared } from '../common/words';
import { words } from './words';

/** A budget: of what, how much of it is gone, and a way to take it away. */
export function BudgetRow({ budget }: { budget: Shape<'ListBudgetsRow'> }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const makers = useMakers();
  const project = useProject(budget.project_id ?? '');
  const [asked, { open, close }] = useDisclosure(false);
  const removing = useMutation({ mutationFn: () => api.DELETE('/api/budgets/{budget}', { params: { path: { budget: budget.id } } }), onSuccess: close });
  const money = (amount: number) => format.cost({ currency: budget.currency, amount });
  const what =
    budget.project_id !== null ? (project.data ?? (project.isError ? c.inTrash : '…')) : budget.api_config_id !== null ? (makers.data?.find((m) => m.id === budget.api_config_id)?.name ?? (makers.isPending ? '…' : c.deletedMaker)) : w.ofAll;
  const gone = budget.amount === 0 ? 100 : Math.min(100, (100 * budget.spent) / budget.amount);
  const period = budget.period as keyof typeof w.budget;
  const name = w.budget[period](what, money(budget.amount));
  const used = w.goneOf[period](money(budget.spent), money(budget.amount));
  return (
    <Row end={<ActionIcon variant="subtle" color="red" size="lg" aria-label={`${w.remove}: ${name}`} onClick={open}><IconTrash size={18} aria-hidden /></ActionIcon>}>
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed">{used} · {budget.spent >= budget.amount ? w.over : w.left(money(budget.amount - budget.spent))}</Text>
      <Progress value={gone} size="md" mt={6} maw={420} color={gone >= 100 ? 'red' : gone >= 80 ? 'orange' : undefined} aria-label={`${name}, ${used}`} />
      <Confirm open={asked} title={w.removeTitle} text={`${name}. ${w.removeText}`} action={w.remove} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={close}>
        <Problem of={removing.error} />
      </Confirm>
    </Row>
  );
}
