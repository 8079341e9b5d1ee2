import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../../../../app/language';
import { useMe } from '../../../../app/session';
import { Facts } from '../../../../parts/Facts';
import { useFormat } from '../../../../parts/format';
import { Panel } from '../../../../parts/Panel';
import { cardOf, settable, useOptions, usePlatforms } from '../../common/accounts';
import { choicesOf, choiceWord, fieldWords } from '../../common/fieldWords';
import { words as composed } from '../compose/words';
import type { PostRow } from '../states';
import classes from './ByHand.module.css';
import { words } from './words';

/** All that is said of a post, and what it is of. */
export function SaidPanel({ post }: { post: PostRow }) {
  const w = useWords(words);
  const c = useWords(composed);
  const { language } = useLanguage();
  const format = useFormat();
  const me = useMe();
  const platforms = usePlatforms();
  const card = cardOf(platforms.data, { platform: post.platform, route: post.account.route });
  // What the platform lets nobody set, nobody has said.
  const has = settable(card);
  const { account } = post;
  const privacy = post.platform === 'tiktok' ? post.options['privacy'] : undefined;
  const own = Object.entries(post.options).filter(([name]) => name !== 'consent' && name !== 'privacy').map(([name, value]) => ({ name, value, field: card?.fields.find((one) => one.name === name) }));
  // Only the platform knows what the numbers of some choices mean; whoever may ask it does so once.
  const unnamed = own.some(({ field }) => field?.kind === 'choice' && (field.choices ?? []).length === 0);
  const live = useOptions(account.id, unnamed && post.user_id === me.id && account.route === 'official' && !account.deleted && account.health !== 'reconnect', true);
  const options = own.map(({ name, value, field }) => {
    if (name === 'cover_at_ms') {
      return [c.coverAt, format.seconds(Number(value) / 1000)] as const;
    }
    const word = field?.kind === 'switch' ? (value === 'true' ? w.yes : w.no) : field?.kind === 'choice' ? choicesOf(field, live.data?.choices[name], language).find((one) => one.value === value)?.label : undefined;
    return [field === undefined ? name : fieldWords(field, language).label, word ?? value] as const;
  });
  const onOff = (on: boolean) => (on ? w.on : w.off);
  return (
    <Panel title={w.said}>
      {post.description !== null && post.description !== '' && <Text mb="md" className={classes.words}>{post.description}</Text>}
      <Facts of={[
        [w.tags, post.tags.map((tag) => `#${tag}`).join(' ')],
        [w.visibility, post.visibility === null ? null : privacy !== undefined ? choiceWord('privacy', privacy, privacy, language) : c.visibilities[post.visibility]],
        [w.comments, has.comments ? onOff(post.allow_comments) : null], [w.downloads, has.downloads ? onOff(post.allow_download) : null], [w.age, has.age ? (post.age_restriction ? w.adults : w.none) : null], [w.ai, post.made_by_ai ? w.yes : w.no],
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
