import { Anchor, Checkbox, Text } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { useForm } from './form';
import { isOn, switched } from './tiktok';
import { words } from './words';

/** The sentence TikTok wants agreed to before anything is posted there. */
export function Consent() {
  const w = useWords(words);
  const { said, say, wrong } = useForm();
  const out = { target: '_blank', rel: 'noreferrer', inherit: true, underline: 'always' } as const;
  return (
    <div>
      <Checkbox
        checked={isOn(said, 'consent')} error={wrong('consent')} onChange={(e) => say(switched(said, 'consent', e.currentTarget.checked))}
        label={
          <Text size="sm">
            {w.agree}{' '}
            {isOn(said, 'brand_content') && <><Anchor {...out} href="https://www.tiktok.com/legal/page/global/bc-policy/en">{w.policy}</Anchor>{w.and}</>}
            <Anchor {...out} href="https://www.tiktok.com/legal/page/global/music-usage-confirmation/en">{w.music}</Anchor>{w.agreeEnd}
          </Text>
        }
      />
      <Text size="xs" c="dimmed" mt={4}>{w.takesMinutes}</Text>
    </div>
  );
}
