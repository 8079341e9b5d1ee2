import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { api, ifMatch } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { said } from '../../../parts/failures';
import { Problem } from '../../../parts/Problem';
import type { Episode } from '../data';
import { useChange } from '../useChange';
import { words } from '../words';
import { EditEpisode } from './EditEpisode';

/** What can be done with an episode among others. */
export function EpisodeMenu({ episode, before, behind }: { episode: Episode; before: Episode | undefined; behind: Episode | undefined }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [editing, edit] = useDisclosure(false);
  const [trashing, trash] = useDisclosure(false);
  const path = { chapter: episode.id };
  const moving = useChange((to: { target: string; in_front: boolean }) => told(api.POST('/api/chapters/{chapter}/move', { params: { path, header: ifMatch(episode) }, body: to })));
  const removing = useChange(() => told(api.DELETE('/api/chapters/{chapter}', { params: { path, header: ifMatch(episode) } })), trash.close);
  const move = (target: string, in_front: boolean) => moving.mutate({ target, in_front }, { onError: (thrown) => notifications.show({ color: 'red', message: said(asFailure(thrown), language) }) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" loading={moving.isPending} aria-label={w.moreOf(episode.title)}><IconDots size={18} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.open}>{w.edit}</Menu.Item>
          <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} disabled={before === undefined} onClick={() => move(before!.id, true)}>{w.moveUp}</Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} disabled={behind === undefined} onClick={() => move(behind!.id, false)}>{w.moveDown}</Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={trash.open}>{w.throwAway}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing && <EditEpisode episode={episode} onClose={edit.close} />}
      <Confirm open={trashing} title={w.throwAwayEpisode(episode.title)} text={w.throwAwayEpisodeText} action={w.throwAway} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={trash.close}>
        <Problem of={removing.error} />
      </Confirm>
    </>
  );
}
