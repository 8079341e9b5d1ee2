import { Autocomplete } from '@mantine/core';

/** A short text with usual answers at hand. */
export function Suggested({ label, data, longest, value, onChange }: { label: string; data: string[]; longest: number; value: string; onChange: (value: string) => void }) {
  return <Autocomplete label={label} data={data} maxLength={longest} value={value} onChange={onChange} />;
}
