import { Anchor, Select, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useMakers } from '../data';
import { words } from '../words';

/** Who shall make it; without an account, where to add one. */
export function MakerSelect({ service, value, onChange }: { service: Shape<'ServiceType'>; value: string | null; onChange: (maker: string | null) => void }) {
  const w = useWords(words);
  const { data: makers } = useMakers(service);
  if (makers?.length === 0) {
    return <Text size="sm">{w.noMaker} <Anchor component={Link} to="/settings/makers" underline="always">{w.addMaker}</Anchor></Text>;
  }
  const usual = makers?.find((maker) => maker.is_default);
  return (
    <Select
      label={w.maker}
      placeholder={usual === undefined ? w.usualMaker : w.usualIs(usual.name)}
      data={(makers ?? []).map((maker) => ({ value: maker.id, label: maker.provider === 'offline' ? `${maker.name} (${w.builtIn})` : maker.name }))}
      value={value}
      onChange={onChange}
      clearable
    />
  );
}
