import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { PasswordField } from '../../../../parts/PasswordField';
import classes from '../AccountFacts.module.css';
import type { App } from '../useAccounts';
import { type AppDraft, moves, places } from './appDraft';
import { words } from './words';

/** What is said of an app. While accounts are connected by it, its id and its addresses stay. */
export function AppFields({ platform, app, draft, onChange }: { platform: Shape<'PlatformType'>; app: App | null; draft: AppDraft; onChange: (part: Partial<AppDraft>) => void }) {
  const w = useWords(words);
  const fixed = app !== null && app.accounts > 0;
  const moved = moves(app, draft);
  return (
    <Stack>
      <TextInput label={w.name} description={w.nameHelp} value={draft.name} onChange={(e) => onChange({ name: e.currentTarget.value })} maxLength={100} required />
      <TextInput label={w.id[platform] ?? w.idFallback} description={fixed ? w.inUse : undefined} value={draft.id} onChange={(e) => onChange({ id: e.currentTarget.value })} maxLength={300} required readOnly={fixed} autoComplete="off" spellCheck={false} />
      <PasswordField
        label={w.secret[platform] ?? w.secretFallback}
        description={app === null ? w.secretHelp : moved ? w.keyNew : undefined}
        placeholder={app === null || moved ? undefined : w.keep}
        value={draft.secret}
        onChange={(e) => onChange({ secret: e.currentTarget.value })}
        maxLength={4000}
        required={app === null || moved}
        autoComplete="off"
      />
      <details className={classes.more} open={app !== null && app.addresses !== null ? true : undefined}>
        <summary>{w.more}</summary>
        <Fieldset variant="unstyled" disabled={fixed} aria-label={w.more}>
          <Text size="sm" c="dimmed" mb="xs">{w.moreAbout}</Text>
          <Stack gap="xs">
            {places.map((place) => (
              <TextInput key={place} type="url" label={w.addresses[place]} value={draft.addresses[place]} onChange={(e) => onChange({ addresses: { ...draft.addresses, [place]: e.currentTarget.value } })} maxLength={500} autoComplete="off" />
            ))}
          </Stack>
        </Fieldset>
      </details>
    </Stack>
  );
}
