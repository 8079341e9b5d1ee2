import { Box, Group, Paper, Text, Title } from '@mantine/core';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { LanguageButton, SchemeMenu } from '../../app/AccountMenu';
import { Connection } from '../../app/connection';
import { useWords } from '../../app/language';
import { Waiting } from '../../app/Waiting';
import classes from './EntryFrame.module.css';
import { words } from './words';

/** What stands before the studio. */
export function EntryFrame() {
  const w = useWords(words);
  return (
    <Box className={classes.page}>
      <Group justify="flex-end" p="sm" gap={4} component="header">
        <LanguageButton />
        <SchemeMenu />
      </Group>
      <main className={classes.middle}>
        <Group gap="sm" mb="xs" justify="center">
          <img src="/icon.svg" alt="" width={40} height={40} />
          <Title order={1}>Reelwright</Title>
        </Group>
        <Text ta="center" c="dimmed" mb="xl">{w.welcome}</Text>
        <Paper withBorder p="xl" radius="lg" shadow="sm" className={classes.card}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Paper>
      </main>
      <Connection />
    </Box>
  );
}
