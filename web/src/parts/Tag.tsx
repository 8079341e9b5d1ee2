import { Badge, type BadgeProps } from '@mantine/core';

/** A word about how something stands. */
export function Tag({ color = 'gray', ...rest }: BadgeProps & { title?: string }) {
  return <Badge tt="none" variant="light" color={color} style={{ flexShrink: 0 }} {...rest} />;
}
