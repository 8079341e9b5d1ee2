import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type Shape, api, ifMatch } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import { words as shared } from '../common/words';
import { DeleteAsked } from './DeleteMaker';
import { words } from './words';

/** What is done to an account less often; one that is `fixed` can be looked at, switched off and deleted alone. */
export function MakerMenu({ maker, fixed }: { maker: Shape<'MakerRow'>; fixed: boolean }) {
  const w = useWords(words);
  const c = useWords(shared);
  const { language } = useLanguage();
  const [asked, { open, close }] = useDisclosure(false);
  const offline = maker.provider === 'offline';
  const change = useMutation({
    mutationFn: (body: Shape<'MakerChange'>) => told(api.PATCH('/api/makers/{maker}', { params: { path: { maker: maker.id }, header: ifMatch(maker) }, body })),
    onError: (thrown) => notifications.show({ color: 'red', message: said(asFailure(thrown), language) }),
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={w.menu(maker.name)} loading={change.isPending}><IconDots size={20} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!offline && <Menu.Item component={Link} to={`/settings/makers/${maker.id}`}>{fixed ? w.look : c.change}</Menu.Item>}
          {!maker.is_default && !fixed && <Menu.Item onClick={() => change.mutate({ is_default: true })}>{w.makeDefault}</Menu.Item>}
          {(!fixed || maker.is_active) && <Menu.Item onClick={() => change.mutate({ is_active: !maker.is_active })}>{maker.is_active ? w.switchOff : w.switchOn}</Menu.Item>}
          {!offline && <Menu.Item color="red" onClick={open}>{w.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {asked && <DeleteAsked maker={maker} onClose={close} />}
    </>
  );
}
