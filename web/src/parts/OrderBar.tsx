import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Shape } from '../api/client';
import { useWords } from '../app/language';
import { useFormat } from './format';
import { Problem } from './Problem';

const words = {
  en: { ask: 'Tell the price', at: (price: string) => `At most ${price}`, free: 'It costs nothing', unpriced: 'Nobody has told what this model costs', order: (what: string, price: string) => `${what} for at most ${price}`, for: (what: string) => `${what} at no cost`, blind: (what: string) => `${what} without a known price`, again: 'Nothing is ordered before you say so.' },
  zh: { ask: '查看价格', at: (price: string) => `最多 ${price}`, free: '不收费', unpriced: '这个模型的价格未知', order: (what: string, price: string) => `${what}，最多 ${price}`, for: (what: string) => `${what}（免费）`, blind: (what: string) => `${what}（价格未知）`, again: '确认之前不会下单。' },
};

/** First what it costs, then the order by a second click; a change in between asks for the price anew. `ready` may refuse, and show why. */
export function OrderBar<Body, Priced extends { cost: Shape<'Cost'> | null }, Answer>({ body, what, ready, ask, order, told, onOrdered }: {
  body: Body; what: string; ready: () => boolean; ask: (body: Body) => Promise<Priced>; order: (body: Body) => Promise<Answer>; told?: (answer: Priced) => string; onOrdered: (answer: Answer) => void;
}) {
  const w = useWords(words);
  const format = useFormat();
  const key = JSON.stringify(body);
  const price = useMutation({ mutationFn: (of: { key: string; body: Body }) => ask(of.body), meta: { asks: true } });
  const ordering = useMutation({ mutationFn: (of: { key: string; body: Body }) => order(of.body), onSuccess: onOrdered });
  const answer = price.variables?.key === key ? price.data : undefined;
  const cost = answer?.cost ?? null;
  const fails = [price, ordering].find((m) => m.error !== null && m.variables?.key === key)?.error;
  const click = () => ready() && (answer === undefined ? price : ordering).mutate({ key, body });
  return (
    <Stack gap="xs">
      <Problem of={fails} />
      <Text size="sm" role="status" mih={22} c={answer === undefined ? 'dimmed' : undefined}>
        {answer === undefined ? w.again : [cost === null ? w.unpriced : cost.amount === 0 ? w.free : w.at(format.cost(cost)), told?.(answer)].filter(Boolean).join(' · ')}
      </Text>
      <Group>
        <Button onClick={click} loading={price.isPending || ordering.isPending} variant={answer === undefined ? 'light' : 'filled'}>
          {answer === undefined ? w.ask : cost === null ? w.blind(what) : cost.amount === 0 ? w.for(what) : w.order(what, format.cost(cost))}
        </Button>
      </Group>
    </Stack>
  );
}
