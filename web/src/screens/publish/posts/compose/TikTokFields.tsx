import { Checkbox, Group, Radio, Select, Stack, Switch, Text } from '@mantine/core';
import { useLanguage, useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { choiceWord } from '../../common/fieldWords';
import { CoverFrame } from './CoverFrame';
import { useForm } from './form';
import { chosen, isOn, type Privacy, privacyOf, switched } from './tiktok';
import { TikTokBrand } from './TikTokBrand';
import { words } from './words';

const all: Privacy[] = ['public', 'friends', 'followers', 'self'];

/** What TikTok asks of whoever posts, in the way it wants it asked: nothing of it is chosen beforehand. */
export function TikTokFields() {
  const w = useWords(words);
  const { language } = useLanguage();
  const called = (field: string, value: string) => choiceWord(field, value, value, language);
  const { said, say, options, wrong } = useForm();
  const inbox = said.options['mode'] === 'inbox';
  const offered = options?.choices['privacy'];
  const brand = isOn(said, 'brand_content');
  const off = (field: string) => options?.off.includes(field) === true;
  const { mode: _mode, ...direct } = said.options;
  return (
    <Panel title={w.look}>
      <Stack>
        <Radio.Group label={w.mode} value={inbox ? 'inbox' : 'direct'} onChange={(value) => say({ options: value === 'inbox' ? { ...said.options, mode: 'inbox' } : direct })}>
          <Group mt={6}>
            <Radio value="direct" label={called('mode', 'direct')} />
            <Radio value="inbox" label={called('mode', 'inbox')} />
          </Group>
        </Radio.Group>
        {inbox ? <Text size="sm" c="dimmed">{w.inboxHelp}</Text> : (
          <>
            <Select
              label={w.visibility} description={w.privacyHelp} withAsterisk placeholder={w.choose} allowDeselect={false} error={wrong('visibility', 'privacy')} value={privacyOf(said)}
              data={all.filter((one) => offered === undefined || offered.some((choice) => choice.value === one)).map((one) => ({ value: one, label: one === 'self' && brand ? `${called('privacy', one)} (${w.selfBranded})` : called('privacy', one), disabled: one === 'self' && brand }))}
              onChange={(value) => value !== null && say(chosen(said, value as Privacy))}
            />
            <Checkbox.Group label={w.allow} value={[said.comments && 'comments', isOn(said, 'allow_duet') && 'allow_duet', isOn(said, 'allow_stitch') && 'allow_stitch'].filter((one) => one !== false)}
              onChange={(on) => say({ comments: on.includes('comments'), ...switched({ ...said, ...switched(said, 'allow_duet', on.includes('allow_duet')) }, 'allow_stitch', on.includes('allow_stitch')) })}
              error={wrong('allow_comments', 'allow_duet', 'allow_stitch')}>
              <Group mt={6}>
                <Checkbox value="comments" label={w.comment} disabled={off('allow_comments')} />
                <Checkbox value="allow_duet" label={w.duet} disabled={off('allow_duet')} />
                <Checkbox value="allow_stitch" label={w.stitch} disabled={off('allow_stitch')} />
              </Group>
              {['allow_comments', 'allow_duet', 'allow_stitch'].some(off) && <Text size="xs" c="dimmed" mt={4}>{w.switchedOff}</Text>}
            </Checkbox.Group>
            <TikTokBrand />
            <CoverFrame />
          </>
        )}
        <Switch label={w.ai} description={w.aiHelp} checked={said.ai} onChange={(e) => say({ ai: e.currentTarget.checked })} />
        <Text size="sm" c="dimmed">{w.cannot('TikTok', [w.cannotWhat.downloads, w.cannotWhat.age].join(w.comma))}</Text>
      </Stack>
    </Panel>
  );
}
