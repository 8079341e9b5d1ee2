import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Character } from '../data';
import { State } from '../State';
import { useChange } from '../useChange';
import { words } from '../words';
import classes from './References.module.css';

/** The pictures a character has: one goes with what is made of them, each can be it. */
export function References({ character }: { character: Character }) {
  const w = useWords(words);
  const changing = useChange((body: { image_url?: string; reference_images?: string[] }) => told(api.PATCH('/api/characters/{character}', { params: { path: { character: character.id }, header: ifMatch(character) }, body })));
  const pictures = character.reference_images;
  return (
    <>
      {pictures.length === 0 && <Text>{w.noReference(character.name)}</Text>}
      <ul className={classes.all}>
        {pictures.map((url, n) => {
          const now = url === character.image_url;
          return (
            <li key={url} className={classes.one} data-now={now || undefined}>
              <a href={url} target="_blank" rel="noreferrer"><img src={url} alt={w.pictureOf(character.name, n + 1)} width={160} height={160} loading="lazy" /></a>
              {now ? (
                <State tone="good" icon={<IconCheck size={12} aria-hidden />}>{w.reference}</State>
              ) : (
                <Button size="xs" variant="default" disabled={changing.isPending} aria-label={`${w.makeReference}: ${w.pictureOf(character.name, n + 1)}`} onClick={() => changing.mutate({ image_url: url })}>{w.makeReference}</Button>
              )}
              <Button size="xs" variant="subtle" color="gray" c="dimmed" disabled={changing.isPending} aria-label={`${w.letGo}: ${w.pictureOf(character.name, n + 1)}`} onClick={() => changing.mutate({ reference_images: pictures.filter((other) => other !== url) })}>{w.letGo}</Button>
            </li>
          );
        })}
      </ul>
      <Problem of={changing.error} />
    </>
  );
}
