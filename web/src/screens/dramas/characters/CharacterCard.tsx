import { Card, Group, Text, Title } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import type { Character } from '../data';
import { State } from '../State';
import { words } from '../words';
import classes from './CharacterCard.module.css';

/** A character among others, with the picture they shall look like. */
export function CharacterCard({ character, onOpen }: { character: Character; onOpen: () => void }) {
  const w = useWords(words);
  return (
    <Card withBorder padding="md" className={classes.card}>
      <Card.Section>
        {character.image_url === null ? (
          <div className={classes.picture}><IconUser size={64} stroke={0.9} aria-hidden /></div>
        ) : (
          <img src={character.image_url} alt="" width={320} height={320} loading="lazy" className={classes.picture} />
        )}
      </Card.Section>
      <Title order={2} size="h3" mt="sm" lineClamp={1}><button type="button" className={classes.name} onClick={onOpen}>{character.name}</button></Title>
      <Text size="sm" c="dimmed" lineClamp={1}>{character.role ?? '\u00a0'}</Text>
      <Group gap={6} mt={4}>
        <Text size="sm" c="dimmed">{w.seenIn(character.shots)}</Text>
        {character.image_url === null && <State tone="heed">{w.noPicture}</State>}
        {character.needs_attention && <State tone="heed">{w.inDoubt}</State>}
      </Group>
    </Card>
  );
}
