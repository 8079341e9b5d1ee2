import { Autocomplete } from '@mantine/core';
import { useWords } from '../../../app/language';
import { words } from '../words';

const sizes = ['1024x1024', '1280x720', '720x1280', '1920x1080', '1080x1920', '320x180'];

/** How many pixels; left out, the shape of what it is for. */
export function SizeSelect({ value, onChange }: { value: string; onChange: (size: string) => void }) {
  const w = useWords(words);
  return <Autocomplete label={w.size} placeholder={w.sizeUsual} data={sizes} value={value} onChange={onChange} maxLength={20} clearable />;
}
