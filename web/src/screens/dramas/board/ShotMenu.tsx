import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBarToLeft, IconArrowBarToRight, IconArrowLeft, IconArrowRight, IconDots, IconPhoto, IconTrash, IconVideo } from '@tabler/icons-react';
import { api, ifMatch } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import type { Shot } from '../data';
import { useThrowAway } from '../useThrowAway';
import { words } from '../words';
import type { Moving } from './useMoving';

/** What can be done with a shot on the board; it moves by it where there is neither mouse nor keyboard. */
export function ShotMenu({ shot, at, last, moving }: { shot: Shot; at: number; last: number; moving: Moving }) {
  const w = useWords(words);
  const [, ask] = useAsk('shot', 'part');
  const [trashing, { open, close }] = useDisclosure(false);
  const removing = useThrowAway(() => api.DELETE('/api/shots/{shot}', { params: { path: { shot: shot.id }, header: ifMatch(shot) } }), close);
  const size = 16;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" loading={moving.busy && moving.lifted?.id === shot.id} aria-label={w.moreOf(w.shotNumber(shot.storyboard_number))}><IconDots size={18} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPhoto size={size} aria-hidden />} onClick={() => ask({ shot: shot.id, part: 'picture' })}>{w.picture}</Menu.Item>
          <Menu.Item leftSection={<IconVideo size={size} aria-hidden />} onClick={() => ask({ shot: shot.id, part: 'clip' })}>{w.clip}</Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconArrowLeft size={size} aria-hidden />} disabled={at === 0} onClick={() => moving.place(shot.id, at - 1)}>{w.moveEarlier}</Menu.Item>
          <Menu.Item leftSection={<IconArrowRight size={size} aria-hidden />} disabled={at === last} onClick={() => moving.place(shot.id, at + 1)}>{w.moveLater}</Menu.Item>
          <Menu.Item leftSection={<IconArrowBarToLeft size={size} aria-hidden />} disabled={at === 0} onClick={() => moving.place(shot.id, 0)}>{w.moveFirst}</Menu.Item>
          <Menu.Item leftSection={<IconArrowBarToRight size={size} aria-hidden />} disabled={at === last} onClick={() => moving.place(shot.id, last)}>{w.moveLast}</Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={size} aria-hidden />} onClick={open}>{w.throwAway}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm open={trashing} title={w.throwAwayShot(shot.storyboard_number)} text={w.throwAwayShotText} action={w.throwAway} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={close}>
        <Problem of={removing.error} />
      </Confirm>
    </>
  );
}
