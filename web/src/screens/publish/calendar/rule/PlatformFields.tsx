import { Stack } from '@mantine/core';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { type Account, useOptions } from '../../common/accounts';
import { FieldInput, withField } from '../../common/FieldInput';
import classes from './PlatformFields.module.css';
import { words } from './words';

type Said = Record<string, string>;

/** Settings that only this platform has; those it needs stand open. */
export function PlatformFields({ card, account, said, onChange }: { card: Shape<'PlatformRow'>; account: Account; said: Said; onChange: (said: Said) => void }) {
  const w = useWords(words);
  const needed = card.fields.filter((field) => field.needed === true);
  const others = card.fields.filter((field) => field.needed !== true);
  const asks = card.route === 'official' && account.health !== 'reconnect' && card.fields.some((field) => field.kind === 'choice' && (field.choices ?? []).length === 0);
  const options = useOptions(account.id, asks);
  const input = (field: Shape<'PostField'>) => <FieldInput key={field.name} field={field} value={said[field.name]} onChange={(value) => onChange(withField(said, field.name, value))} options={options.data} reading={options.isLoading} />;
  return (
    <>
      <Problem of={options.error} again={() => void options.refetch()} />
      {needed.map(input)}
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>{w.moreOf(card.name)}</summary>
          <Stack mt="sm">{others.map(input)}</Stack>
        </details>
      )}
    </>
  );
}
