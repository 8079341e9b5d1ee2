import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { Problem } from '../../../../parts/Problem';
import { usePlatformName } from '../../common/platforms';
import type { PostRow } from '../states';
import { SettleNot } from './SettleNot';
import { SettleThere } from './SettleThere';
import { useDeed } from './useDeed';
import { words } from './words';

/** A post of which nobody knows whether it is out: what that means, and the three things a person can do. */
export function Doubt({ post }: { post: PostRow }) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = usePlatformName();
  const [open, setOpen] = useState<'there' | 'not' | null>(null);
  const find = useDeed(post.id);
  const name = nameOf(post.platform);
  // The answer has come once it was looked at another time than when it was asked for.
  const asked = find.data !== undefined && find.data.journal.looked_at === post.journal.looked_at;
  return (
    <Alert role="region" aria-label={w.doubtTitle} variant="light" color="orange" icon={<IconHelpCircle aria-hidden />} title={w.doubtTitle}>
      <Text size="sm">{post.state === 'ambiguous' ? w.doubtText(name) : w.unaskedText(name)}</Text>
      {post.may.includes('find') && <Text size="sm" mt="xs" role="status">{post.journal.absent ? w.absent : asked ? w.looking : w.notAbsent}{post.journal.looked_at !== null && ` (${w.lookedAt}${w.colon}${format.moment(post.journal.looked_at)})`}</Text>}
      <Problem of={find.error} />
      <Group mt="sm">
        {post.may.includes('find') && <Button variant="default" loading={find.isPending} onClick={() => find.mutate('find')}>{w.acts.find}</Button>}
        {post.may.includes('settle') && <Button onClick={() => setOpen('there')}>{w.isThere}</Button>}
        {post.may.includes('settle') && <Button variant="default" onClick={() => setOpen('not')}>{w.notThere}</Button>}
      </Group>
      {open === 'there' && <SettleThere post={post} onClose={() => setOpen(null)} />}
      {open === 'not' && <SettleNot post={post} onClose={() => setOpen(null)} />}
    </Alert>
  );
}
