import { Badge } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Tag } from '../../../parts/Tag';
import { words } from './words';

/** How an account stands, in a word or two. */
export function MakerState({ maker }: { maker: Shape<'MakerRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const offline = maker.provider === 'offline';
  const over = maker.expires_at !== null && new Date(maker.expires_at) < new Date();
  return (
    <>
      {maker.is_default && <Tag title={w.defaultLong}>{w.default}</Tag>}
      {offline && <Tag color="gray">{w.builtIn}</Tag>}
      {!offline && <Tag color={maker.is_verified ? 'green' : 'yellow'}>{maker.is_verified ? w.tried : w.untried}</Tag>}
      {!maker.is_active && <Badge tt="none" variant="outline" color="gray">{w.off}</Badge>}
      {maker.expires_at !== null && <Tag color={over ? 'red' : maker.expires_soon ? 'orange' : 'gray'}>{over ? w.expired : w.expires(format.day(maker.expires_at))}</Tag>}
    </>
  );
}
