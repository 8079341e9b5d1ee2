import { type Shape, api, ifMatch } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { Area, Many } from '../data';

/** A take of a clip or of a picture: of both the same is shown. */
export type Take = Shape<'TakeRow'> | Shape<'PictureTakeRow'>;

/** Whose takes, and of what kind. */
export interface Whose {
  kind: 'clip' | 'picture' | 'character';
  /** Of the shot or character, with the version a change names. */
  of: { id: string; version: number };
  /** Address of the picture or clip it was seen to show. */
  shows: string | null;
}

// What a clip ends with is shown nowhere.
const isSeen = (take: Take) => take.chosen && !('frame_type' in take && take.frame_type === 'last');

/** The take that is shown; undefined where none is. */
export function shownOf<Any extends Take>(takes: Any[]): Any | undefined {
  const seen = takes.filter(isSeen);
  return seen.find((take) => 'frame_type' in take && take.frame_type === 'key') ?? seen[0];
}

/** The id of a take that is shown by now, though the shot or character was read before it was; empty where there is none. */
export function behind(takes: Take[], shows: string | null): string {
  const shown = shownOf(takes);
  return shown === undefined || shown.url_path === shows ? '' : `${'frame_type' in shown ? 'picture' : 'clip'} ${shown.id}`;
}

export const isMaking = (take: { status: Shape<'TakeStatus'> }) => take.status === 'pending' || take.status === 'processing';

/** The takes of a shot or character, the newest first. */
export function useTakes({ kind, of }: Pick<Whose, 'kind' | 'of'>, trash = false, enabled = true) {
  return useParts<Take>([Area, 'takes', kind, of.id, trash, enabled], async (after, signal) => {
    const query = { limit: Many, after, trash };
    if (!enabled) {
      return { items: [], next: null };
    }
    switch (kind) {
      case 'clip': return told(api.GET('/api/shots/{shot}/takes', { params: { path: { shot: of.id }, query }, signal }));
      case 'picture': return told(api.GET('/api/shots/{shot}/pictures', { params: { path: { shot: of.id }, query }, signal }));
      case 'character': return told(api.GET('/api/characters/{character}/takes', { params: { path: { character: of.id }, query }, signal }));
    }
  });
}

/** What can be done with a take; a clip's and a picture's have routes of their own. */
export const act = {
  choose: ({ kind, of }: Whose, take: string): Promise<unknown> => kind === 'clip'
    ? told(api.POST('/api/takes/{take}/choose', { params: { path: { take }, header: ifMatch(of) } }))
    : told(api.POST('/api/picture-takes/{picture_take}/choose', { params: { path: { picture_take: take }, header: ifMatch(of) } })),
  trash: ({ kind, of }: Whose, take: string): Promise<unknown> => kind === 'clip'
    ? told(api.DELETE('/api/takes/{take}', { params: { path: { take }, header: ifMatch(of) } }))
    : told(api.DELETE('/api/picture-takes/{picture_take}', { params: { path: { picture_take: take }, header: ifMatch(of) } })),
  cancel: ({ kind }: Whose, take: string): Promise<unknown> => kind === 'clip'
    ? told(api.POST('/api/takes/{take}/cancel', { params: { path: { take } } }))
    : told(api.POST('/api/picture-takes/{picture_take}/cancel', { params: { path: { picture_take: take } } })),
  restore: ({ kind }: Whose, take: string): Promise<unknown> => kind === 'clip'
    ? told(api.POST('/api/takes/{take}/restore', { params: { path: { take } } }))
    : told(api.POST('/api/picture-takes/{picture_take}/restore', { params: { path: { picture_take: take } } })),
};
