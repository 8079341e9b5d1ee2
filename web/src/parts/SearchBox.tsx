import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

const Pause = 250;

/** A box to search by: the address follows what is typed after a pause, and the box follows an address that was changed otherwise. */
export function SearchBox({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  // What was asked from here, the last that has come into the address first.
  const [asked, setAsked] = useState([value]);
  const ask = useDebouncedCallback((text: string) => {
    setAsked((before) => [...before, text]);
    onChange(text);
  }, Pause);
  if (value !== seen) {
    setSeen(value);
    const at = asked.indexOf(value);
    setAsked(at < 0 ? [value] : asked.slice(at));
    if (at < 0) {
      setTyped(value);
    }
  }
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(e) => {
        setTyped(e.currentTarget.value);
        ask(e.currentTarget.value);
      }}
      style={{ flex: '1 1 200px' }}
    />
  );
}
