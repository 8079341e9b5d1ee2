import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';

const ways = {
  pause: (order: string) => told(api.POST('/api/orders/{order}/pause', { params: { path: { order } } })),
  resume: (order: string) => told(api.POST('/api/orders/{order}/resume', { params: { path: { order } } })),
  cancel: (order: string) => told(api.POST('/api/orders/{order}/cancel', { params: { path: { order } } })),
  retry: (order: string) => told(api.POST('/api/orders/{order}/retry', { params: { path: { order } } })),
};

/** Steers an order in one of the ways there are. */
export function useSteer(order: string, way: keyof typeof ways) {
  return useMutation({ mutationFn: () => ways[way](order) });
}
