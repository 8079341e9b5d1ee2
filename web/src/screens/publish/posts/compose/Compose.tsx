import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useAsk } from '../../../../parts/useAsk';
import { cardOf, useAllAccounts, usePlatforms } from '../../common/accounts';
import { ChooseAccount } from './ChooseAccount';
import { ChooseSource } from './ChooseSource';
import classes from './ChooseSource.module.css';
import { ComposeFoot } from './ComposeFoot';
import { PostForm } from './PostForm';
import { fromChecked, type Said } from './said';
import { usePrefilled } from './useCheck';
import { useSource } from './useSource';
import { words } from './words';

/** Writes a post: what of, by whom, and what stands beside it. */
export function Screen() {
  const w = useWords(words);
  const [{ film, clip, account, project, kind }, ask] = useAsk('film', 'clip', 'account', 'project', 'kind');
  const source = useSource(film, clip);
  const accounts = useAllAccounts();
  const platforms = usePlatforms();
  const by = accounts.data?.find((one) => one.id === account);
  const card = by === undefined ? undefined : cardOf(platforms.data, by);
  const of = source.data !== undefined && by !== undefined ? { account, film, clip } : null;
  const first = usePrefilled(of);
  // Words that were typed go with the person when they choose another account.
  const typed = useRef<Partial<Said>>({});
  const begun = (said: Said): Said => ({ ...said, ...typed.current });
  const keep = ({ title, description, tags, cover, when, at, missed, ai }: Said) => {
    typed.current = { title, description, tags, cover, at, missed, ai, when: when === 'release' ? 'later' : when };
  };
  const named = film !== '' || clip !== '';
  return (
    <Section title={w.title} about={<>{w.about} <Anchor component={Link} to="/publish" size="sm" underline="always">{w.back}</Anchor></>}>
      <Stack>
        <Panel title={w.what} aside={named ? <Button variant="default" leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={() => { typed.current = {}; ask({ film: null, clip: null }); }}>{w.change}</Button> : undefined}>
          {!named && <ChooseSource project={project} kind={kind === 'clip' ? 'clip' : 'film'} onProject={(value) => ask({ project: value })} onKind={(value) => ask({ kind: value === 'film' ? null : value })} onChoose={(id) => ask(kind === 'clip' ? { clip: id } : { film: id })} />}
          {named && source.isPending && <Skeleton h={72} />}
          <Problem of={source.error} again={() => void source.refetch()} />
          {source.data !== undefined && (
            <div className={classes.chosen}>
              {source.data.poster === null ? <span className={classes.small} /> : <img className={classes.small} src={source.data.poster} alt="" width={112} height={63} />}
              <Text fw={600}>{source.data.title}</Text>
            </div>
          )}
        </Panel>
        <Panel title={w.by}><ChooseAccount value={account} onChange={(value) => ask({ account: value })} /></Panel>
        <Problem of={platforms.error ?? first.error} again={() => void (platforms.error === null ? first.refetch() : platforms.refetch())} />
        {of !== null && first.isPending && first.fetchStatus !== 'idle' && <Group grow align="flex-start"><Skeleton h={420} radius="md" /></Group>}
        {of !== null && card !== undefined && first.data !== undefined && source.data !== undefined && by !== undefined && (
          <PostForm key={`${account} ${film} ${clip}`} of={of} account={by} card={card} source={source.data} first={begun(fromChecked(first.data))} onSaid={keep} foot={(written) => <ComposeFoot of={of} account={by} written={written} />} />
        )}
      </Stack>
    </Section>
  );
}
