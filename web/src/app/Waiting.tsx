import { Center, Loader } from '@mantine/core';

/** While something is on its way. */
export function Waiting() {
  return (
    <Center mih="60dvh">
      <Loader type="dots" role="status" aria-label="…" />
    </Center>
  );
}
