import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { told } from '../../../api/parts';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import type { ClipRow } from '../states';
import { words } from './words';

/** Puts a clip away. Where there is no archive shelf its files would go: that is asked once more, in its own words. */
export function ArchiveClip({ clip, onClose }: { clip: ClipRow; onClose: () => void }) {
  const w = useWords(words);
  const size = useFormat().bytes(clip.file_size ?? 0);
  const putting = useMutation({ mutationFn: (confirm: boolean) => told(api.POST('/api/videos/{clip}/archive', { params: { path: { clip: clip.id }, header: ifMatch(clip) }, body: { confirm } })), onSuccess: onClose });
  const forGood = putting.error !== null && asFailure(putting.error).code === 'confirmation_needed';
  const again = () => {
    putting.reset();
    void queries.invalidateQueries();
  };
  // Refused or on its way, the second question stands.
  const gone = forGood || putting.variables === true;
  return (
    <Confirm open title={gone ? w.goneTitle : w.archiveTitle} text={gone ? w.goneText(size) : w.archiveText(size)} action={gone ? w.goneDo : w.archiveDo} danger={gone} busy={putting.isPending} onConfirm={() => putting.mutate(gone)} onClose={onClose}>
      {!forGood && <Problem of={putting.error} stale={again} />}
    </Confirm>
  );
}
