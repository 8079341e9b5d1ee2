import { Box, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

/** A screen: its name, which the browser's tab has too unless `tab` says another, what can be done, and what there is. */
export function Page({ title, tab = title, about, actions, wide = false, children }: { title: string; tab?: string; about?: ReactNode; actions?: ReactNode; wide?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = `${tab} · Reelwright`;
  }, [tab]);
  return (
    <Box px={{ base: 'md', md: 'xl' }} py="lg" maw={wide ? undefined : 1180} mx="auto">
      <Group justify="space-between" align="flex-end" mb="lg" gap="sm">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Title order={1}>{title}</Title>
          {about !== undefined && <Text c="dimmed" component="div">{about}</Text>}
        </div>
        {actions !== undefined && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}
