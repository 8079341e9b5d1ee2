import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Nothing here yet: what would be, and how to begin. */
export function Empty({ icon: Mark, title, text, children }: { icon: Icon; title: string; text: string; children?: ReactNode }) {
  return (
    <Stack align="center" ta="center" py={64} px="md" gap="sm" maw={480} mx="auto">
      <ThemeIcon size={64} radius="xl" variant="light">
        <Mark size={32} stroke={1.4} aria-hidden />
      </ThemeIcon>
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{text}</Text>
      {children}
    </Stack>
  );
}
