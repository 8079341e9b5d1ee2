import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { type Shape, api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import type { Offer } from '../common/useCatalog';

interface Asked {
  change: Shape<'MakerChange'>;
  test: boolean;
}

/** Adds or changes an account and, where wanted, tries it; then the account's page tells in its address what came of it. */
export function useSaveMaker(offer: Offer, maker: Shape<'MakerRow'> | null, onDone?: (row: Shape<'MakerRow'>) => void) {
  const go = useNavigate();
  return useMutation({
    mutationFn: async ({ change, test }: Asked) => {
      const row =
        maker === null
          ? await told(api.POST('/api/makers', { body: { provider: offer.provider, service_type: offer.service_type, account: change } }))
          : Object.keys(change).length === 0 && test
            ? maker
            : await told(api.PATCH('/api/makers/{maker}', { params: { path: { maker: maker.id }, header: ifMatch(maker) }, body: change }));
      // What is saved is saved, whatever becomes of the test.
      const outcome = test ? await told(api.POST('/api/makers/{maker}/test', { params: { path: { maker: row.id } } })).catch(() => null) : null;
      return { row, outcome };
    },
    onSuccess: ({ row, outcome }) => {
      onDone?.(row);
      const asked = new URLSearchParams(outcome === null ? { done: maker === null ? 'added' : 'saved' } : outcome.works ? { done: 'works' } : { done: 'failed', code: outcome.code ?? '', ...(outcome.setting === null ? {} : { wrong: outcome.setting }) });
      void go(`/settings/makers/${row.id}?${asked.toString()}`, { replace: true });
    },
  });
}
