import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { type Shape, api, ifMatch } from '../../../api/client';
import { Failure, asFailure } from '../../../api/failure';
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
      const tested = test ? await told(api.POST('/api/makers/{maker}/test', { params: { path: { maker: row.id } } })).catch(asFailure) : null;
      return { row, tested };
    },
    onSuccess: ({ row, tested }) => {
      onDone?.(row);
      void go(`/settings/makers/${row.id}?${new URLSearchParams(outcome(tested, maker === null)).toString()}`, { replace: true });
    },
  });
}

function outcome(tested: Shape<'TestMakerOutcome'> | Failure | null, added: boolean): Record<string, string> {
  if (tested === null) {
    return { done: added ? 'added' : 'saved' };
  }
  if (tested instanceof Failure) {
    return { done: 'untested', code: tested.code };
  }
  return tested.works ? { done: 'works' } : { done: 'failed', code: tested.code ?? '', ...(tested.setting === null ? {} : { wrong: tested.setting }) };
}
