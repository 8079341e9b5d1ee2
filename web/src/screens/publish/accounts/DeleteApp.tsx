import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { say } from '../../settings/common/saved';
import { words as shared } from '../../settings/common/words';
import { words } from './appWords';
import type { App } from './useAccounts';

/** Deletes an app after asking. */
export function DeleteApp({ app, onClose }: { app: App; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const [base, setBase] = useState(app);
  const path = { app: app.id };
  const removing = useMutation({
    mutationFn: () => api.DELETE('/api/platform-apps/{app}', { params: { path, header: ifMatch(base) } }),
    onSuccess: onClose,
  });
  const again = async () => {
    setBase(await told(api.GET('/api/platform-apps/{app}', { params: { path } })));
    removing.reset();
    say(c.stale);
  };
  return (
    <Confirm open title={w.removeTitle(app.name)} text={w.removeText} action={w.remove} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={onClose}>
      <Problem of={removing.error} stale={() => void again()} />
    </Confirm>
  );
}
