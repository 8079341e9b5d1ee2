import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import type { Said } from './drafts';
import { useLine, useRoom } from './room';
import { useRowKept } from './useRowKept';

/** Saves what was typed of the chosen sentence. */
export function useSave() {
  const { drafts, undo } = useRoom();
  const { row } = useLine();
  const keep = useRowKept();
  return useMutation({
    mutationFn: (change: Partial<Said>) => told(api.PATCH('/api/sentences/{sentence}', { params: { path: { sentence: row.id }, header: ifMatch(row) }, body: change })),
    onSuccess: (now, change) => {
      keep(now);
      if (now.version !== row.version) {
        undo.did({ kind: 'sentence', id: row.id });
      }
      drafts.saved(now, change);
    },
  });
}
