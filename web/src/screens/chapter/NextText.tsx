import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import { useRoom } from './room';
import { words } from './words';

/** What the next film will be like, in a line; and the way to the one there is. */
export function NextText({ link = false }: { link?: boolean }) {
  const w = useWords(words);
  const { next: { like, same, from, asked, translates }, newest } = useRoom();
  const room = link ? { mih: { base: 38, xs: 19 }, mt: { base: 'xs', xs: 0 } } : { mih: 19 };
  if (like === null) {
    return <Text size="xs" {...room}>&nbsp;</Text>;
  }
  const shape = [String(like['resolution']).replace('x', ' × '), like['format'] === 'mp4' ? null : like['format'], translates ? like['language'] : null].filter(Boolean).join(' · ');
  const chosen = [asked.size, asked.first, asked.speaks].some((wish) => wish !== '');
  return (
    <Text size="xs" c="dimmed" component="div" {...room}>
      {same ? (from === 'film' ? w.likeFilm(shape) : w.likeOrder(shape)) : chosen ? w.thisTime(shape) : w.asSet(shape)}
      {like['preview'] != null && <> · <span>{w.onlyFirst(Number(like['preview']))}</span></>}
      {link && newest != null && <> · <Anchor component={Link} to={`/films/${newest.id}`} size="xs" underline="always">{w.toFilm}</Anchor></>}
    </Text>
  );
}
