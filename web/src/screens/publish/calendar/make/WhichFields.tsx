import { Alert, Anchor, Select, SimpleGrid } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { Problem } from '../../../../parts/Problem';
import { ProjectPick } from '../../../../parts/ProjectPick';
import { useAsk } from '../../../../parts/useAsk';
import { useAllAccounts } from '../../common/accounts';
import { usePlatformName } from '../../common/platforms';
import { useBook, useFilmKinds } from './useBook';
import { words } from './words';

/** What is posted, and by whom. Empty chapters: from the first, to the last. */
export interface Which {
  account: string;
  from: string;
  to: string;
  films: string;
}

/** Which films are posted, and by which account. */
export function WhichFields({ which, onChange }: { which: Which; onChange: (change: Partial<Which>) => void }) {
  const w = useWords(words);
  const [{ project }, ask] = useAsk('project');
  const format = useFormat();
  const platform = usePlatformName();
  const accounts = useAllAccounts();
  const book = useBook(project);
  const kinds = useFilmKinds(project);
  const chapters = (book.data?.chapters ?? []).map(({ chapter_number: n, title }) => ({ value: String(n), label: `${n} · ${title}` }));
  const asUsual = book.data === undefined ? '' : `${book.data.project.language ?? ''} ${book.data.project.primary_output ?? ''}`;
  const called = (kind: string) => {
    const [tongue = '', output = ''] = kind.split(' ');
    return [tongue === '' ? '' : format.tongue(tongue), output].filter(Boolean).join(' · ');
  };
  const others = (kinds.data ?? []).filter((kind) => kind !== asUsual);
  return (
    <>
      {accounts.data?.length === 0 && <Alert variant="light" color="orange">{w.noAccounts} <Anchor component={Link} to="/publish/accounts">{w.toAccounts}</Anchor></Alert>}
      <Problem of={accounts.error ?? book.error} again={() => void Promise.all([accounts.refetch(), book.refetch()])} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ProjectPick
          label={w.project} required clearable={false} value={project}
          onChange={(next) => {
            ask({ project: next });
            onChange({ from: '', to: '', films: '' });
          }}
        />
        <Select label={w.account} required placeholder={w.choose} data={(accounts.data ?? []).map(({ id, name, platform: at }) => ({ value: id, label: `${name} · ${platform(at)}` }))} value={which.account || null} onChange={(account) => onChange({ account: account ?? '' })} />
        <Select label={w.from} placeholder={w.first} clearable searchable disabled={project === ''} data={chapters} value={which.from || null} onChange={(from) => onChange({ from: from ?? '' })} />
        <Select label={w.to} placeholder={w.last} clearable searchable disabled={project === ''} data={chapters.filter(({ value }) => which.from === '' || Number(value) >= Number(which.from))} value={which.to || null} onChange={(to) => onChange({ to: to ?? '' })} />
      </SimpleGrid>
      {(others.length > 0 || (book.data !== undefined && (book.data.project.language === null || book.data.project.primary_output === null))) && (
        <Select label={w.films} placeholder={w.usual(called(asUsual))} clearable data={others.map((kind) => ({ value: kind, label: called(kind) }))} value={which.films || null} onChange={(films) => onChange({ films: films ?? '' })} />
      )}
    </>
  );
}
