import { Alert, Anchor, Checkbox, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import type { Shot } from '../data';
import { words } from '../words';

/** Whether a shot's references go along, and what stands in the way: who has no picture, a maker that takes none. */
export function Blocks({ shot, takesNone, without, onWithout }: { shot: Shot; takesNone: boolean; without: boolean; onWithout: (without: boolean) => void }) {
  const w = useWords(words);
  const missing = shot.characters.filter((one) => one.image_url === null);
  if (shot.characters.length === 0) {
    return null;
  }
  const why = missing.length > 0 ? w.referenceMissing(missing.map((one) => one.name).join(w.comma)) : takesNone ? w.takesNoReferences : null;
  return (
    <Stack gap="xs">
      {why !== null && !without && (
        <Alert variant="light" color="orange" icon={<IconAlertTriangle aria-hidden />} title={w.cannotYet}>
          <Text size="sm">{why}</Text>
          {missing.map((one) => <Anchor key={one.id} component={Link} to={`/dramas/${shot.drama_id}?tab=characters&character=${one.id}`} size="sm" me="sm">{w.toCharacter(one.name)}</Anchor>)}
        </Alert>
      )}
      <Checkbox label={w.withoutReferences} description={w.withoutReferencesHelp(shot.characters.map((one) => one.name).join(w.comma))} checked={without} onChange={(e) => onWithout(e.currentTarget.checked)} />
    </Stack>
  );
}

/** Whether nothing can be ordered yet. */
export function isBlocked(shot: Shot, takesNone: boolean, without: boolean): boolean {
  return !without && shot.characters.length > 0 && (takesNone || shot.characters.some((one) => one.image_url === null));
}
