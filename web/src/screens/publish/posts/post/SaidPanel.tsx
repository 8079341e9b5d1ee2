import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../../../../app/language';
import { Facts } from '../../../../parts/Facts';
import { useFormat } from '../../../../parts/format';
import { Panel } from '../../../../parts/Panel';
import { choiceWord, fieldWords } from '../compose/optionWords';
import { words as composed } from '../compose/words';
import type { PostRow } from '../states';
import { cardOf, usePlatforms } from '../useAccounts';
import classes from './ByHand.module.css';
import { words } from './words';

/** All that is said of a post, and what it is of. */
export function SaidPanel({ post }: { post: PostRow }) {
  const w = useWords(words);
  const c = useWords(composed);
  const { language } = useLanguage();
  const format = useFormat();
  const platforms = usePlatforms();
  const card = cardOf(platforms.data, { platform: post.platform, route: post.account.route });
  const privacy = post.platform === 'tiktok' ? (post.options as Record<string, string>)['privacy'] : undefined;
  const options = Object.entries(post.options as Record<string, string>).filter(([name]) => name !== 'consent' && name !== 'privacy').map(([name, value]) => {
    const field = card?.fields.find((one) => one.name === name);
    return [field === undefined ? name : fieldWords(field, language).label, field?.kind === 'switch' ? (value === 'true' ? w.yes : w.no) : choiceWord(name, value, value, language)] as const;
  });
  const onOff = (on: boolean) => (on ? w.on : w.off);
  return (
    <Panel title={w.said}>
      {post.description !== null && post.description !== '' && <Text mb="md" className={classes.words}>{post.description}</Text>}
      <Facts of={[
        [w.tags, post.tags.map((tag) => `#${tag}`).join(' ')],
        [w.visibility, post.visibility === null ? null : privacy !== undefined ? c.privacy[privacy] : c.visibilities[post.visibility]],
        [w.comments, onOff(post.allow_comments)], [w.downloads, onOff(post.allow_download)], [w.age, post.age_restriction ? w.adults : w.none], [w.ai, post.made_by_ai ? w.yes : w.no],
        [w.cover, post.thumbnail_url === null ? w.frame : <img src={post.thumbnail_url} alt={w.cover} width={120} height={68} />],
        [w.missed, post.scheduled_at === null || post.visibility === 'scheduled' ? null : c.missedDo[post.missed]],
        ...options,
        [w.film, <Anchor key="film" component={Link} to={post.film.kind === 'film' ? `/films/${post.film.id}` : `/clips/${post.film.id}`} size="sm">{post.film.kind === 'film' ? w.toFilm : w.toClip}</Anchor>],
        [w.size, format.bytes(post.film.bytes)],
        [w.series, post.series_id === null ? null : <Anchor key="series" component={Link} to={`/publish/calendar/${post.series_id}`} size="sm">{w.yes}</Anchor>],
        [w.made, format.date(post.created_at)],
      ]} />
    </Panel>
  );
}
