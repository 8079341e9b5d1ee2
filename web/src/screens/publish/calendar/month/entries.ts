import { useAllAccounts } from '../../common/accounts';
import type { Entry } from '../entry';
import { isOpen, standingOf } from '../states';
import { useCalendars, useSeveral, useTimed } from '../useCalendars';
import { here } from '../zones';

/** All that has a time between two instants, in its order. */
export function useEntries(from: string, to: string) {
  const posts = useTimed('scheduled_at', from, to);
  const out = useTimed('published_at', from, to);
  const calendars = useCalendars();
  const accounts = useAllAccounts();
  // What is done has nothing left without a post, but the place of one that came to nothing may get another.
  const freed = new Set((posts.data ?? []).filter((post) => post.state === 'cancelled' || post.state === 'failed').map((post) => post.series_id));
  const several = useSeveral((calendars.data ?? []).filter((series) => series.status !== 'done' || freed.has(series.id)).map((series) => series.id));
  const places = several.flatMap(({ data }) => data?.slots.map((slot) => ({ slot, series: data.series })) ?? []);
  const placeOf = new Map(places.filter(({ slot }) => slot.publication_id !== null).map((place) => [place.slot.publication_id!, place]));

  // What was posted at once had no time; it is where it came out.
  const ofPosts = [...(posts.data ?? []), ...(out.data ?? []).filter((post) => post.scheduled_at === null)].map((post): Entry => {
    const place = placeOf.get(post.id);
    return {
      key: post.id, at: post.scheduled_at ?? post.published_at!, title: post.title, platform: post.platform, standing: place?.slot.skipped == null ? post.state : 'left_out', zone: place?.series.time_zone ?? here,
      post, series: place?.series ?? null, slot: place?.slot ?? null, open: place === undefined ? post.state === 'scheduled_local' || (post.state === 'draft' && post.may.includes('edit')) : isOpen(place.slot),
    };
  });
  const ofPlaces = places.filter(({ slot, series }) => series.status !== 'done' && slot.publication_id === null && isBetween(slot.scheduled_at, from, to)).map(({ slot, series }): Entry => ({
    key: `${series.id}/${slot.number}`, at: slot.scheduled_at, title: `${slot.chapter_number} · ${slot.chapter_title}`, platform: accounts.data?.find((account) => account.id === series.account_id)?.platform ?? null,
    standing: standingOf(slot, series), zone: series.time_zone, post: null, series, slot, open: isOpen(slot),
  }));
  const entries = [...ofPosts, ...ofPlaces].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.key.localeCompare(b.key));
  const isPending = posts.isPending || out.isPending || calendars.isPending || several.some((one) => one.isPending);
  const error = posts.error ?? out.error ?? calendars.error ?? several.find((one) => one.error !== null)?.error ?? null;
  return { entries, isPending, error, again: () => void Promise.all([posts.refetch(), out.refetch(), calendars.refetch(), ...several.map((one) => one.refetch())]) };
}

function isBetween(at: string, from: string, to: string): boolean {
  return Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);
}
