import { Box, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api/client';
import { told } from '../api/parts';
import { queries } from '../api/queries';
import { useWords } from '../app/language';
import { useFormat } from './format';
import { Problem } from './Problem';

const words = {
  en: { ask: 'Try again…', again: (price: string) => `Try again · ${price}`, atMost: (price: string) => `at most ${price}`, free: 'free', unknown: 'price not known' },
  zh: { ask: '重试…', again: (price: string) => `重试 · ${price}`, atMost: (price: string) => `最多 ${price}`, free: '免费', unknown: '价格未知' },
};

/** Tries an errand that failed once more: the first click asks what that may cost, the second, on the price, orders it. For a row that wraps; give it the errand as its key. */
export function RetryErrand({ errand }: { errand: string }) {
  const w = useWords(words);
  const format = useFormat();
  const params = { path: { errand } };
  const price = useMutation({ mutationFn: () => told(api.POST('/api/errands/{errand}/retry/estimate', { params, body: null })), meta: { asks: true } });
  const trying = useMutation({
    mutationFn: () => told(api.POST('/api/errands/{errand}/retry', { params, body: null })),
    // Busy until the new errand is on screen: this one is not tried twice.
    onSuccess: () => queries.invalidateQueries({}, { cancelRefetch: false }),
  });
  // What was answered before is not paid again: never more than this.
  const cost = price.data === undefined ? null : price.data.cost === null ? w.unknown : price.data.cost.amount === 0 ? w.free : w.atMost(format.cost(price.data.cost));
  const failed = price.error ?? trying.error;
  return (
    <>
      {failed !== null && <Box w="100%"><Problem of={failed} /></Box>}
      <Button size="compact-sm" variant={cost === null ? 'light' : 'filled'} loading={price.isPending || trying.isPending} onClick={() => (cost === null ? price.mutate() : trying.mutate())}>
        {cost === null ? w.ask : w.again(cost)}
      </Button>
    </>
  );
}
