import { Button, Center, Loader } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useWords } from '../app/language';

const words = { en: { more: 'Show more' }, zh: { more: '显示更多' } };

/** Below a list in parts: reads on when it comes into view, or by its button. */
export function MoreRows({ list }: { list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const w = useWords(words);
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (entry?.isIntersecting && hasNextPage && !isFetchingNextPage) {
      fetchNextPage();
    }
  }, [entry?.isIntersecting, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return hasNextPage ? (
    <Center ref={ref} py="md">
      {isFetchingNextPage ? <Loader size="sm" /> : <Button variant="subtle" onClick={() => fetchNextPage()}>{w.more}</Button>}
    </Center>
  ) : null;
}
