import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import classes from './PlatformFields.module.css';
import { PlatformInput } from './PlatformInput';
import { words } from './words';

type Said = Record<string, string>;

/** Settings that only this platform has; those it needs stand open. */
export function PlatformFields({ card, account, said, onChange }: { card: Shape<'PlatformRow'>; account: string; said: Said; onChange: (said: Said) => void }) {
  const w = useWords(words);
  const needed = card.fields.filter((field) => field.needed === true);
  const others = card.fields.filter((field) => field.needed !== true);
  const asks = card.route === 'official' && card.fields.some((field) => field.kind === 'choice' && (field.choices ?? []).length === 0);
  const options = useQuery({
    queryKey: ['/api/platform-accounts/{account}/options', account],
    enabled: asks,
    staleTime: 300_000,
    queryFn: ({ signal }) => told(api.GET('/api/platform-accounts/{account}/options', { params: { path: { account } }, signal })),
  });
  const set = (name: string, value: string | null) => {
    const { [name]: _, ...rest } = said;
    onChange(value === null || value === '' ? rest : { ...rest, [name]: value });
  };
  const input = (field: Shape<'PostField'>) => <PlatformInput key={field.name} field={field} choices={options.data?.choices[field.name] ?? []} value={said[field.name]} onChange={(value) => set(field.name, value)} />;
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
