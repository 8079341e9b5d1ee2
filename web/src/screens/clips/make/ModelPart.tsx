import { Skeleton, Stack, Text } from '@mantine/core';
import { useWords } from '../../../app/language';
import { MakerChoice } from '../../../parts/model/MakerChoice';
import { ModelForm } from '../../../parts/model/ModelForm';
import { Problem } from '../../../parts/Problem';
import type { usePlan } from '../usePlan';
import { words } from './words';

/** Who makes it, and what may be asked of that model. */
export function ModelPart({ plan, choose, optional = [] }: { plan: ReturnType<typeof usePlan>; choose: (change: { maker?: string; model?: string }) => void; optional?: string[] }) {
  const w = useWords(words);
  const { makers, account, offer, model, fields, values, setValues, told } = plan;
  if (makers.isPending) {
    return <Skeleton h={420} />;
  }
  // What is known otherwise need not be said here.
  const drawn = Object.fromEntries(Object.entries(fields).map(([name, rule]) => [name, optional.includes(name) ? { ...rule, required: false } : rule]));
  return (
    <Stack>
      <Problem of={makers.error} again={makers.again} />
      <MakerChoice accounts={makers.accounts} account={account} offer={offer} model={model} onChange={choose} />
      {account === null ? <Text c="dimmed" role="status">{w.chooseFirst}</Text>
        : Object.keys(drawn).length === 0 ? <Text c="dimmed" role="status">{w.noCard}</Text>
        : <ModelForm fields={drawn} value={values} onChange={setValues} told={told} />}
    </Stack>
  );
}
