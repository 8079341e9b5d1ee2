import { SimpleGrid } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { FieldInput, withField } from '../../common/FieldInput';
import { useForm } from './form';
import { words } from './words';

/** All that only this platform asks. */
export function OptionFields() {
  const w = useWords(words);
  const { said, say, card, options, reading, wrong } = useForm();
  // Whose work it is asks for its source only when it is somebody else's.
  const shown = card.fields.filter((field) => field.name !== 'source' || said.options['copyright'] === '2' || said.options['source'] !== undefined);
  return shown.length === 0 ? null : (
    <Panel title={w.more}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        {shown.map((field) => (
          <FieldInput key={field.name} field={field} value={said.options[field.name]} onChange={(value) => say({ options: withField(said.options, field.name, value) })} options={options} reading={reading} error={wrong(field.name)} />
        ))}
      </SimpleGrid>
    </Panel>
  );
}
