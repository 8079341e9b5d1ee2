import { Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a form or page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="lg" radius="md">
      <Title order={2} size="h3" mb="sm">{title}</Title>
      {children}
    </Paper>
  );
}
