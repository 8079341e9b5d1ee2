import { Button, Group, Stack } from '@mantine/core';
import { IconDownload, IconPencil, IconPlayerPause, IconPlayerPlay, IconSend, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../../app/language';
import { Confirm } from '../../../../parts/Confirm';
import { useFormat } from '../../../../parts/format';
import { Problem } from '../../../../parts/Problem';
import { usePlatformName } from '../../common/platforms';
import type { PostRow } from '../states';
import { AgainButton } from './AgainButton';
import { DeleteButton } from './DeleteButton';
import { useDeed } from './useDeed';
import { words } from './words';

/** What may be done with a post as it stands; what comes of a doubt or a failure stands beside that. */
export function Acts({ post, onEdit, onGone }: { post: PostRow; onEdit: () => void; onGone: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = usePlatformName();
  const [asking, setAsking] = useState<'publish' | 'cancel' | null>(null);
  const deed = useDeed(post.id);
  const may = (name: string) => post.may.includes(name);
  const icon = { size: 16, 'aria-hidden': true } as const;
  const sure = (name: 'publish' | 'cancel') => deed.mutate(name, { onSuccess: () => setAsking(null) });
  return (
    <Stack gap="sm">
      <Group gap="sm">
        {may('publish') && <Button leftSection={<IconSend {...icon} />} onClick={() => setAsking('publish')}>{w.acts.publish}…</Button>}
        {may('resume') && <Button leftSection={<IconPlayerPlay {...icon} />} loading={deed.isPending && deed.variables === 'resume'} onClick={() => deed.mutate('resume')}>{w.acts.resume}</Button>}
        {may('edit') && <Button variant="default" leftSection={<IconPencil {...icon} />} onClick={onEdit}>{w.acts.edit}</Button>}
        {may('pause') && <Button variant="default" leftSection={<IconPlayerPause {...icon} />} loading={deed.isPending && deed.variables === 'pause'} onClick={() => deed.mutate('pause')}>{w.acts.pause}</Button>}
        {may('find') && post.state !== 'ambiguous' && <Button variant="default" loading={deed.isPending && deed.variables === 'find'} onClick={() => deed.mutate('find')}>{w.acts.find}</Button>}
        {may('again') && <AgainButton post={post} />}
        {post.account.route === 'assisted' && post.state !== 'awaiting_user' && <Button component="a" variant="default" href={`/api/publications/${post.id}/package`} download leftSection={<IconDownload {...icon} />}>{w.acts.package}</Button>}
        {may('cancel') && <Button variant="default" leftSection={<IconX {...icon} />} onClick={() => setAsking('cancel')}>{w.acts.cancel}</Button>}
        {may('delete') && <DeleteButton post={post} onGone={onGone} />}
      </Group>
      {asking === null && <Problem of={deed.error} />}
      <Confirm open={asking === 'publish'} title={w.publishTitle} text={[w.publishText(post.title, nameOf(post.platform), post.account.name), post.scheduled_at === null ? '' : w.publishAt(format.date(post.scheduled_at))].join(' ')} action={w.acts.publish} busy={deed.isPending} onConfirm={() => sure('publish')} onClose={() => setAsking(null)}>
        <Problem of={deed.error} />
      </Confirm>
      <Confirm open={asking === 'cancel'} title={w.cancelTitle} text={w.cancelText} keep={w.keep} action={w.acts.cancel} danger busy={deed.isPending} onConfirm={() => sure('cancel')} onClose={() => setAsking(null)}>
        <Problem of={deed.error} />
      </Confirm>
    </Stack>
  );
}
