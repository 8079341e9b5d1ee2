import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Rows } from '../../../parts/Rows';
import { BudgetForm } from './BudgetForm';
import { BudgetRow } from './BudgetRow';
import { words } from './words';

/** The money one allows: all budgets, or those of one maker account. */
export function Budgets({ maker, currency }: { maker?: string; currency?: string }) {
  const w = useWords(words);
  const budgets = useQuery({ queryKey: ['/api/budgets'], queryFn: ({ signal }) => told(api.GET('/api/budgets', { signal })) });
  const rows = (budgets.data ?? []).filter((b) => maker === undefined || b.api_config_id === maker);
  return (
    <Stack>
      <Problem of={budgets.error} again={() => void budgets.refetch()} />
      {budgets.isPending && <Skeleton h={72} />}
      <Rows label={w.budgets}>{rows.map((budget) => <BudgetRow key={budget.id} budget={budget} />)}</Rows>
      {budgets.isSuccess && rows.length === 0 && maker === undefined && (
        <div>
          <Text fw={600}>{w.noBudgets}</Text>
          <Text size="sm" c="dimmed" maw="60ch">{w.noBudgetsText}</Text>
        </div>
      )}
      <BudgetForm maker={maker} currency={currency} />
    </Stack>
  );
}
