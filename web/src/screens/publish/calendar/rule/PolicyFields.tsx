import { Radio, Stack, Switch } from '@mantine/core';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import type { Rule } from './rule';
import { words } from './words';

/** What happens when something is not as it should be at its time. */
export function PolicyFields({ rule, onChange }: { rule: Rule; onChange: (change: Partial<Rule>) => void }) {
  const w = useWords(words);
  return (
    <Stack>
      <Switch label={w.stop} description={rule.stop ? w.stopOn : w.stopOff} checked={rule.stop} onChange={(event) => onChange({ stop: event.currentTarget.checked })} />
      <Radio.Group label={w.missed} value={rule.missed} onChange={(missed) => onChange({ missed: missed as Shape<'MissedPolicy'> })}>
        <Stack gap="xs" mt="xs">
          <Radio value="catch_up" label={w.catchUp} description={w.catchUpText} />
          <Radio value="skip" label={w.skip} description={w.skipText} />
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
