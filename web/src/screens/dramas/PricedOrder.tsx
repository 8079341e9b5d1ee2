import { Button, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { useSaidPrice } from './useSaidPrice';
import { words } from './words';

interface Step<Answer> {
  data: Answer | undefined;
  error: Error | null;
  isPending: boolean;
  isSuccess: boolean;
  mutate: () => void;
}

/** A form that first asks the price, and orders with a second click on a button that says it; `costs` where it is more than one price. */
export function PricedOrder({ price, order, action, blocked = false, says, costs, children }: {
  price: Step<{ cost?: Shape<'Cost'> | null }>; order: Step<unknown>; action: string; blocked?: boolean; says?: string; costs?: string; children: ReactNode;
}) {
  const w = useWords(words);
  const said = useSaidPrice();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    (price.isSuccess ? order : price).mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {children}
        <Problem of={price.error ?? order.error} />
        <div role="status">{price.data !== undefined && says !== undefined && <Text size="sm">{says}</Text>}</div>
        <Button type="submit" disabled={blocked} loading={price.isPending || order.isPending} style={{ alignSelf: 'flex-start' }}>
          {price.data === undefined ? w.tellPrice : `${action} · ${costs ?? said(price.data.cost ?? null)}`}
        </Button>
      </Stack>
    </form>
  );
}
