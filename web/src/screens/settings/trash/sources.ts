import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import type { useFormat } from '../../../parts/format';
import type { words } from './words';

/** The kinds of things there are a trash of. */
export const kinds = ['projects', 'films', 'clips', 'dramas'] as const;
export type Kind = (typeof kinds)[number];

/** A thing in the trash, whatever it is. */
export interface Thing {
  id: string;
  title: string;
  facts: (w: (typeof words)['en'], format: ReturnType<typeof useFormat>) => string[];
  picture: string | null;
  /** Where it is once it is back. */
  place: string;
}

/** Where things of a kind come from, and how one is brought back. */
export interface Source {
  read: (after: string | undefined, signal: AbortSignal) => Promise<{ items: Thing[]; next: string | null }>;
  restore: (id: string) => Promise<unknown>;
}

/** All of them. */
export const sources: Record<Kind, Source> = {
  projects: {
    read: async (after, signal) => {
      const part = await told(api.GET('/api/trash/projects', { params: { query: { after } }, signal }));
      // A drama comes back with its project, and has a page of its own here.
      const items = part.items.filter((p) => p.kind !== 'drama').map((p) => ({ id: p.id, title: p.title, picture: null, place: `/projects/${p.id}`, facts: (w, format) => [w.chapters(p.chapter_count), w.changed(format.date(p.updated_at))] }) satisfies Thing);
      return { items, next: part.next };
    },
    restore: (project) => api.POST('/api/trash/projects/{project}/restore', { params: { path: { project } } }),
  },
  films: {
    read: async (after, signal) => {
      const part = await told(api.GET('/api/trash/films', { params: { query: { after } }, signal }));
      const items = part.items.map((f) => ({ id: f.id, title: f.title, picture: null, place: `/films/${f.id}`, facts: (w, format) => [format.time(f.duration_ms / 1000), f.resolution.replace('x', ' × '), f.file_size === null ? w.fileGone : format.bytes(f.file_size), w.made(format.date(f.creation_timestamp))] }) satisfies Thing);
      return { items, next: part.next };
    },
    restore: (film) => api.POST('/api/trash/films/{film}/restore', { params: { path: { film } } }),
  },
  clips: {
    read: async (after, signal) => {
      const part = await told(api.GET('/api/trash/videos', { params: { query: { after } }, signal }));
      const items = part.items.map((v) => ({
        id: v.id, title: v.caption ?? v.prompt, picture: v.thumbnail_url, place: `/clips/${v.id}`,
        facts: (w, format) => [v.duration_seconds === null ? '' : format.time(v.duration_seconds), v.resolution.replace('x', ' × '), v.file_size === null ? '' : format.bytes(v.file_size), v.archived_at === null ? '' : w.away, w.made(format.date(v.created_at))],
      }) satisfies Thing);
      return { items, next: part.next };
    },
    restore: (clip) => api.POST('/api/trash/videos/{clip}/restore', { params: { path: { clip } } }),
  },
  dramas: {
    read: async (after, signal) => {
      const part = await told(api.GET('/api/dramas', { params: { query: { trash: true, after } }, signal }));
      const items = part.items.map((d) => ({ id: d.id, title: d.title, picture: d.thumbnail, place: `/dramas/${d.id}`, facts: (w, format) => [w.episodes(d.episodes, d.shots), d.deleted_at === null ? '' : w.thrown(format.date(d.deleted_at))] }) satisfies Thing);
      return { items, next: part.next };
    },
    restore: (drama) => told(api.POST('/api/dramas/{drama}/restore', { params: { path: { drama } } })),
  },
};
