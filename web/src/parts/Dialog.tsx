import { Modal, type ModalProps } from '@mantine/core';
import { useWords } from '../app/language';

const words = { en: { close: 'Close' }, zh: { close: '关闭' } };

/** A window over the page, in its middle, whose cross has a name. */
export function Dialog(props: ModalProps) {
  const w = useWords(words);
  return <Modal centered closeButtonProps={{ 'aria-label': w.close }} {...props} />;
}
