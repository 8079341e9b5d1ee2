import { Button, Group, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBookUpload, IconClipboardText, IconFileText } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import type { Way } from './AddProject';
import { SampleButton } from './SampleButton';
import classes from './Welcome.module.css';
import { words } from './words';

/** Before there is any project: how one begins, and what becomes of it. */
export function Welcome({ onAdd }: { onAdd: (way: Way) => void }) {
  const w = useWords(words);
  return (
    <>
      <div className={classes.area}>
        <ThemeIcon size={64} radius="xl" variant="light"><IconBookUpload size={32} stroke={1.4} aria-hidden /></ThemeIcon>
        <Title order={2}>{w.emptyTitle}</Title>
        <Text c="dimmed" maw={560}>{w.emptyText}</Text>
        <Group justify="center" gap="sm">
          <Button size="md" leftSection={<IconFileText size={18} aria-hidden />} onClick={() => onAdd('file')}>{w.choose}</Button>
          <Button size="md" variant="default" leftSection={<IconClipboardText size={18} aria-hidden />} onClick={() => onAdd('text')}>{w.paste}</Button>
          <SampleButton />
        </Group>
      </div>
      <ol className={classes.steps}>
        {w.steps.map(([title, text]) => (
          <li key={title} className={classes.step}>
            <Title order={3}>{title}</Title>
            <Text size="sm" c="dimmed">{text}</Text>
          </li>
        ))}
      </ol>
    </>
  );
}
