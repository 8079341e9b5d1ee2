import { Select, SimpleGrid, Title } from '@mantine/core';
import { useWords } from '../../../app/language';
import { type InForce, type Settings, inForce } from './fields';
import { useMakers } from './useMakers';
import { useSaidOf } from './useSaidOf';
import { words } from './words';

const services = { picture_config: 'image_generation', speech_config: 'audio_generation', text_config: 'text_generation', translation_config: 'translation' } as const;
const names = Object.keys(services) as (keyof typeof services)[];

/** Which of the owner's maker accounts make what. */
export function MakerFields({ value, onChange, values }: { value: Settings; onChange: (part: Partial<Settings>) => void; values: InForce }) {
  const w = useWords(words);
  const said = useSaidOf();
  const makers = useMakers(true);
  const known = Object.fromEntries(makers.map((maker) => [maker.id, maker.name]));
  return (
    <section>
      <Title order={3} mb="sm">{w.groups.makers}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {names.map((name) => (
          <Select
            key={name}
            label={w[name]}
            placeholder={said(inForce(values, name), known)}
            clearable
            data={makers.filter((maker) => maker.service_type === services[name]).map((maker) => ({ value: maker.id, label: maker.name, disabled: !maker.is_active }))}
            value={value[name] ?? null}
            onChange={(id) => onChange({ [name]: id })}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}
