import { createContext, useContext } from 'react';
import type { Power } from '../useProject';
import type { Outline } from './outline';
import type { Change } from './shapes';

/** What is written in place at the moment. */
export interface Writing {
  what: 'sentence' | 'paragraph' | 'title' | 'before' | 'behind';
  /** The sentence, paragraph or chapter. */
  id: string;
}

/** What was picked up, to be put elsewhere. */
export interface Carried {
  noun: 'sentence' | 'paragraph' | 'chapter';
  id: string;
  version: number;
  text: string;
}

/** What is going on in the manuscript: what is chosen, written, carried, and how it is changed. */
export interface Desk {
  project: string;
  outline: Outline;
  power: Power;
  /** The chosen sentence and its chapter; empty for none. */
  chosen: { chapter: string; sentence: string };
  choose: (chapter: string, sentence: string) => void;
  writing: Writing | null;
  write: (writing: Writing | null) => void;
  /** What was typed and not saved yet, kept while its row is out of view. */
  drafts: Map<string, string>;
  carried: Carried | null;
  carry: (carried: Carried | null) => void;
  /** Changes the manuscript at once. */
  change: (change: Change) => void;
  busy: boolean;
  /** Shows a chapter, or a sentence of it, which is chosen. */
  goTo: (chapter: string, sentence?: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) {
    throw new Error('No desk above.');
  }
  return desk;
}
