import { Modal, type ModalProps } from '@mantine/core';

/** A window over the page, in its middle. */
export function Dialog(props: ModalProps) {
  return <Modal centered {...props} />;
}
