import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { PlatformIcon, usePlatformName } from '../publish/common/platforms';
import type { By, SumRow } from './useNumbers';
import { words } from './words';

const places = { chapter: '/chapters/', project: '/projects/', publication: '/publish/posts/' };

/** What is counted, by its name, with the way to it where there is a page of it. */
export function NameOf({ row, by }: { row: SumRow; by: Exclude<By, 'day'> }) {
  const w = useWords(words);
  const platform = usePlatformName();
  if (row.key === null) {
    return <Text size="sm" c="dimmed">{by === 'chapter' ? w.noChapter : w.noProject}</Text>;
  }
  if (by === 'platform') {
    const of = row.key as Shape<'PlatformType'>;
    return <Group gap="xs"><PlatformIcon platform={of} /><Text size="sm" fw={600}>{platform(of)}</Text></Group>;
  }
  return (
    <>
      {by === 'film' ? <Text size="sm" fw={600}>{row.name}</Text> : <Anchor component={Link} size="sm" fw={600} to={`${places[by]}${row.key}`}>{row.name ?? '…'}</Anchor>}
      {row.url !== null && <Anchor size="xs" display="block" href={row.url} target="_blank" rel="noreferrer">{w.atPlatform}</Anchor>}
    </>
  );
}
