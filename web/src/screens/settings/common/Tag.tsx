import { Badge, type BadgeProps } from '@mantine/core';

/** A word about how something stands: the colour lies behind it, the word is in the colour of all text, which is always readable. */
export function Tag({ color = 'gray', ...rest }: BadgeProps & { title?: string }) {
  return <Badge tt="none" variant="light" color={color} c="var(--mantine-color-text)" style={{ flexShrink: 0 }} {...rest} />;
}
