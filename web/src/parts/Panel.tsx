import { Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

/** A part of a page on its own sheet, with its name where it has one and something beside that. */
export function Panel({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <Group justify="space-between" mb="md" gap="xs" mih={40}>
          <Title order={2} id={id}>{title}</Title>
          {aside}
        </Group>
      )}
      {children}
    </section>
  );
}
