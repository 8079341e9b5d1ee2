import { Accordion, Code, Tabs } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { useAsk } from '../../../../parts/useAsk';
import type { PostRow } from '../states';
import classes from './ByHand.module.css';
import { PostHistory } from './PostHistory';
import { Steps } from './Steps';
import { words } from './words';

/** What was done for a post, and what became of it, a side at a time. */
export function Journal({ post }: { post: PostRow }) {
  const w = useWords(words);
  const [{ tab }, ask] = useAsk('tab');
  return (
    <Panel>
      <Tabs value={tab === 'history' ? 'history' : 'journal'} onChange={(value) => ask({ tab: value === 'history' ? value : null })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="journal">{w.journal}</Tabs.Tab>
          <Tabs.Tab value="history">{w.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="journal"><Steps post={post} /></Tabs.Panel>
        <Tabs.Panel value="history"><PostHistory post={post.id} /></Tabs.Panel>
      </Tabs>
      {post.platform_response !== null && (
        <Accordion mt="md" variant="contained">
          <Accordion.Item value="answer">
            <Accordion.Control>{w.answered}</Accordion.Control>
            <Accordion.Panel><Code block className={classes.answer} tabIndex={0}>{pretty(post.platform_response)}</Code></Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
    </Panel>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Not every answer is JSON.
    return text;
  }
}
