import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconHelpCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../../../app/language';
import type { ClipRow } from '../states';
import { adviceOf } from './advice';
import { Why } from '../../../parts/Why';
import { words } from './words';

interface Details {
  stage?: string;
  code?: string;
  vendor_code?: string;
  request_id?: string;
  attempt?: number;
}

/** Why a clip was not made, what can be done, and the particulars for whoever asks for help. */
export function FailureNote({ clip }: { clip: ClipRow }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const details = (clip.error_details ?? {}) as Details;
  const advice = adviceOf(details.code ?? '', language);
  const facts = ([[w.code, details.code], [w.vendor, details.vendor_code], [w.stage, details.stage], [w.request, details.request_id], [w.attempt, details.attempt]] as const).filter(([, value]) => value !== undefined && value !== null);
  return (
    <>
      {clip.needs_attention && (
        <Alert color="orange" variant="light" icon={<IconHelpCircle aria-hidden />} title={w.attention}>
          <Text size="sm">{w.attentionText}</Text>
          <Anchor component={Link} to="/settings/spending?tab=doubts" size="sm">{w.settle}</Anchor>
        </Alert>
      )}
      {clip.error_message !== null && (
        <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title={w.failed} role="alert">
          <Stack gap="xs">
            <Text size="sm"><Why code={details.code} message={clip.error_message} /></Text>
            <Text size="sm" fw={600}>{advice.text} {advice.to !== undefined && <Anchor component={Link} to={advice.to} size="sm" underline="always">{advice.label}</Anchor>}</Text>
            <Group gap="md">
              {facts.map(([label, value]) => <Text key={label} size="xs">{label}: <Text span ff="monospace" size="xs">{value}</Text></Text>)}
            </Group>
          </Stack>
        </Alert>
      )}
    </>
  );
}
