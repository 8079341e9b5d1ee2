import { Select, Stack, Switch, Text } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { settable } from '../../common/accounts';
import { usePlatformName } from '../../common/platforms';
import { useForm } from './form';
import { words } from './words';

/** Who sees a post and what they may do; what the platform lets nobody set is said instead. */
export function LookFields() {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const { said, say, card, account, options, wrong } = useForm();
  const has = settable(card);
  const cannot = (['comments', 'downloads', 'age', 'ai'] as const).filter((what) => !has[what]);
  const off = (field: string) => options?.off.includes(field) === true;
  const released = said.when === 'release';
  return (
    <Panel title={w.look}>
      <Stack>
        <Select
          label={w.visibility} allowDeselect={false} disabled={released} error={wrong('visibility')} value={released ? 'scheduled' : said.visibility}
          data={[...card.visibilities.filter((one) => one !== null && one !== 'scheduled').map((one) => ({ value: one as string, label: w.visibilities[one as keyof typeof w.visibilities] })), ...(released ? [{ value: 'scheduled', label: w.releasedAs }] : [])]}
          onChange={(value) => say({ visibility: value as typeof said.visibility })} placeholder={w.choose}
        />
        {has.comments && <Switch label={w.comments} checked={said.comments && !off('allow_comments')} disabled={off('allow_comments')} description={off('allow_comments') ? w.switchedOff : undefined} onChange={(e) => say({ comments: e.currentTarget.checked })} error={wrong('allow_comments')} />}
        {has.downloads && <Switch label={w.downloads} checked={said.downloads} onChange={(e) => say({ downloads: e.currentTarget.checked })} />}
        {has.age && <Switch label={w.age} checked={said.age} onChange={(e) => say({ age: e.currentTarget.checked })} />}
        <Switch label={w.ai} description={has.ai ? w.aiHelp : w.aiByHand} checked={said.ai} onChange={(e) => say({ ai: e.currentTarget.checked })} />
        {cannot.length > 0 && <Text size="sm" c="dimmed">{w.cannot(nameOf(account.platform), cannot.map((what) => w.cannotWhat[what]).join(w.comma))}</Text>}
      </Stack>
    </Panel>
  );
}
