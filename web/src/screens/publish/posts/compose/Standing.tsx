import { Alert, Avatar, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { useForm, hasPlace } from './form';
import { keyOf, placeOf, useIssueText } from './issues';
import { lacksTime } from './said';
import { words } from './words';

/** As whom it is posted, and what the platform allows that account now. */
export function AccountNow({ failed }: { failed: boolean }) {
  const w = useWords(words);
  const format = useFormat();
  const { options, source, account } = useForm();
  const most = options?.longest_seconds ?? null;
  return (
    <div role="status">
      {failed && <Text size="sm" c="dimmed">{w.optionsFailed}</Text>}
      {options !== undefined && (
        <Group gap={10}>
          {account.platform === 'tiktok' && <Avatar src={options.picture === null ? null : `/api/platform-accounts/${account.id}/picture`} alt="" name={options.name ?? account.name} color="initials" radius="xl" aria-hidden />}
          <Text size="sm">{[options.name === null ? '' : w.postsAs(options.name), most === null ? '' : w.longest(format.clock(most))].filter(Boolean).join(' · ')}</Text>
        </Group>
      )}
      {most !== null && source.seconds > most && <Text size="sm" c="red">{w.filmLong(format.length(source.seconds), format.clock(most))}</Text>}
    </div>
  );
}

/** What stands in the way and has no field of its own, and apart from it what is left to a person. */
export function Standing({ tried }: { tried: boolean }) {
  const w = useWords(words);
  const text = useIssueText();
  const { checked, card, said } = useForm();
  const issues = checked?.issues ?? [];
  const wrong = issues.filter((issue) => issue.warns !== true && (tried || !(hasPlace(card, placeOf(issue)) || issue.code === 'missing')));
  const unsaid = tried && said.discloses && said.options['brand_organic'] === undefined && said.options['brand_content'] === undefined;
  const timeless = tried && lacksTime(said);
  const warnings = issues.filter((issue) => issue.warns === true);
  return (
    <>
      {(wrong.length > 0 || unsaid || timeless) && (
        <Alert role="alert" variant="light" color="red" icon={<IconAlertTriangle aria-hidden />} title={w.mend}>
          <List size="sm">
            {wrong.map((issue) => <List.Item key={keyOf(issue)}>{text(issue, true)}</List.Item>)}
            {unsaid && <List.Item>{w.discloseMissing}</List.Item>}
            {timeless && <List.Item>{w.sayTime}</List.Item>}
          </List>
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert role="note" variant="light" color="yellow" icon={<IconInfoCircle aria-hidden />} title={w.warnings}>
          <List size="sm">{warnings.map((issue) => <List.Item key={keyOf(issue)}>{text(issue, true)}</List.Item>)}</List>
        </Alert>
      )}
    </>
  );
}
