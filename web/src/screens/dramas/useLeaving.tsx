import { useDisclosure } from '@mantine/hooks';
import { useWords } from '../../app/language';
import { Confirm } from '../../parts/Confirm';
import { useEscape } from './useEscape';
import { words } from './words';

/** Leaves what lies over the page; asks before what was typed and not saved is lost. The ref goes to anything inside, and so does the question. */
export function useLeaving(dirty: boolean, onClose: () => void) {
  const w = useWords(words);
  const [asking, { open, close }] = useDisclosure(false);
  const leave = dirty ? open : onClose;
  const inside = useEscape(leave);
  return { leave, inside, question: <Confirm open={asking} title={w.unsaved} text={w.unsavedText} action={w.discard} danger onConfirm={onClose} onClose={close} /> };
}
