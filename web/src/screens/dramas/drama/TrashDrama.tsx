import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import type { Drama } from '../data';
import { useThrowAway } from '../useThrowAway';
import { words } from '../words';

/** Puts a drama in the trash, if one wants with the clips of its project. */
export function TrashDrama({ drama, open, onClose }: { drama: Drama; open: boolean; onClose: () => void }) {
  const w = useWords(words);
  const go = useNavigate();
  const [clips, setClips] = useState(false);
  const trashing = useThrowAway(() => api.DELETE('/api/dramas/{drama}', { params: { path: { drama: drama.id }, query: { clips: clips ? 'delete' : 'keep' }, header: ifMatch(drama) } }), () => void go('/dramas'));
  return (
    <Confirm open={open} title={w.throwAwayDrama(drama.title)} text={w.throwAwayDramaText} action={w.throwAway} danger busy={trashing.isPending || trashing.isSuccess} onConfirm={() => trashing.mutate()} onClose={onClose}>
      <Checkbox label={w.clipsToo} checked={clips} onChange={(e) => setClips(e.currentTarget.checked)} />
      <Problem of={trashing.error} />
    </Confirm>
  );
}
