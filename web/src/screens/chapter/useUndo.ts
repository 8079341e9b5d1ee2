import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ifMatch } from '../../api/client';
import { asFailure, Failure } from '../../api/failure';
import { told } from '../../api/parts';
import { useLanguage, useWords } from '../../app/language';
import { said } from '../../parts/failures';
import { heeded } from './gone';
import { words } from './words';

/** What was done here and can be taken back. */
export type Done =
  | { kind: 'sentence'; id: string }
  | { kind: 'edit'; edit: string }
  /** Another version was chosen: the one before is chosen again, or where there was none the new one is let go of. */
  | { kind: 'choice'; id: string; before: string | null; slot: string };

export interface Undo {
  did: (done: Done) => void;
  /** It was taken back elsewhere: the next undo is of something else. */
  forget: (done: Done) => void;
  back: () => void;
  busy: boolean;
}

async function versionOf(chapter: string, id: string): Promise<{ 'If-Match': string }> {
  const { paragraphs } = await told(api.GET('/api/chapters/{chapter}', { params: { path: { chapter } } }));
  const row = paragraphs.flatMap((p) => p.sentences).find((s) => s.id === id);
  if (row === undefined) {
    throw new Failure(404, 'not_found', 'This sentence is not in the chapter any more: there is nothing to take back in it.');
  }
  return ifMatch(row);
}

/** Takes back what was done on this screen, the last first; then older changes of the chosen sentence. */
export function useUndo(chapter: string, project: string, chosen: string | null): Undo {
  const w = useWords(words);
  const { language } = useLanguage();
  const stack = useRef<Done[]>([]);
  const undoing = useMutation({
    mutationFn: async () => {
      const done = stack.current.at(-1) ?? (chosen === null ? null : ({ kind: 'sentence', id: chosen } as Done));
      if (done === null) {
        return;
      }
      if (done.kind === 'edit') {
        heeded(await told(api.POST('/api/projects/{project}/edits/{edit}/undo', { params: { path: { project, edit: done.edit } } })));
      } else {
        const header = await versionOf(chapter, done.id);
        if (done.kind === 'sentence') {
          await api.POST('/api/sentences/{sentence}/undo', { params: { path: { sentence: done.id }, header } });
        } else {
          await unchoose(done, header);
        }
      }
      stack.current.pop();
    },
    onSuccess: () => notifications.show({ message: w.undone }),
    onError: (thrown) => {
      const failure = asFailure(thrown);
      // What cannot be taken back any more must not stand before what can.
      if (!failure.isAway) {
        stack.current.pop();
      }
      notifications.show({ color: 'red', message: said(failure, language) });
    },
  });
  const forget = (done: Done) => {
    const at = stack.current.findLastIndex((other) => same(other, done));
    if (at >= 0) {
      stack.current.splice(at, 1);
    }
  };
  return { did: (done) => stack.current.push(done), forget, back: () => !undoing.isPending && undoing.mutate(), busy: undoing.isPending };
}

function same(a: Done, b: Done): boolean {
  return a.kind === b.kind && (a.kind === 'edit' ? a.edit : a.id) === (b.kind === 'edit' ? b.edit : b.id);
}

async function unchoose(done: Done & { kind: 'choice' }, header: { 'If-Match': string }): Promise<void> {
  const { items } = await told(api.GET('/api/sentences/{sentence}/versions', { params: { path: { sentence: done.id }, query: { slot: done.slot } } }));
  const now = items.find((version) => version.chosen);
  const media = done.before ?? now?.id;
  if (media !== undefined) {
    const params = { path: { sentence: done.id, media }, header };
    await (done.before !== null ? api.POST('/api/sentences/{sentence}/versions/{media}/choose', { params }) : api.POST('/api/sentences/{sentence}/versions/{media}/release', { params }));
  }
}
