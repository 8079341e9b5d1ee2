import { Checkbox, Stack, Switch, Text } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { useForm } from './form';
import { isOn, privacyOf, switched } from './tiktok';
import { words } from './words';

/** Whether the film promotes something: TikTok wants that said, and by whom it is paid. */
export function TikTokBrand() {
  const w = useWords(words);
  const { said, say, wrong } = useForm();
  const [organic, content] = [isOn(said, 'brand_organic'), isOn(said, 'brand_content')];
  const open = said.discloses || organic || content;
  const self = privacyOf(said) === 'self';
  // Until one of both is chosen it is not known what is promoted: then nothing is posted.
  const disclose = (on: boolean) => say({ discloses: on, ...(on ? {} : switched({ ...said, ...switched(said, 'brand_organic', false) }, 'brand_content', false)) });
  return (
    <div>
      <Switch label={w.disclose} description={w.discloseHelp} checked={open} onChange={(e) => disclose(e.currentTarget.checked)} />
      {open && (
        <Stack gap="xs" mt="sm" ms="md">
          <Checkbox label={w.yourBrand} description={w.yourBrandHelp} checked={organic} onChange={(e) => say(switched(said, 'brand_organic', e.currentTarget.checked))} />
          <Checkbox label={w.branded} description={self ? w.brandedSelf : w.brandedHelp} disabled={self && !content} checked={content} error={wrong('brand_content')} onChange={(e) => say(switched(said, 'brand_content', e.currentTarget.checked))} />
          {!organic && !content && <Text size="sm" c="red" role="status">{w.discloseMissing}</Text>}
        </Stack>
      )}
    </div>
  );
}
