import { Checkbox, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Confirm } from '../../../../parts/Confirm';
import { Problem } from '../../../../parts/Problem';
import { usePlatformName } from '../../common/platforms';
import type { PostRow } from '../states';
import { words } from './words';

/** Somebody looked, and a post of which nobody knew is not there: it is posted anew, or left. */
export function SettleNot({ post, onClose }: { post: PostRow; onClose: () => void }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const [then, setThen] = useState<'retry' | 'fail'>('fail');
  const anew = post.state === 'ambiguous' && !post.account.deleted;
  const [looked, setLooked] = useState(false);
  const [pressed, setPressed] = useState(false);
  const settle = useMutation({ mutationFn: () => api.POST('/api/publications/{publication}/settle', { params: { path: { publication: post.id } }, body: { outcome: 'not_posted', confirm: looked, then } }), onSuccess: onClose });
  return (
    <Confirm open title={w.notThereTitle} text={anew ? w.notThereText : undefined} action={then === 'retry' ? w.thenRetry : w.settle} danger={then === 'retry'} busy={settle.isPending} onConfirm={() => { setPressed(true); if (looked) { settle.mutate(); } }} onClose={onClose}>
      <Stack>
        <Checkbox label={w.looked(nameOf(post.platform))} checked={looked} onChange={(e) => setLooked(e.currentTarget.checked)} error={pressed && !looked} required />
        {anew && (
          <Radio.Group label={w.then} value={then} onChange={(value) => setThen(value as typeof then)}>
            <Stack gap="xs" mt={6}>
              <Radio value="fail" label={w.thenFail} />
              <Radio value="retry" label={w.thenRetry} />
            </Stack>
          </Radio.Group>
        )}
        <Problem of={settle.error} />
      </Stack>
    </Confirm>
  );
}
