import { SimpleGrid } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { useForm } from './form';
import { OptionField } from './OptionField';
import { words } from './words';

/** All that only this platform asks. */
export function OptionFields() {
  const w = useWords(words);
  const { card, said } = useForm();
  // Whose work it is asks for its source only when it is somebody else's.
  const shown = card.fields.filter((field) => field.name !== 'source' || said.options['copyright'] === '2' || said.options['source'] !== undefined);
  return shown.length === 0 ? null : (
    <Panel title={w.more}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        {shown.map((field) => <OptionField key={field.name} field={field} />)}
      </SimpleGrid>
    </Panel>
  );
}
