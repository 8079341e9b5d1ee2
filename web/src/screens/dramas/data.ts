import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useMakers as useAllMakers } from '../../parts/model/makers';

export type Drama = Shape<'DramaRow'>;
export type Episode = Shape<'EpisodeRow'>;
export type Character = Shape<'CharacterRow'>;
export type Shot = Shape<'ShotRow'>;

/** Most rows a part of a list has. */
export const Many = 100;

/** All of this area's keys begin with it: it can be read anew by itself. */
export const Area = 'dramas';

/** While something of it is thrown away and leaves the screen, that must not be read. */
export const Leaving = [Area, 'leaving'];

export function useDrama(id: string) {
  return useQuery({ queryKey: [Area, 'drama', id], queryFn: ({ signal }) => told(api.GET('/api/dramas/{drama}', { params: { path: { drama: id } }, signal })) });
}

/** The drama of a project; null when the project is none. The API finds it by its list alone. */
export function useDramaOf(project: string | undefined) {
  return useQuery({
    queryKey: [Area, 'of', project],
    enabled: project !== undefined,
    queryFn: async ({ signal }): Promise<Drama | null> => {
      let after: string | undefined;
      do {
        const part = await told(api.GET('/api/dramas', { params: { query: { limit: Many, after } }, signal }));
        const found = part.items.find((drama) => drama.project_id === project);
        if (found !== undefined) {
          return found;
        }
        after = part.next ?? undefined;
      } while (after !== undefined);
      return null;
    },
  });
}

export function useCharacters(drama: string | undefined, trash = false) {
  return useParts([Area, 'characters', drama, trash], async (after, signal) =>
    drama === undefined ? { items: [], next: null } : told(api.GET('/api/dramas/{drama}/characters', { params: { path: { drama }, query: { trash, limit: Many, after } }, signal })),
  );
}

/** An episode as the chapter it is, with its text. */
export function useChapter(id: string) {
  return useQuery({ queryKey: [Area, 'chapter', id], queryFn: ({ signal }) => told(api.GET('/api/chapters/{chapter}', { params: { path: { chapter: id } }, signal })) });
}

export function useShots(episode: string, trash = false) {
  return useParts([Area, 'shots', episode, trash], (after, signal) => told(api.GET('/api/episodes/{episode}/shots', { params: { path: { episode }, query: { trash, limit: Many, after } }, signal })));
}

/** A shot; what a list had of it stands until it is read. */
export function useShot(id: string, known?: Shot) {
  return useQuery<Shot>({ queryKey: [Area, 'shot', id], placeholderData: known ?? keepPreviousData, queryFn: ({ signal }) => told(api.GET('/api/shots/{shot}', { params: { path: { shot: id } }, signal })) });
}

export const BuiltIn = 'offline';

/** One's maker accounts for a service that can be asked, what they take, and who is asked when nobody is named: where several are and none is the default, the built-in one. */
export function useMakers(service: Shape<'ServiceType'>) {
  const makers = useAllMakers(service);
  return {
    ...makers,
    usual: makers.usual ?? makers.accounts.find((one) => one.provider === BuiltIn) ?? null,
    /** Nobody can be asked; false until that is known. */
    none: !makers.isPending && makers.error === null && makers.accounts.length === 0,
  };
}

export type Makers = ReturnType<typeof useMakers>;
