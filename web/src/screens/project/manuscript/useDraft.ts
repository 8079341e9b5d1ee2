import { useState } from 'react';
import { useDesk } from './desk';
import { focusText } from './focus';

/**
 * What is being typed over a row, and the row it was begun on. The row may change meanwhile: as long as it still says the same,
 * the newest version is meant; when it says something else, the version that was read, so that the server refuses.
 */
export function useDraft(key: string, row: { version: number }, text: string) {
  const { drafts, write } = useDesk();
  const [based, setBased] = useState({ text, version: row.version });
  const [typed, setTyped] = useState(drafts.get(key) ?? text);
  const isOther = text !== based.text;
  return {
    typed,
    type: (next: string) => {
      drafts.set(key, next);
      setTyped(next);
    },
    /** Somebody else's words, when they wrote some since. */
    theirs: isOther ? text : null,
    version: isOther ? based.version : row.version,
    /** From here on what is typed is meant to stand instead of theirs. */
    accept: () => setBased({ text, version: row.version }),
    /** Leaves it for later: what was typed is there again when it is opened. */
    leave: () => {
      write(null);
      focusText(key);
    },
    close: () => {
      drafts.delete(key);
      write(null);
      focusText(key);
    },
  };
}
