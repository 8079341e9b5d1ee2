import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';

const Look = 4_000;

/** An order with its attempts; read anew while it runs, should nobody tell of it. */
export function useOrder(order: string) {
  return useQuery({
    queryKey: ['/api/orders/{order}', order],
    queryFn: () => told(api.GET('/api/orders/{order}', { params: { path: { order } } })),
    refetchInterval: (query) => (['pending', 'processing'].includes(query.state.data?.order.status ?? '') ? Look : false),
  });
}

/** What the project and the chapter of an order are called; another order of the chapter tells it too. */
export function useTitles(chapter: string | undefined) {
  return useQuery({
    queryKey: ['/api/orders', 'titles', chapter],
    enabled: chapter !== undefined,
    queryFn: () => told(api.GET('/api/orders', { params: { query: { chapter, limit: 1 } } })),
    select: (part) => part.items[0],
  });
}
