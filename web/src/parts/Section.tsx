import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

/** A part of a settings page: what it is about, what can be done, and what there is. */
export function Section({ title, about, actions, order = 2, children }: { title: string; about?: ReactNode; actions?: ReactNode; order?: 2 | 3; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Group justify="space-between" align="flex-end" mb="md" gap="sm">
        <div className={classes.words}>
          <Title order={order} id={id}>{title}</Title>
          {about !== undefined && <Text size="sm" c="dimmed" component="div">{about}</Text>}
        </div>
        {actions}
      </Group>
      {children}
    </section>
  );
}
