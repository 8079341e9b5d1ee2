import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Confirm } from '../../../../parts/Confirm';
import { Problem } from '../../../../parts/Problem';
import { useBase } from '../../../../parts/useBase';
import { words as shared } from '../../../../parts/words';
import type { App } from '../useAccounts';
import { words } from './words';

/** Deletes an app after asking. */
export function DeleteApp({ app, onClose }: { app: App; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const path = { app: app.id };
  const { base, again } = useBase(app, () => told(api.GET('/api/platform-apps/{app}', { params: { path } })), c.staleStill);
  const removing = useMutation({
    mutationFn: () => api.DELETE('/api/platform-apps/{app}', { params: { path, header: ifMatch(base) } }),
    onSuccess: onClose,
  });
  return (
    <Confirm open title={w.removeTitle(app.name)} text={w.removeText} action={w.remove} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={onClose}>
      <Problem of={removing.error} stale={() => void again(removing.reset)} />
    </Confirm>
  );
}
