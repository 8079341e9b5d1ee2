import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useLine, useRoom } from './room';
import { useRowKept } from './useRowKept';

/** Saves what was typed of the chosen sentence. */
export function useSave() {
  const { drafts, undo } = useRoom();
  const { row } = useLine();
  const keep = useRowKept();
  return useMutation({
    mutationKey: ['save', row.id],
    mutationFn: async () => {
      const draft = drafts.of(row.id);
      return draft === null ? row : await told(api.PATCH('/api/sentences/{sentence}', { params: { path: { sentence: row.id }, header: ifMatch(row) }, body: draft.change }));
    },
    onSuccess: (now) => {
      keep(now);
      if (now.version !== row.version) {
        undo.did({ kind: 'sentence', id: row.id });
      }
      drafts.drop(row.id);
    },
  });
}
