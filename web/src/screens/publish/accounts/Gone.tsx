import { Alert, Text } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { usePlatformName } from '../common/platforms';
import { words } from './words';

export interface Outcome {
  platform: Shape<'PlatformType'>;
  done: Shape<'DeletePlatformAccountOutcome'>;
}

/** What was done when an account was taken away, and what is left to the person. */
export function Gone({ of: { platform, done }, onClose }: { of: Outcome; onClose: () => void }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const left = done.revoked === false;
  return (
    <Alert variant="light" color={left ? 'orange' : 'green'} mb="lg" icon={left ? <IconInfoCircle aria-hidden /> : <IconCheck aria-hidden />} title={w.gone(done.name)} withCloseButton closeButtonLabel={w.close} onClose={onClose}>
      <Text size="sm">{w.goneCancelled(done.cancelled)}{done.revoked === true && ` ${w.goneRevoked}`}</Text>
      {left && <Text size="sm" mt={4}>{w.goneByHand(nameOf(platform))}</Text>}
    </Alert>
  );
}
