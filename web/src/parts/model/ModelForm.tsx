import { SimpleGrid, Stack } from '@mantine/core';
import type { Fields, Values } from './fields';
import { faults } from './fields';
import { kindOf, ordered } from './kinds';
import { ModelField } from './ModelField';

const wide = ['text', 'picture', 'pictures'];

/** What a model takes, as a form: only its fields, each under its rule. `told` shows what is missing too; what is wrong is shown at once. */
export function ModelForm({ fields, value, onChange, told = false }: { fields: Fields; value: Values; onChange: (value: Values) => void; told?: boolean }) {
  const found = faults(fields, value);
  const names = ordered(fields);
  const field = (name: string) => {
    const fault = found[name];
    return (
      <ModelField key={name} name={name} rule={fields[name]!} value={value[name]} fault={fault !== undefined && (told || fault.why !== 'required') ? fault : null} onChange={(next) => onChange({ ...value, [name]: next })} />
    );
  };
  const isWide = (name: string) => wide.includes(kindOf(name, fields[name]!));
  const narrow = names.filter((name) => !isWide(name));
  return (
    <Stack>
      {names.filter((name) => isWide(name) && name !== 'negative_prompt').map(field)}
      {narrow.length > 0 && <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="sm">{narrow.map(field)}</SimpleGrid>}
      {'negative_prompt' in fields && field('negative_prompt')}
    </Stack>
  );
}
