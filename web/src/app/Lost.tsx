import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../parts/Page';
import { useWords } from './language';
import { words } from './words';

/** An address that names no page. */
export function NotFound() {
  const w = useWords(words);
  return (
    <Page title={w.notFound} about={w.notFoundText}>
      <Button component={Link} to="/projects">{w.home}</Button>
    </Page>
  );
}

/** A page that failed by a fault of ours. */
export function Broken() {
  const w = useWords(words);
  return (
    <Stack align="flex-start" p="xl" maw={520} role="alert">
      <Title order={1}>{w.broken}</Title>
      <Text c="dimmed">{w.brokenText}</Text>
      <Button onClick={() => window.location.reload()}>{w.reload}</Button>
    </Stack>
  );
}
