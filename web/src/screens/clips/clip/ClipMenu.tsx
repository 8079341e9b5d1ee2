import { Button, Menu } from '@mantine/core';
import { IconArchive, IconCopyPlus, IconDots, IconDownload, IconLink, IconPencil, IconPhoto, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { type ClipRow, isActive } from '../states';
import { words } from './words';

export type Act = 'again' | 'edit' | 'thumbnail' | 'share' | 'archive' | 'trash';

/** What else can be done with a clip, as it stands. */
export function ClipMenu({ clip, onAct }: { clip: ClipRow; onAct: (act: Act) => void }) {
  const w = useWords(words);
  const idle = !isActive(clip.status);
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>{w.more}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onAct('edit')}>{w.edit}</Menu.Item>
        <Menu.Item leftSection={<IconPhoto {...icon} />} onClick={() => onAct('thumbnail')}>{w.thumbnail}</Menu.Item>
        {clip.video_url !== null && <Menu.Item component="a" href={`${clip.video_url}?download=true`} leftSection={<IconDownload {...icon} />}>{w.download}</Menu.Item>}
        {clip.video_url !== null && <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => onAct('share')}>{w.share}</Menu.Item>}
        {!clip.is_uploaded && <Menu.Item component={Link} to={`/clips/new?like=${clip.id}`} leftSection={<IconCopyPlus {...icon} />}>{w.likeIt}</Menu.Item>}
        {clip.status === 'completed' && clip.archived_at === null && <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => onAct('archive')}>{w.archive}</Menu.Item>}
        {idle && <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => onAct('trash')}>{w.trash}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
