import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';

/** What can be done with a thing of a list. */
export function RowButton(props: ButtonProps & ComponentPropsWithoutRef<'button'>) {
  return <Button variant="default" size="compact-sm" h={34} px="sm" {...props} />;
}
