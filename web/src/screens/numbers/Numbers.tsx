import { Button, Tabs } from '@mantine/core';
import { IconChartBar, IconDownload, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { inView } from '../../parts/inView';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { ByDay } from './ByDay';
import { ByKind } from './ByKind';
import { Filters } from './Filters';
import { ImportTable } from './ImportTable';
import { Totals } from './Totals';
import { type By, csvOf, kinds, useAsked, useNumbers } from './useNumbers';
import { words } from './words';

/** What became of what was published. */
export function Screen() {
  const w = useWords(words);
  const { by, filters, asked, ask } = useAsked();
  const [importing, setImporting] = useState(false);
  // Each film once: what it cost is there once. A day's figures are of all that was out by then.
  const all = useNumbers('film', by === 'day' ? { ...filters, from: undefined } : filters);
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const none = all.isSuccess && !all.isPlaceholderData && all.data.rows.length === 0;
  return (
    <Page
      title={w.title}
      about={w.about}
      actions={
        none && !filtered ? undefined : (
          <>
            <Button variant="default" leftSection={<IconTableImport size={18} aria-hidden />} onClick={() => setImporting(true)}>{w.import}</Button>
            <Button component="a" href={csvOf(by, filters)} download={`numbers-${by}.csv`} variant="default" leftSection={<IconDownload size={18} aria-hidden />}>{w.csv}</Button>
          </>
        )
      }
    >
      {none && !filtered ? (
        <Empty icon={IconChartBar} title={w.none} text={w.noneText}><Button component={Link} to="/publish">{w.toPublish}</Button></Empty>
      ) : (
        <>
          <Filters />
          <Problem of={all.error} again={() => void all.refetch()} />
          <Totals rows={all.data?.rows} />
          <Tabs value={by} onChange={(next) => ask({ by: next === 'film' ? null : next })} keepMounted={false}>
            <Tabs.List mb="lg" aria-label={w.by}>
              {kinds.map((kind) => <Tabs.Tab key={kind} value={kind} ref={kind === by ? inView : undefined}>{w.kind[kind]}</Tabs.Tab>)}
            </Tabs.List>
            <Tabs.Panel value={by}>{by === 'day' ? <ByDay filters={filters} /> : <ByKind key={by} by={by as Exclude<By, 'day'>} filters={filters} filtered={filtered} />}</Tabs.Panel>
          </Tabs>
        </>
      )}
      {importing && <ImportTable project={asked.project} onClose={() => setImporting(false)} />}
    </Page>
  );
}
