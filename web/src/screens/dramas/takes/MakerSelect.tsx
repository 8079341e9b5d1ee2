import { Anchor, Select, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { BuiltIn, useMakers } from '../data';
import { words } from '../words';

/** Who shall make it; without an account, where to add one. */
export function MakerSelect({ service, value, onChange }: { service: Shape<'ServiceType'>; value: string | null; onChange: (maker: string | null) => void }) {
  const w = useWords(words);
  const { accounts, usual, none } = useMakers(service);
  if (none) {
    return <Text size="sm">{w.noMaker} <Anchor component={Link} to={`/settings/makers/add?service=${service}`} underline="always">{w.addMaker}</Anchor></Text>;
  }
  return (
    <Select
      label={w.maker}
      placeholder={usual !== null ? w.usualIs(usual.name) : accounts.length > 1 ? w.whichMaker : w.usualMaker}
      data={accounts.map((maker) => ({ value: maker.id, label: maker.provider === BuiltIn ? `${maker.name} (${w.builtIn})` : maker.name }))}
      value={value}
      onChange={onChange}
      clearable
    />
  );
}
