import { Button, Checkbox, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconCopy, IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { Panel } from '../../../../parts/Panel';
import { cardOf, usePlatforms } from '../../common/accounts';
import { usePlatformName } from '../../common/platforms';
import { words as composed } from '../compose/words';
import type { PostRow } from '../states';
import classes from './ByHand.module.css';
import { LinkForm } from './LinkForm';
import { useLink } from './LinkPanel';
import { words } from './words';

/** What a person does to have a post out, in its order; ticks stay in this browser. */
export function ByHand({ post }: { post: PostRow }) {
  const w = useWords(words);
  const c = useWords(composed);
  const format = useFormat();
  const nameOf = usePlatformName();
  const platforms = usePlatforms();
  const link = useLink(post);
  const [done, setDone] = useLocalStorage<string[]>({ key: `reel.by-hand.${post.id}`, defaultValue: [] });
  const name = nameOf(post.platform);
  const form = post.may.includes('link') ? <LinkForm post={post} busy={link.isPending} failed={link.error} onLink={(url) => link.mutate(url)} bare /> : null;
  if (post.account.route !== 'assisted') {
    return <Panel title={w.inboxTitle}><Text size="sm" mb="sm">{w.inboxText(name)}</Text>{form}</Panel>;
  }
  const card = cardOf(platforms.data, { platform: post.platform, route: 'assisted' });
  const seen = post.visibility === 'scheduled' && post.scheduled_at !== null ? `${c.visibilities.scheduled}, ${format.date(post.scheduled_at)}` : c.visibilities[post.visibility ?? 'public'];
  const values: Record<string, string> = { visibility: seen, comments: post.allow_comments ? w.on : w.off, download: post.allow_download ? w.on : w.off, age: post.age_restriction ? w.adults : w.none, ai_declaration: post.made_by_ai ? w.yes : w.notNeeded, location: w.location };
  const text = [post.description, post.tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n\n');
  const copy = (label: string, value: string) => value === '' ? null : (
    <CopyButton value={value}>{({ copied, copy: act }) => <Button size="compact-md" variant="default" leftSection={<IconCopy size={14} aria-hidden />} onClick={act} aria-live="polite">{copied ? w.copied : label}</Button>}</CopyButton>
  );
  return (
    <Panel title={w.handTitle}>
      <Text size="sm" mb="md">{w.handText(name)}</Text>
      <ol className={classes.steps}>
        <li>
          <Text fw={600}>{w.step1}</Text>
          <Text size="sm" c="dimmed" mb="xs">{w.step1Text}</Text>
          <Button component="a" href={`/api/publications/${post.id}/package`} download leftSection={<IconDownload size={16} aria-hidden />}>{w.acts.package}</Button>
        </li>
        <li>
          <Text fw={600} mb="xs">{w.step2(name)}</Text>
          <Group gap="xs">
            {card?.post_page != null && <Button component="a" href={card.post_page} target="_blank" rel="noreferrer" variant="light" rightSection={<IconExternalLink size={14} aria-hidden />}>{w.openPage(name)}</Button>}
            {copy(w.copyTitle, post.title)}
            {copy(w.copyText, text)}
          </Group>
        </li>
        <li>
          <Text fw={600}>{w.step3}</Text>
          <Text size="sm" c="dimmed" mb="xs">{w.step3Text}</Text>
          <Stack gap={8}>
            {(card?.by_hand ?? []).map((item) => (
              <Checkbox key={item} label={`${w.hand[item] ?? item}${w.colon}${values[item] ?? ''}`} checked={done.includes(item)} onChange={(e) => setDone(e.currentTarget.checked ? [...done, item] : done.filter((one) => one !== item))} />
            ))}
          </Stack>
        </li>
        <li>
          <Text fw={600} mb="xs">{w.step4}</Text>
          {form}
        </li>
      </ol>
    </Panel>
  );
}
