import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPhoto, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useWords } from '../../app/language';
import type { Value } from './fields';
import classes from './PictureField.module.css';
import { words } from './words';

const PicturePicker = lazy(() => import('./PicturePicker').then((module) => ({ default: module.PicturePicker })));

/** One picture or several, chosen of those that are here or brought for it; its value is an img_name, or a list of them. */
export function PictureField({ label, description, error, withAsterisk = false, many = 1, value, onChange }: {
  label: string; description?: string; error?: string; withAsterisk?: boolean; many?: number; value: Value; onChange: (value: Value) => void;
}) {
  const w = useWords(words);
  const id = useId();
  const [picking, setPicking] = useState(false);
  const names = Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
  const change = (next: string[]) => onChange(many > 1 || Array.isArray(value) ? next : (next[0] ?? null));
  const choose = (name: string) => {
    change(many > 1 ? [...names.filter((n) => n !== name), name] : [name]);
    setPicking(false);
  };
  return (
    <div role="group" aria-labelledby={id}>
      <Text size="sm" fw={500} id={id}>{label}{withAsterisk && <Text span c="red" aria-hidden> *</Text>}</Text>
      {description !== undefined && <Text size="xs" c="dimmed">{description}</Text>}
      <div className={classes.row}>
        {names.map((name) => (
          <div key={name} className={classes.one}>
            <img className={classes.thumb} src={`/media/images/${name}`} alt={w.picture(name)} width={112} height={72} />
            <ActionIcon className={classes.out} size="sm" color="dark" variant="filled" aria-label={`${w.remove}: ${label}`} onClick={() => change(names.filter((n) => n !== name))}>
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        {(names.length < many || many === 1) && (
          <Button variant="default" leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => setPicking(true)} aria-label={`${names.length === 0 || many > 1 ? w.choose : w.change}: ${label}`}>
            {names.length === 0 || many > 1 ? w.choose : w.change}
          </Button>
        )}
      </div>
      {error !== undefined && <Text size="xs" mt={5} className={classes.error}>{error}</Text>}
      <Suspense>{picking && <PicturePicker onChoose={choose} onClose={() => setPicking(false)} />}</Suspense>
    </div>
  );
}
