import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Row } from './lines';

/** What a person may change of a sentence. */
export interface Said {
  text: string;
  prompt: string;
  voice: string;
  speech_rate: number;
  pitch: number;
  volume: number;
  emotion: string;
  style: string;
}

/** What was typed and not saved yet, and what stood there when it was begun. */
export interface Draft {
  base: Said;
  change: Partial<Said>;
}

export interface Drafts {
  of: (id: string) => Draft | null;
  set: (row: Row, change: Partial<Said>) => void;
  /** What stands there now is known: what was typed goes over it. */
  rebase: (row: Row) => void;
  /** So much of it was saved: what was typed meanwhile is not. */
  saved: (row: Row, change: Partial<Said>) => void;
  drop: (id: string) => void;
}

export function saidOf(row: Row): Said {
  return {
    text: row.edited_content ?? row.content, prompt: row.edited_prompt ?? row.image_prompt ?? '', voice: row.voice_type ?? '',
    speech_rate: row.speech_rate, pitch: row.pitch, volume: row.volume, emotion: row.emotion ?? '', style: row.style ?? '',
  };
}

/** What was typed of a sentence and somebody else changed meanwhile. */
export function conflictsOf(row: Row, draft: Draft | null): (keyof Said)[] {
  const now = saidOf(row);
  return draft === null ? [] : (Object.keys(draft.change) as (keyof Said)[]).filter((name) => now[name] !== draft.base[name] && now[name] !== draft.change[name]);
}

/** What was typed stays until it is saved or thrown away: while other sentences are looked at, and over a reload. */
export function useDrafts(chapter: string): Drafts {
  const key = `reel.drafts.${chapter}`;
  const [all, setAll] = useState<Record<string, Draft>>(() => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, Draft>);
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(all)), [key, all]);
  const drop = useCallback((id: string) => setAll(({ [id]: _, ...rest }) => rest), []);
  const set = useCallback((row: Row, change: Partial<Said>) => setAll((before) => {
    const base = before[row.id]?.base ?? saidOf(row);
    const next = Object.fromEntries(Object.entries({ ...before[row.id]?.change, ...change }).filter(([name, value]) => base[name as keyof Said] !== value));
    const { [row.id]: _, ...rest } = before;
    return Object.keys(next).length === 0 ? rest : { ...rest, [row.id]: { base, change: next } };
  }), []);
  const rebase = useCallback((row: Row) => setAll((before) => {
    const draft = before[row.id];
    return draft === undefined ? before : { ...before, [row.id]: { ...draft, base: saidOf(row) } };
  }), []);
  const saved = useCallback((row: Row, change: Partial<Said>) => setAll((before) => {
    const { [row.id]: draft, ...rest } = before;
    const left = Object.entries(draft?.change ?? {}).filter(([name, value]) => change[name as keyof Said] !== value);
    return left.length === 0 ? rest : { ...rest, [row.id]: { base: saidOf(row), change: Object.fromEntries(left) } };
  }), []);
  return useMemo(() => ({ of: (id) => all[id] ?? null, set, rebase, saved, drop }), [all, set, rebase, saved, drop]);
}
