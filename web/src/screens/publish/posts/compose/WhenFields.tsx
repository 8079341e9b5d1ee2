import { Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { localTime } from '../../../../parts/localTime';
import { Panel } from '../../../../parts/Panel';
import { usePlatformName } from '../../common/platforms';
import { useForm } from './form';
import { lacksTime, type When } from './said';
import { words } from './words';

const Hour = 3_600_000;

/** When a post goes out, and by whose timer. */
export function WhenFields() {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = usePlatformName();
  const { said, say, card, account, wrong } = useForm();
  const releases = card.visibilities.includes('scheduled') && (account.route === 'official' || said.when === 'release');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // The next full hour, where no time was said yet.
  const soon = () => localTime(new Date(Math.ceil((Date.now() + Hour / 4) / Hour) * Hour));
  return (
    <Panel title={w.when}>
      <Stack>
        <Radio.Group aria-label={w.whenLabel} value={said.when} onChange={(value) => say({ when: value as When, at: said.at === '' && value !== 'now' ? soon() : said.at })}>
          <Stack gap="xs">
            <Radio value="now" label={w.now} />
            <Radio value="later" label={w.later} description={[w.laterHelp, card.ahead_seconds > 0 ? w.aheadHelp(format.time(card.ahead_seconds)) : ''].filter(Boolean).join(' ')} />
            {releases && <Radio value="release" label={w.release} description={w.releaseHelp} />}
          </Stack>
        </Radio.Group>
        {!releases && account.route === 'official' && <Text size="sm" c="dimmed">{w.noRelease(nameOf(account.platform))}</Text>}
        {said.when !== 'now' && <TextInput type="datetime-local" label={w.at} description={w.zone(zone)} required min={localTime(new Date())} value={said.at} onChange={(e) => say({ at: e.currentTarget.value })} error={lacksTime(said) ? w.sayTime : wrong('scheduled_at')} maw={320} />}
        {said.when === 'later' && (
          <Select label={w.missed} allowDeselect={false} data={(['catch_up', 'skip'] as const).map((value) => ({ value, label: w.missedDo[value] }))} value={said.missed} onChange={(value) => say({ missed: value as typeof said.missed })} maw={420} />
        )}
      </Stack>
    </Panel>
  );
}
