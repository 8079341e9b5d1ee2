import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useAsk } from '../../parts/useAsk';
import { type Frozen, type Like, type Wishes, differ, frozenOf, likeOf, outputOf } from './carried';
import { useAccounts } from './useAccounts';
import type { Film } from './useFilm';
import { active, useLastOrder } from './useRun';
import { useSettings } from './useSettings';
import type { useStale } from './useStale';

/** What is asked of the next run in the address. `like` is `chapter` for one that takes nothing over; `none` stands for a wish that is not taken over. */
const names = ['like', 'unlike', 'size', 'first', 'seconds', 'speaks', 'instead'] as const;
const wished = { first: 'preview', seconds: 'target_duration', speaks: 'language', instead: 'fallback' } as const;

export type Asked = Partial<Record<(typeof names)[number], string | null>>;

/** The next run. */
export interface Next {
  /** What it is ordered with; null until it is known what the last one was ordered with. */
  wishes: Wishes | null;
  /** What its film will be like. */
  like: Like | null;
  /** What of its wishes was taken over. */
  taken: string[];
  /** From what: the last film's order, or where there is no film the last order. */
  from: 'film' | 'order' | null;
  /** Its film is as that one was: size, extent, format and language. */
  same: boolean;
  /** What its film would not share with that of the order of which the server says what is stale: the one that was placed last and not cancelled. */
  differs: 'media' | 'film' | null | undefined;
  /** Another language is spoken than the text's. */
  translates: boolean;
  asked: Record<(typeof names)[number], string>;
  ask: (change: Asked) => void;
  error: unknown;
}

// What an order froze stays as it is.
function useFrozen(order: string | null | undefined) {
  return useQuery({
    queryKey: ['/api/orders/frozen', order],
    queryFn: async ({ signal }) => frozenOf((await told(api.GET('/api/orders/{order}', { params: { path: { order: order! } }, signal }))).order),
    enabled: order != null,
    staleTime: 'static',
  });
}

/**
 * What the next run of a chapter is ordered with: what the order of its last film said for itself, then what is asked here.
 * All else comes from the settings as they are now.
 */
export function useNext(chapter: Shape<'ReadProjectChapterRow'>, newest: Film['row'] | null | undefined, stale: ReturnType<typeof useStale>): Next {
  const [asked, ask] = useAsk(...names);
  const settings = useSettings(chapter.id);
  const last = useLastOrder(chapter.id);
  const seen = useRef<string | null>(null);
  if (last.data != null && active.includes(last.data.status)) {
    seen.current = last.data.id;
  }
  // Its film is told of a moment later; that of an older one may have been thrown away.
  const brought = last.data?.status === 'completed' && (last.data.id === seen.current || stale.answer?.film != null);
  const shown = newest?.links.order.split('/').pop();
  const order = last.data === undefined || newest === undefined ? undefined : brought ? last.data!.id : (shown ?? last.data?.id ?? null);
  const base = useFrozen(order);
  const lastly = useFrozen(stale.answer?.order ?? last.data?.id);
  const project = useQuery({
    queryKey: ['/api/projects/{project}', chapter.project_id],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}', { params: { path: { project: chapter.project_id } }, signal })),
    enabled: order != null,
  });
  const steps = base.data !== undefined && base.data.others.length > 0;
  const makers = useAccounts(steps);
  const error = settings.error ?? last.error ?? base.error ?? project.error;
  const ready = order === null || (base.data !== undefined && project.data !== undefined && (!steps || makers !== undefined));
  const from = order == null ? null : brought || shown !== undefined ? 'film' : 'order';
  if (!ready || settings.data === undefined) {
    return { wishes: null, like: null, taken: [], from, same: false, differs: undefined, translates: false, asked, ask, error };
  }
  const own = project.data?.project.language ?? 'en';
  const over = base.data === undefined || asked.like === 'chapter' ? {} : takenOver(base.data, own, asked.unlike.split(','), makers ?? []);
  const wishes = wishesOf(over, asked);
  const inForce = settings.data.in_force;
  const like = likeOf(wishes, inForce, own);
  return {
    wishes, like, from, asked, error, taken: Object.keys(over),
    same: base.data !== undefined && asked.like !== 'chapter' && base.data.output === outputOf(like) && base.data.like['language'] === like['language'],
    differs: lastly.data !== undefined ? differ(like, lastly.data.like) : last.data === null || lastly.isError ? null : undefined,
    translates: like['language'] !== own,
    // Nothing taken over is nothing to be turned off.
    ask: (change) => ask(Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || (name in wished && wished[name as keyof typeof wished] in over ? 'none' : null)]))),
  };
}

function takenOver(base: Frozen, own: string, unlike: string[], makers: Shape<'MakerRow'>[]): Wishes {
  const said = Object.entries(base.said).filter(([name, value]) => !unlike.includes(name) && !(name === 'language' && value === own));
  // The built-in makers may step in by either word, others by one alone.
  const others = makers.some((maker) => base.others.includes(maker.id) && maker.provider !== 'offline');
  return { ...Object.fromEntries(said), ...(base.others.length === 0 ? {} : { fallback: others ? 'default' : 'offline' }) };
}

function wishesOf(over: Wishes, { size, first, seconds, speaks, instead }: Next['asked']): Wishes {
  const wishes: Wishes = {
    ...over, ...(size === '' ? {} : { resolution: size }), ...(first === '' ? {} : { preview: Number(first) }), ...(seconds === '' ? {} : { target_duration: Number(seconds) }),
    ...(speaks === '' ? {} : { language: speaks }), ...(instead === '' ? {} : { fallback: instead }),
  };
  const off = Object.entries({ first, seconds, speaks, instead }).filter(([, value]) => value === 'none').map(([name]) => wished[name as keyof typeof wished]);
  return Object.fromEntries(Object.entries(wishes).filter(([name]) => !(off as string[]).includes(name)));
}
