import { Modal, Text } from '@mantine/core';
import { SignInForm } from '../screens/entry/SignInForm';
import { useWords } from './language';
import { useSession } from './session';
import { words } from './words';

/** Over whatever is on screen when a session ended in the middle of it. */
export function SignInAgain() {
  const { expired, here } = useSession();
  const w = useWords(words);
  return (
    <Modal opened={expired} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={w.expired} centered>
      <Text size="sm" c="dimmed" mb="md">{w.expiredText}</Text>
      <SignInForm name={here?.user.username ?? ''} />
    </Modal>
  );
}
